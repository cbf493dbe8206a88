import type { AttachmentRef } from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import {
  type Mediation,
  type MediationInput,
  type MediationStep,
  namedAttachments,
  partyOf,
} from '@linli/domain/mediation';
import type { Transaction } from '../database/index.ts';
import { type HandedIn, listHandedIn } from './attachment-store.ts';

/**
 * The files that a step names, as far as they may be named in it: handed in to this mediation, for what they are named for, and by
 * whoever takes the step. What a party handed in she names herself, and nobody says with it what she did not; what the office
 * handed in is named by any of the office.
 */
export async function findNamed<Name extends MediationStep>(
  tx: Transaction,
  actor: Actor,
  found: Mediation,
  step: Name,
  input: MediationInput<Name>,
): Promise<ReadonlyMap<string, AttachmentRef>> {
  const wanted = namedAttachments(step, input);
  if (wanted.length === 0) return new Map();
  const own = partyOf(actor, found) ?? null;
  const ids = wanted.map(({ id }) => id);
  const isRight = ({ id, use, givenBy }: HandedIn) =>
    givenBy === own && wanted.every((each) => each.id !== id || each.use === use);
  const files = (await listHandedIn(tx, found, ids)).filter(isRight);
  return new Map(files.map(({ id, sha256, mediaType }) => [id, { id, sha256, mediaType }]));
}
