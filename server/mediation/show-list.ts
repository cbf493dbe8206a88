import { type Due, stoppedSince } from '@linli/domain/cases';
import type { StaffActor } from '@linli/domain/identity';
import type { Calendar, Instant } from '@linli/domain/kernel';
import {
  fileNumberText,
  isWorkingTime,
  type Mediation,
  type MediationLine,
  type MediationList,
  mayActOnMediation,
  nextSession,
  runningDue,
  shownStatusOf,
  waitingFor,
} from '@linli/domain/mediation';
import { calendarOfList } from '../cases/index.ts';
import type { Transaction } from '../database/index.ts';
import { presencesOfLeads } from './rosters/presences.ts';
import { listAskedTo, listMediations, mostListed } from './store.ts';
import type { MediationParts } from './world.ts';

/** The files that this post reads, with what waits for it in each and what its working time is reckoned by. */
export async function showMediations(
  tx: Transaction,
  parts: Pick<MediationParts, 'calendarOf' | 'places'>,
  actor: StaffActor,
  now: Instant,
): Promise<MediationList> {
  const countyCode = actor.unitDivisionCode.slice(0, 6);
  const [rows, asked] = await Promise.all([
    listMediations(tx, countyCode, actor.unitId),
    listAskedTo(tx, countyCode, actor.unitId),
  ]);
  const own = rows
    .slice(0, mostListed)
    .map(({ found }) => found)
    .filter((found) => mayActOnMediation(actor, 'listMediations', found));
  const [calendars, presences] = await Promise.all([
    Promise.all(own.map(({ divisionCode }) => parts.calendarOf(divisionCode))),
    presencesOfLeads(tx, countyCode, own),
  ]);
  const mediations = own.map((found, at) => {
    const waits = waitingFor(found, actor, now, presences.get(found.code));
    return { ...lineOf(found, calendars[at] as Calendar, parts, actor), waits };
  });
  const instants = [now, ...mediations.flatMap(({ dueAt }) => dueAt ?? [])];
  const byVersion = new Map(calendars.map((each) => [each.version, calendarOfList(each, instants)]));
  const invitations = asked.filter(({ found }) => mayActOnMediation(actor, 'jointAcceptance', found)).length;
  return { mediations, invitations, hasMore: rows.length > mostListed, calendars: Object.fromEntries(byVersion) };
}

function lineOf(
  found: Mediation,
  calendar: Calendar,
  { places }: Pick<MediationParts, 'places'>,
  actor: StaffActor,
): Omit<MediationLine, 'waits'> {
  const { code, status, numbers, intake, disputeType, divisionCode, committee, parties, mediators, openedAt } = found;
  const last = numbers.at(-1);
  const due = runningDue(found);
  return {
    ...{ code, status: shownStatusOf(found), disputeType, committee, openedAt },
    number: last && fileNumberText(last),
    intake: intake.kind,
    placeName: places.nameOf(divisionCode) ?? divisionCode,
    parties: parties.length,
    isMine: mediators.some(({ personId }) => personId === actor.personId),
    stage: due?.stage,
    dueAt: due?.at,
    isWorkingTime: due && isWorkingTime(found.dues[due.stage] as Due),
    stoppedAt: status === 'appraising' ? stoppedSince(found) : undefined,
    calendar: calendar.version,
    nextSessionAt: nextSession(found)?.at,
  };
}
