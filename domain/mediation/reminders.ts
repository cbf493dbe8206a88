import { type Instant, type LocalDate, later, localDateOf } from '../kernel/index.ts';
import { missingSigners } from './agreement.ts';
import { activeParties, type Mediation } from './mediation.ts';
import { isOwed } from './next-steps.ts';

export const reminderKinds = ['session', 'signature', 'termDue', 'termOverdue', 'confirmation'] as const;
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
 * What the parties of a file are to be reminded of now: a sitting within a day; a draft that has lain a day without her hand; a
 * term three days before its day, for whoever owes it, and in the week after it for both; the end of the time for a court's
 * confirmation, a week before. Nobody is reminded of what is done, and who left of nothing.
 */
export function remindersOf(found: Mediation, now: Instant): Reminder[] {
  const present = new Set(activeParties(found).map(({ number }) => number));
  const all = [
    ...sittings(found, now),
    ...signatures(found, now),
    ...terms(found, localDateOf(now)),
    ...courts(found, now),
  ];
  return all
    .filter(({ party }) => present.has(party))
    .map((reminder) => ({ ...reminder, about: `${found.rounds}.${reminder.kind}.${reminder.about}` }));
}

function sittings({ sessions, status }: Mediation, now: Instant): Reminder[] {
  if (status !== 'mediating') return [];
  const soon = sessions.filter((each) => each.status === 'planned' && each.at > now && each.at <= later(now, day));
  return soon.flatMap(({ number, at, invited }) =>
    invited.map((party) => ({ party, kind: 'session' as const, about: String(number), at })),
  );
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
  const isWritten = found.outcome?.kind === 'settled' && found.outcome.form === 'written';
  if (!isWritten || due === undefined || found.confirmation?.appliedAt !== undefined) return [];
  if (due.at < now || due.at > later(now, 7 * day)) return [];
  const about = { about: 'court', on: localDateOf(due.at) };
  return found.parties.map(({ number: party }) => ({ party, kind: 'confirmation' as const, ...about }));
}

function daysBefore(date: LocalDate, days: number): LocalDate {
  return localDateOf(later(`${date}T04:00:00.000Z` as Instant, -days * day));
}
