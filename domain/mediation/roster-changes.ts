import { type LocalDate, type Refusal, refuse } from '../kernel/index.ts';
import { termEndsOn, whyNotCommittee } from './committee.ts';
import { whyNotDutyHours } from './duty-hours.ts';
import type { Committee, RosterMediator } from './roster.ts';
import type { CommitteeChange, MediatorChange } from './roster-inputs.ts';

/** The committee after a change, or why not. That it falls short of the law is shown and keeps nobody from writing it down. */
export function describeCommittee(before: Committee, change: CommitteeChange, today: LocalDate): Committee | Refusal {
  const early = change.members?.find(({ electedOn }) => electedOn > today);
  if (early !== undefined) return refuse('roster.dayAhead', { field: 'members', values: { day: early.electedOn } });
  const chairs = change.members?.filter(({ office }) => office === 'chair').length ?? 0;
  if (chairs > 1) return refuse('roster.manyChairs', { field: 'members' });
  const names = change.rooms?.map(({ name }) => name.trim()) ?? [];
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) return refuse('roster.roomTwice', { field: 'rooms', values: { room: twice } });
  return { ...before, ...told(change), version: before.version + 1 };
}

/** What is known of a mediator after a change, or why not. */
export function changeMediator(
  before: RosterMediator,
  change: MediatorChange,
  about: { readonly today: LocalDate; readonly disputeTypes: ReadonlySet<string> },
): RosterMediator | Refusal {
  const unknown = change.fields?.find((field) => !about.disputeTypes.has(field));
  if (unknown !== undefined) return refuse('mediation.noSuchDispute', { field: 'fields', values: { type: unknown } });
  const turned = change.away?.find(({ from, to }) => to < from);
  if (turned !== undefined) return refuse('roster.spanTurned', { field: 'away', values: turned });
  const hours = whyNotDutyHours(change.dutyHours ?? []);
  if (hours !== undefined) return hours;
  const after = { ...before, ...told(change) };
  if (after.beganOn > about.today)
    return refuse('roster.dayAhead', { field: 'beganOn', values: { day: after.beganOn } });
  if (after.leftOn !== undefined && after.leftOn < after.beganOn)
    return refuse('roster.spanTurned', { field: 'leftOn', values: { from: after.beganOn, to: after.leftOn } });
  const early = change.trainings?.find(({ on }) => on > about.today);
  if (early !== undefined) return refuse('roster.dayAhead', { field: 'trainings', values: { day: early.on } });
  const years = change.assessments?.map(({ year }) => year) ?? [];
  const twice = years.find((year, at) => years.indexOf(year) < at);
  if (twice !== undefined) return refuse('roster.yearTwice', { field: 'assessments', values: { year: twice } });
  return after;
}

/** What the law finds wanting in a committee, and which terms end within ninety days. */
export function lookAtCommittee({ kind, members }: Pick<Committee, 'kind' | 'members'>, today: LocalDate) {
  const wanting = whyNotCommittee(members, today);
  const ends = members.map(({ electedOn }) => termEndsOn(electedOn)).toSorted();
  return { kind, wanting, termEndsOn: ends[0] };
}

/** The same without what was not told: nothing is taken away by leaving it out. */
function told<Change extends object>(change: Change): Change {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Change;
}
