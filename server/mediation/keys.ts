import type { Instant } from '@linli/domain/kernel';
import { type Mediation, mapSecrets, type Secret } from '@linli/domain/mediation';
import { newId, type Transaction } from '../database/index.ts';
import { createFileKey, type FileKey, type KeyRing, listFileKeys, openText, sealText } from '../sealing/index.ts';

/** What of a file is sealed apart, so that each can be opened, and shredded, without the rest. */
const compartments = {
  words: { mark: 'w', subject: 'mediation' },
  confidences: { mark: 'c', subject: 'mediationConfidence' },
  meetings: { mark: 'm', subject: 'mediationMeeting' },
  particulars: { mark: 'p', subject: 'mediationParticulars' },
  joint: { mark: 'j', subject: 'mediationJoint' },
  modelCases: { mark: 's', subject: 'mediationModelCase' },
} as const;
type Compartment = keyof typeof compartments;
const names = Object.keys(compartments) as Compartment[];
/** Made with the file; the words for committees that are asked to join have a key from the first of them, a story while it is told. */
const lasting = ['words', 'confidences', 'meetings', 'particulars'] as const satisfies Compartment[];

const compartmentOf = {
  file: 'words',
  committee: 'words',
  meeting: 'meetings',
  joint: 'joint',
  confidence: 'confidences',
  particulars: 'particulars',
  modelCase: 'modelCases',
} as const satisfies Record<Secret['circle'], Compartment>;

/** Whose the keys of one file are: its own id is that of its words. */
export type KeyIds = Readonly<Record<(typeof lasting)[number] | 'joint', string>>;
/** Those of them that the scope of the transaction opens. */
export type Keys = { readonly fileId: string; readonly keys: Partial<Readonly<Record<Compartment, FileKey>>> };

/** Makes the keys of a new file. Sends without waiting. */
export function createKeys(
  tx: Transaction,
  ring: KeyRing,
  { countyCode, id }: Pick<Mediation, 'countyCode' | 'id'>,
  now: Instant,
): { ids: KeyIds; keys: Keys } {
  const apart = { confidences: newId(now), meetings: newId(now), particulars: newId(now), joint: newId(now) };
  const ids: KeyIds = { words: id, ...apart };
  const made = lasting.map((name) => {
    const owner = { countyCode, id: ids[name], subject: compartments[name].subject };
    return [name, createFileKey(tx, ring, owner, now)] as const;
  });
  return { ids, keys: { fileId: id, keys: Object.fromEntries(made) } };
}

export async function findKeys(
  tx: Transaction,
  ring: KeyRing,
  { countyCode, id, modelCase }: Pick<Mediation, 'countyCode' | 'id' | 'modelCase'>,
  ids: KeyIds,
): Promise<Keys> {
  const all: Partial<Record<Compartment, string>> = { ...ids, ...(modelCase && { modelCases: modelCase.id }) };
  const found = await listFileKeys(tx, ring, countyCode, Object.values(all));
  return { fileId: id, keys: Object.fromEntries(names.map((name) => [name, found.get(all[name] ?? '')])) };
}

/** With the key of what is written for committees that are asked to join, made now where the first of them is. Sends without waiting. */
export function withJointKey(
  tx: Transaction,
  ring: KeyRing,
  { countyCode }: Pick<Mediation, 'countyCode'>,
  { joint: id }: KeyIds,
  now: Instant,
  { fileId, keys }: Keys,
): Keys {
  if (keys.joint !== undefined) return { fileId, keys };
  const owner = { countyCode, id, subject: compartments.joint.subject };
  return { fileId, keys: { ...keys, joint: createFileKey(tx, ring, owner, now) } };
}

/** With the key of a story that is told anew. Sends without waiting. */
export function createModelCaseKey(
  tx: Transaction,
  ring: KeyRing,
  { countyCode }: Pick<Mediation, 'countyCode'>,
  id: string,
  now: Instant,
  { fileId, keys }: Keys,
): Keys {
  const owner = { countyCode, id, subject: compartments.modelCases.subject };
  return { fileId, keys: { ...keys, modelCases: createFileKey(tx, ring, owner, now) } };
}

/**
 * The same thing with every word sealed for its circle. Words that stand sealed in the file already stay as they are, or are
 * sealed anew where they go to another circle: `known` are the texts of that file, which nobody outside has ever seen.
 */
export function sealSecrets<Thing>(thing: Thing, keys: Keys, known: ReadonlySet<string> = new Set()): Thing {
  return mapSecrets(thing, (secret) => {
    const wanted = compartmentOf[secret.circle];
    const isSealed = known.has(secret.text);
    if (isSealed && secret.text.startsWith(compartments[wanted].mark)) return secret;
    const text = isSealed ? openOne(secret.text, keys) : secret.text;
    return { ...secret, text: sealOne(text, wanted, keys) };
  });
}

/** The same thing with every word opened. What its reader is not to know has been taken out of it before. */
export function openSecrets<Thing>(thing: Thing, keys: Keys): Thing {
  return mapSecrets(thing, (secret) => ({ ...secret, text: openOne(secret.text, keys) }));
}

/** Every sealed text of a file. */
export function textsOf(found: Mediation): Set<string> {
  const texts = new Set<string>();
  mapSecrets(found, (secret) => {
    texts.add(secret.text);
    return secret;
  });
  return texts;
}

function sealOne(text: string, name: Compartment, { fileId, keys }: Keys): string {
  const sealed = sealText(getKey(name, keys), placeOf(name, fileId), text);
  return `${compartments[name].mark}.${sealed.toString('base64url')}`;
}

function openOne(sealed: string, { fileId, keys }: Keys): string {
  const name = names.find((each) => compartments[each].mark === sealed[0]);
  if (name === undefined) throw new Error(`A word of mediation ${fileId} is not sealed`);
  return openText(getKey(name, keys), placeOf(name, fileId), Buffer.from(sealed.slice(2), 'base64url'));
}

/** The key that seals what is for this circle. */
export function keyFor(circle: Secret['circle'], { keys }: Keys): FileKey {
  return getKey(compartmentOf[circle], keys);
}

function getKey(name: Compartment, keys: Keys['keys']): FileKey {
  const key = keys[name];
  if (key === undefined) throw new Error(`No key for the ${name} of this mediation`);
  return key;
}

function placeOf(name: Compartment, row: string) {
  return { table: 'mediations', column: name, row };
}
