import { type Instant, isRefusal, type LocalDate, later, localDateOf } from '../kernel/index.ts';
import { missingSigners } from './agreement.ts';
import { answersOwed } from './answers-owed.ts';
import { isForConfirmation } from './confirmation.ts';
import { activeParties, type Mediation } from './mediation.ts';
import { isOwed } from './next-steps.ts';
import { fixPeriod, type Reckoning } from './world.ts';

export const reminderKinds = [
  'invitation',
  'session',
  'sessionOff',
  'signature',
  'termDue',
  'termOverdue',
  'confirmation',
  'claim',
  'proposal',
  'longerTime',
  'modelCase',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** Something that a party is reminded of, once: `about` is the same for the same thing. */
export type Reminder = {
  readonly party: number;
  readonly kind: ReminderKind;
  readonly about: string;
  /** When the sitting is, or until when something has to be done. */
  readonly at?: Instant;
  readonly on?: LocalDate;
};

const day = 86_400_000;
const beijing = 8 * 3_600_000;

/** Between eight and eight, in Beijing: nobody is woken by a reminder. */
export function mayRemindAt(now: Instant): boolean {
  const hour = Number(later(now, beijing).slice(11, 13));
  return hour >= 8 && hour < 20;
}

/**
 * What the parties of a file are to be told now: that a sitting is planned, that it is within a day, or that it falls through; a draft
 * that has lain a day without her hand; a term three days before its day, for whoever owes it, and in the week after it for both; the
 * end of the time for a court's confirmation, a week before; what she was asked and has not answered in the time that a row gives.
 * Nobody is reminded of what is done, and who left of nothing but a story that is hers too.
 */
export function remindersOf(found: Mediation, now: Instant, reckoning: Reckoning): Reminder[] {
  const present = new Set(activeParties(found).map(({ number }) => number));
  const all = [
    ...sittings(found, now),
    ...signatures(found, now),
    ...terms(found, localDateOf(now)),
    ...courts(found, now),
    ...answers(found, now, reckoning),
  ];
  return all
    .filter(({ party, kind }) => present.has(party) || kind === 'modelCase')
    .map((reminder) => ({ ...reminder, about: `${found.rounds}.${reminder.kind}.${reminder.about}` }));
}

function sittings({ sessions, status }: Mediation, now: Instant): Reminder[] {
  if (status !== 'mediating') return [];
  return sessions
    .filter(({ at, status: each }) => each !== 'held' && at > now)
    .flatMap(({ number, at, invited, status: each }) => {
      const isNear = at <= later(now, day);
      const kind = each === 'fellThrough' ? 'sessionOff' : isNear ? 'session' : 'invitation';
      return invited.map((party) => ({ party, kind, about: String(number), at }) as const);
    });
}

function signatures(found: Mediation, now: Instant): Reminder[] {
  const { draft, status } = found;
  if (status !== 'agreed' || draft === undefined || later(draft.draftedAt, day) > now) return [];
  return missingSigners(found).flatMap((signer) =>
    signer.kind === 'party' ? [{ party: signer.party, kind: 'signature' as const, about: String(draft.number) }] : [],
  );
}

function terms({ obligations, status }: Mediation, today: LocalDate): Reminder[] {
  if (status !== 'settled') return [];
  return obligations.flatMap(({ term: { number, performBy, debtor, creditor }, status: each }): Reminder[] => {
    if (!isOwed(each) || performBy === undefined) return [];
    const about = { about: String(number), on: performBy };
    if (performBy < today && daysBefore(today, 7) <= performBy)
      return [debtor, creditor].map((party) => ({ party, kind: 'termOverdue', ...about }));
    const isNear = today <= performBy && daysBefore(performBy, 3) <= today;
    return isNear ? [{ party: debtor, kind: 'termDue', ...about }] : [];
  });
}

function courts(found: Mediation, now: Instant): Reminder[] {
  const due = found.dues.confirm;
  if (!isForConfirmation(found) || due === undefined || found.confirmation?.appliedAt !== undefined) return [];
  if (due.at < now || due.at > later(now, 7 * day)) return [];
  const about = { about: 'court', on: localDateOf(due.at) };
  return found.parties.map(({ number: party }) => ({ party, kind: 'confirmation' as const, ...about }));
}

/** Where no row gives a time for it, or no calendar reaches so far, nobody is pressed. */
function answers(found: Mediation, now: Instant, reckoning: Reckoning): Reminder[] {
  return answersOwed(found)
    .filter(({ askedAt }) => {
      const due = fixPeriod({ ...reckoning, now: askedAt }, 'answer', found);
      return due !== undefined && !isRefusal(due) && due.at <= now;
    })
    .map(({ party, kind, about }) => ({ party, kind, about }));
}

function daysBefore(date: LocalDate, days: number): LocalDate {
  return localDateOf(later(`${date}T04:00:00.000Z` as Instant, -days * day));
}
