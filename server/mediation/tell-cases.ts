import { type Case, leadOrder } from '@linli/domain/cases';
import type { StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { type CaseStep, type MediationEvent, stepsOfCase } from '@linli/domain/mediation';
import { type CaseParts, findCase, takeStep } from '../cases/index.ts';
import { type Database, insideDivision, type Transaction } from '../database/index.ts';
import { Refused } from '../http/index.ts';
import { listStaffActors } from '../identity/index.ts';
import { findUntold, listEntriesUntold, listUntold, markTold, markUntellable, type Untold } from './case-store.ts';
import { registerAfterBreach } from './register-after-breach.ts';

const most = 100;

export type Joined = {
  readonly database: Database;
  readonly parts: CaseParts;
};

/**
 * Takes, in each case that waits, the steps that follow from what has happened in its mediation: by the laws of a case, in the
 * name of the unit that leads it, or of its reporter. What the case does not allow any more is left, but for the wish of a party
 * whose agreement was broken: that becomes a case of its own. Gives how many were told. Each file has a transaction of its own,
 * so that one that cannot be told holds up no other (decision 0461): it is marked, and its fault rises when all were tried.
 */
export async function tellCases(
  joined: Joined,
  countyCode: string,
  now: Instant,
  among: 'all' | 'tellable' = 'all',
): Promise<number> {
  const inCounty = <T>(work: (tx: Transaction) => Promise<T>) =>
    joined.database.transact(insideDivision(countyCode), work);
  const [waiting, staff] = await inCounty(async (tx) => {
    const waiting = await listUntold(tx, countyCode, most, among);
    return [waiting, waiting.length === 0 ? [] : await listStaffActors(tx, countyCode)] as const;
  });
  const faults: Error[] = [];
  let told = 0;
  for (const { mediationId, code } of waiting) {
    try {
      told += await inCounty((tx) => tellFile(tx, joined, countyCode, mediationId, staff, now));
    } catch (fault) {
      await inCounty((tx) => markUntellable(tx, countyCode, mediationId, now));
      faults.push(new Error(`A case cannot be told of mediation ${code}`, { cause: fault }));
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `In ${countyCode} cases were not told of their mediations`);
  return told;
}

async function tellFile(
  tx: Transaction,
  joined: Joined,
  countyCode: string,
  mediationId: string,
  staff: readonly StaffActor[],
  now: Instant,
): Promise<number> {
  const untold = await findUntold(tx, countyCode, mediationId);
  if (untold === undefined) return 0;
  for (const event of await listEntriesUntold(tx, untold)) await tellOne(tx, joined, untold, event, staff, now);
  markTold(tx, untold.found);
  return 1;
}

async function tellOne(
  tx: Transaction,
  joined: Joined,
  { found, caseCode }: Untold,
  event: MediationEvent,
  staff: readonly StaffActor[],
  now: Instant,
): Promise<void> {
  for (const { step, by, input } of stepsOfCase(event, found)) {
    const stored = await findCase(tx, caseCode);
    const actor = stored && actorFor(by, stored.found, event, staff);
    if (stored === undefined || actor === undefined) return;
    try {
      await takeStep(tx, joined.parts, actor, now, caseCode, step, input as never);
    } catch (error) {
      // The case has gone on otherwise: it goes by its own laws.
      if (!(error instanceof Refused)) throw error;
      if (event.type === 'mediation.breached' && isTooLate(error))
        await registerAfterBreach(tx, joined, found, event.body.party, stored.found, now);
    }
  }
}

/** The case is over for good. One that is being handled again goes on as it is. */
function isTooLate({ refusal }: Refused): boolean {
  return ['case.reopenTooLate', 'case.reopenedBefore', 'case.erased'].includes(refusal.refusal);
}

/** Who does the work of a unit: at a committee, a centre, or a department that had the case when its reporter wished for mediation. */
const working: readonly string[] = ['mediator', 'operator', 'handler'];

/** At the unit that leads the case: whoever did it in the mediation, else the first who carries out its orders. */
function actorFor(by: CaseStep['by'], found: Case, { actor }: MediationEvent, staff: readonly StaffActor[]) {
  if (by === 'reporter') return { kind: 'reporter', caseCode: found.code } as const;
  const lead = leadOrder(found)?.unit.id;
  const there = staff.filter(({ unitId, role }) => unitId === lead && working.includes(role));
  return there.find(({ personId }) => personId === actor.personId) ?? there[0];
}
