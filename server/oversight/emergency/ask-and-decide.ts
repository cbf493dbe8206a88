import { actorRef } from '@linli/domain/cases';
import type { StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { type AskEmergency, type DecideEmergency, mayDecideEmergency } from '@linli/domain/oversight';
import { getCase } from '../../cases/index.ts';
import { appendEntries, beginning, newId, type Transaction } from '../../database/index.ts';
import { refused } from '../../http/index.ts';
import { type EmergencyRow, insertEmergency, lockEmergency, storeDecision } from './store.ts';

/**
 * An administrator asks to read one case. Whether there is such a case she is not told: that would be reading already.
 */
export function askEmergency(tx: Transaction, wanted: AskEmergency, actor: StaffActor, now: Instant): string {
  const countyCode = wanted.code.slice(0, 6);
  if (countyCode !== countyOf(actor)) throw refused('emergency.otherCounty', { field: 'code' });
  const id = newId(now);
  const { code: caseCode, reason } = wanted;
  const entry = { countyCode, subject: 'emergencyReading', subjectId: id, seq: 1, at: now, actor: actorRef(actor) };
  const asked = { ...entry, type: 'emergencyReading.asked', body: { caseCode, reason } };
  const ledgerHash = appendEntries(tx, [asked], beginning, {});
  const by = { askedBy: actor.personId, askedPostId: actor.postId, askedAt: now };
  insertEmergency(tx, { countyCode, id, caseCode, reason, ...by, ledgerHash });
  return id;
}

/** A second person, who may see the case herself, opens it for an hour or refuses. */
export async function decideEmergency(
  tx: Transaction,
  id: string,
  { decision }: DecideEmergency,
  actor: StaffActor,
  now: Instant,
): Promise<void> {
  const row = await lockEmergency(tx, { postId: actor.postId, countyCode: countyOf(actor) }, id);
  if (row === undefined) throw refused('emergency.notFound');
  const no = mayDecideEmergency(actor, readingOf(row), now);
  if (no !== undefined) throw refused(no.refusal);
  // What she may not see herself she opens to nobody; to refuse it she need not see it.
  if (decision === 'approved') await getCase(tx, row.caseCode);
  const { countyCode } = row;
  const version = row.version + 1;
  const entry = {
    countyCode,
    subject: 'emergencyReading',
    subjectId: id,
    seq: version,
    at: now,
    actor: actorRef(actor),
  };
  const decided = { ...entry, type: `emergencyReading.${decision}`, body: {} };
  const ledgerHash = appendEntries(tx, [decided], row.ledgerHash, {});
  storeDecision(tx, row, { decision, by: actor.personId, at: now, version, ledgerHash });
}

export function countyOf(actor: StaffActor): string {
  return actor.divisionCode.slice(0, 6);
}

export function readingOf({ decision, decidedAt, ...row }: EmergencyRow) {
  return { ...row, ...(decision !== null && decidedAt !== null && { decision, decidedAt }) };
}
