import { type Actor, actorRef } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { type Committee, type CommitteeBegins, type RosterEvent, undescribedCommittee } from '@linli/domain/mediation';
import { appendEntries, beginning, newId, type Transaction } from '../../database/index.ts';
import { insertCommittee, lockCommittee, type StoredCommittee, updateCommittee } from './store.ts';

export type CommitteeUnit = {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly duties?: readonly string[];
};

/** The committee of a unit, kept from changing; as its unit tells it, where nobody described it yet. */
export async function lockRoster(
  tx: Transaction,
  unit: CommitteeUnit,
  now: Instant,
): Promise<Committee & { readonly ledgerHash?: Buffer }> {
  const found = await lockCommittee(tx, unit.divisionCode.slice(0, 6), unit.id);
  return found ?? undescribedCommittee(newId(now), unit);
}

/**
 * Writes down what happened in the committee's ledger, whose version it is, and its row. Changes to mediators are the
 * committee's too: its roster is one thing. Sends without waiting.
 */
export function recordCommittee(
  tx: Transaction,
  before: Committee & { readonly ledgerHash?: Buffer },
  after: Committee,
  event: RosterEvent,
  actor: Actor,
  now: Instant,
): StoredCommittee {
  const committee = { ...after, version: before.version + 1 };
  const { countyCode, id: subjectId, version: seq } = committee;
  const entry = { countyCode, subject: 'committee', subjectId, seq, type: event.type, at: now, actor: actorRef(actor) };
  const previous = before.ledgerHash ?? beginning;
  const body = before.ledgerHash === undefined ? { ...event.body, begins: beginsAs(before) } : event.body;
  let stored: StoredCommittee | undefined;
  appendEntries(tx, [{ ...entry, body }], previous, {}, (ledgerHash) => {
    stored = { ...committee, ledgerHash };
    if (before.ledgerHash === undefined) insertCommittee(tx, stored);
    else updateCommittee(tx, stored);
  });
  if (stored === undefined) throw new Error(`Committee ${subjectId} was written without its entry`);
  return stored;
}

/** What its unit alone tells of it: nobody wrote that down before, and the ledger must tell it. */
function beginsAs({ unitId, kind, shortName, residents, members }: Committee): CommitteeBegins {
  return { unitId, kind, shortName, residents, members };
}
