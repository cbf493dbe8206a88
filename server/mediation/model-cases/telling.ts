import { randomUUID } from 'node:crypto';
import type { Instant } from '@linli/domain/kernel';
import {
  type Mediation,
  type MediationEvent,
  type MediationStep,
  type MediationWorld,
  namedInFile,
  readModelCase,
  type Telling,
} from '@linli/domain/mediation';
import { newId, type Transaction } from '../../database/index.ts';
import { destroyFileKey } from '../../sealing/index.ts';
import { createModelCaseKey, type Keys, openSecrets } from '../keys.ts';
import type { MediationParts } from '../world.ts';
import { emptyModelCase, insertModelCase } from './public-store.ts';
import { sealOfText } from './seal-of-text.ts';

const tells: readonly MediationStep[] = ['modelCase', 'modelCasePublication'];

/**
 * What a decision about a story looks at: the names in the file, opened for this step alone and shown to nobody, and the text
 * that lies there. Nothing for any other step: those open no file.
 */
export function tellingFor(
  { places }: Pick<MediationParts, 'places'>,
  found: Mediation,
  step: MediationStep,
  keys: Keys,
  now: Instant,
): Pick<MediationWorld, 'telling'> {
  if (!tells.includes(step)) return {};
  const { parties, investigations, mediators, committee, firstCommittee, assisting } = found;
  const opened = openSecrets(
    {
      parties: parties.map(({ kind, name, agent }) => ({ kind, name, ...(agent && { agent: { name: agent.name } }) })),
      investigations: investigations.map(({ of }) => ({ of })),
    },
    keys,
  );
  const telling: Telling = {
    named: namedInFile({ ...opened, mediators, committee, firstCommittee, assisting }, namesOf(places, found)),
    id: newId(now),
    publicId: randomUUID(),
  };
  const words = step === 'modelCasePublication' ? found.modelCase?.text : undefined;
  if (words === undefined) return { telling };
  const text = readModelCase(openSecrets(words, keys).text);
  return { telling: { ...telling, text, sha256: sealOfText(telling.publicId, text) } };
}

/** What the place is called inside of its county. */
function namesOf(places: MediationParts['places'], { divisionCode }: Mediation): string[] {
  return places.nameOf(divisionCode)?.split(' ') ?? [];
}

/** With the key of the story, made now where a story begins. Sends without waiting. */
export function withModelCaseKey(
  tx: Transaction,
  { keyRing }: Pick<MediationParts, 'keyRing'>,
  found: Mediation,
  events: readonly MediationEvent[],
  keys: Keys,
  now: Instant,
): Keys {
  const written = events.find((event) => event.type === 'mediation.modelCaseWritten');
  if (written === undefined || (written.body.id === found.modelCase?.id && keys.keys.modelCases !== undefined))
    return keys;
  return createModelCaseKey(tx, keyRing, found, written.body.id, now, keys);
}

/** What goes out of doors with a step, and what comes back in. Sends without waiting. */
export function carryOut(
  tx: Transaction,
  found: Mediation,
  events: readonly MediationEvent[],
  { telling }: Pick<MediationWorld, 'telling'>,
  now: Instant,
): void {
  for (const { type, body } of events) {
    if (type === 'mediation.modelCasePublished' && telling?.text !== undefined)
      insertModelCase(tx, found, body, telling.text);
    if (type !== 'mediation.modelCaseTakenBack' || found.modelCase === undefined) continue;
    const { id, published } = found.modelCase;
    if (published !== undefined) emptyModelCase(tx, found.countyCode, published.publicId);
    destroyFileKey(tx, found.countyCode, id, now);
  }
}
