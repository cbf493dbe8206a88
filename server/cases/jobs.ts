import { actorRef } from '@linli/domain/cases';
import { systemActor } from '@linli/domain/identity';
import { dueAt, type Instant, isRefusal } from '@linli/domain/kernel';
import { type Database, insideDivision, recordAct } from '../database/index.ts';
import { Refused } from '../http/index.ts';
import type { Job } from '../jobs/index.ts';
import { sweepAttachments } from './attachment-sweep.ts';
import { climbLadder } from './climb-ladder.ts';
import { type Closed, listClosed } from './clock-store.ts';
import { eraseDue } from './erase-due.ts';
import type { CaseParts } from './parts.ts';
import { takeStep } from './take-step.ts';
import { forgetVisits } from './visits/store.ts';

type Joined = {
  readonly database: Database;
  readonly parts: CaseParts;
  /** The counties at work. */
  readonly counties: () => readonly string[];
  /** Whether what has been kept long enough is erased by the clock, or only by `linli erase due`. */
  readonly retention: 'propose' | 'perform';
};

/** What the clock does to cases. County by county: it sees one at a time, as everybody does. */
export function casesJobs({ database, parts, counties, retention }: Joined): Job[] {
  const inEach = (work: typeof climbAll) => async (now: Instant) => {
    let total = 0;
    for (const county of counties()) total += await work(database, parts, county, now);
    return total;
  };
  return [
    { name: 'cases.climbLadder', every: 'minute', run: inEach(climbAll) },
    { name: 'cases.archiveClosed', every: 'hour', run: inEach(archiveClosed) },
    ...(retention === 'perform' ? [{ name: 'cases.eraseDue', every: 'day', run: inEach(eraseDue) } as const] : []),
    { name: 'cases.forgetVisits', every: 'day', run: inEach(forgetOldVisits) },
    { name: 'cases.sweepAttachments', every: 'hour', run: (now) => sweepAttachments(database, parts.files, now) },
  ];
}

/** A case climbs one rung at a time, so it is looked at again until nothing rings. */
async function climbAll(database: Database, parts: CaseParts, county: string, now: Instant): Promise<number> {
  let total = 0;
  for (let climbed = -1; climbed !== 0; total += Math.max(climbed, 0))
    climbed = await database.transact(insideDivision(county), (tx) => climbLadder(tx, parts, now));
  return total;
}

const most = 500;

/** Archives what can no longer be reopened. */
async function archiveClosed(database: Database, parts: CaseParts, county: string, now: Instant): Promise<number> {
  const scope = insideDivision(county);
  let archived = 0;
  for (let place: string | undefined; ; ) {
    const after = place;
    const closed = await database.transact(scope, (tx) => listClosed(tx, county, most, after));
    for (const found of closed)
      if (await isSettled(parts, found, now)) archived += await archive(database, parts, found, now);
    const last = closed.at(-1);
    if (last === undefined || closed.length < most) return archived;
    place = last.id;
  }
}

async function isSettled(parts: CaseParts, { divisionCode, closedAt }: Closed, now: Instant): Promise<boolean> {
  const [calendar, limits] = await Promise.all([parts.calendarOf(divisionCode), parts.limitsOf(divisionCode)]);
  const until = dueAt(calendar, closedAt, limits.reopenWithin);
  return !isRefusal(until) && until < now;
}

async function archive(database: Database, parts: CaseParts, { code }: Closed, now: Instant): Promise<0 | 1> {
  const scope = insideDivision(code.slice(0, 6));
  try {
    await database.transact(scope, (tx) => takeStep(tx, parts, systemActor('clock'), now, code, 'archive', {}));
    return 1;
  } catch (error) {
    // Somebody was faster.
    if (error instanceof Refused) return 0;
    throw error;
  }
}

/** A visit is kept as long as its checklist says, and no longer whatever the setting of retention is. */
function forgetOldVisits(database: Database, _: CaseParts, county: string, now: Instant): Promise<number> {
  return database.transact(insideDivision(county), async (tx) => {
    const count = await forgetVisits(tx, county, now);
    const act = { countyCode: county, subject: 'visit', type: 'visits.forgotten', at: now } as const;
    if (count > 0) recordAct(tx, { ...act, actor: actorRef(systemActor('clock')), body: { count } });
    return count;
  });
}
