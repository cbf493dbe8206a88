import type { Actor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { appendEntries, beginning, type Transaction } from '../database/index.ts';

type Subject = { countyCode: string; id: string; version: number; ledgerHash: Buffer };
type Change = { subject: 'unit' | 'post'; type: string; body: object };

/** Appends a change to the ledger of a unit or a post; the row's version is the entry's number. Gives the row's new hash. */
export function recordChange(tx: Transaction, of: Subject, change: Change, actor: Actor, now: Instant): Buffer {
  const entry = {
    countyCode: of.countyCode,
    subject: change.subject,
    subjectId: of.id,
    seq: of.version,
    type: change.type,
    at: now,
    actor: whoOf(actor),
    body: change.body,
  };
  return appendEntries(tx, [entry], of.version === 1 ? beginning : of.ledgerHash, {});
}

/** Who did it, by ids: names can change, and can be erased. */
function whoOf(actor: Actor): object {
  if (actor.kind === 'staff') {
    const { kind, personId, postId, delegation } = actor;
    return { kind, personId, postId, ...(delegation && { delegatedFrom: delegation.postId }) };
  }
  return actor.kind === 'system' ? { kind: actor.kind, name: actor.name } : { kind: actor.kind };
}
