import { type Instant, type LocalDate, later, localDateOf, type Refusal, refuse } from '../kernel/index.ts';
import { type Sitting, sittingsOf } from './sessions.ts';

/** 在岗时间: when somebody is found each week, in Beijing time. Monday is 1, Sunday 7; `09:00` to `11:30`. */
export type DutySpan = { readonly weekday: number; readonly from: string; readonly to: string };

/** When a mediator is there, as far as anybody said it: of whom no hours stand she is taken to be there. */
export type Presence = {
  readonly dutyHours: readonly DutySpan[];
  readonly away: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
};

export const absences = ['away', 'offDuty'] as const;
export type Absence = (typeof absences)[number];

/** Spans that end before they begin, or lie over one another, say nothing that anybody could rely on. */
export function whyNotDutyHours(spans: readonly DutySpan[]): Refusal | undefined {
  const turned = spans.find(({ from, to }) => to <= from);
  if (turned !== undefined)
    return refuse('roster.hoursTurned', { field: 'dutyHours', values: { from: turned.from, to: turned.to } });
  const inOrder = inOrderOfWeek(spans);
  const at = inOrder.findIndex((span, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && before.weekday === span.weekday && span.from < before.to;
  });
  const [one, other] = [inOrder[at - 1], inOrder[at]];
  if (one === undefined || other === undefined) return undefined;
  const values = { one: `${one.from}–${one.to}`, other: `${other.from}–${other.to}` };
  return refuse('roster.hoursOverlap', { field: 'dutyHours', values });
}

export function inOrderOfWeek(spans: readonly DutySpan[]): DutySpan[] {
  return spans.toSorted((one, other) => one.weekday - other.weekday || (one.from < other.from ? -1 : 1));
}

/** Why she is not to be expected during the whole of a sitting; undefined where she is, or nobody said when she is there. */
export function whyNotThere({ dutyHours, away }: Presence, at: Instant, untilAt: Instant): Absence | undefined {
  const day = localDateOf(at);
  if (away.some(({ from, to }) => from <= day && day <= to)) return 'away';
  if (dutyHours.length === 0) return undefined;
  const [begins, ends] = [timeOf(at), timeOf(untilAt)];
  if (localDateOf(untilAt) !== day) return 'offDuty';
  let until = begins;
  // What adjoins is one span: who is there from nine to ten and from ten to twelve is there at a sitting from nine to eleven.
  for (const span of spansOf(dutyHours, day)) if (span.from <= until && span.to > until) until = span.to;
  return until >= ends ? undefined : 'offDuty';
}

export type UnattendedSitting = Sitting & { readonly because: Absence };

/** The sittings of a file that were planned for when whoever leads it is not to be expected, the earliest first. */
export function unattendedSittings(found: Parameters<typeof sittingsOf>[0], lead: Presence, now: Instant) {
  const toCome = sittingsOf(found).filter(({ untilAt }) => untilAt > now);
  return toCome
    .flatMap((sitting): UnattendedSitting[] => {
      const because = whyNotThere(lead, sitting.at, sitting.untilAt);
      return because === undefined ? [] : [{ ...sitting, because }];
    })
    .toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

/** In how many days she is there next: 0 is still today. Undefined where no hours stand, or she is away for all of a week. */
export function daysUntilDuty({ dutyHours, away }: Presence, now: Instant): number | undefined {
  const days = [0, 1, 2, 3, 4, 5, 6];
  return days.find((days) => {
    const day = localDateOf(later(now, days * 86_400_000));
    if (away.some(({ from, to }) => from <= day && day <= to)) return false;
    return spansOf(dutyHours, day).some(({ to }) => days > 0 || to > timeOf(now));
  });
}

function spansOf(spans: readonly DutySpan[], day: LocalDate): DutySpan[] {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return inOrderOfWeek(spans).filter((span) => span.weekday === weekday);
}

function timeOf(instant: Instant): string {
  return later(instant, 8 * 3_600_000).slice(11, 16);
}
