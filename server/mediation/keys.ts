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
} as const;
type Compartment = keyof typeof compartments;
const names = Object.keys(compartments) as Compartment[];

const compartmentOf = {
  file: 'words',
  committee: 'words',
  meeting: 'meetings',
  confidence: 'confidences',
  particulars: 'particulars',
} as const satisfies Record<Secret['circle'], Compartment>;

/** Whose the keys of one file are: its own id is that of its words. */
export type KeyIds = Readonly<Record<Compartment, string>>;
/** Those of them that the scope of the transaction opens. */
export type Keys = { readonly fileId: string; readonly keys: Partial<Readonly<Record<Compartment, FileKey>>> };

/** Makes the keys of a new file. Sends without waiting. */
export function createKeys(
  tx: Transaction,
  ring: KeyRing,
  { countyCode, id }: Pick<Mediation, 'countyCode' | 'id'>,
  now: Instant,
): { ids: KeyIds; keys: Keys } {
  const ids: KeyIds = { words: id, confidences: newId(now), meetings: newId(now), particulars: newId(now) };
  const made = names.map((name) => {
    const owner = { countyCode, id: ids[name], subject: compartments[name].subject };
    return [name, createFileKey(tx, ring, owner, now)] as const;
  });
  return { ids, keys: { fileId: id, keys: Object.fromEntries(made) } };
}

export async function findKeys(
  tx: Transaction,
  ring: KeyRing,
  { countyCode, id }: Pick<Mediation, 'countyCode' | 'id'>,
  ids: KeyIds,
): Promise<Keys> {
  const found = await listFileKeys(tx, ring, countyCode, Object.values(ids));
  return { fileId: id, keys: Object.fromEntries(names.map((name) => [name, found.get(ids[name])])) };
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
