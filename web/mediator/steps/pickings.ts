import { type LocalDate, localDateOf } from '@linli/domain/kernel';
import {
  isBreakable,
  isWaiting,
  jointStateOf,
  type MediationFileView,
  type Obligation,
  openClaim,
} from '@linli/domain/mediation';

/** Things of a file of which a step means one. */
export type Picked =
  | 'plannedSessions'
  | 'waitingStatements'
  | 'askedExperts'
  | 'askedMeetings'
  | 'calledMeetings'
  | 'openDecisions'
  | 'askedCommittees'
  | 'joinedCommittees'
  | 'owedTerms'
  | 'overdueTerms'
  | 'claimedTerms';

export type Picking = { readonly value: unknown; readonly found: unknown };

type File = MediationFileView;

/** What may be picked now; `value` is what the step is told. */
export const pickings = {
  plannedSessions: ({ sessions }: File) =>
    sessions.filter(({ status }) => status === 'planned').map((found) => ({ value: found.number, found })),
  waitingStatements: ({ statements }: File) =>
    statements.filter(isWaiting).map((found) => ({ value: found.number, found })),
  askedExperts: ({ expertOpinions }: File) =>
    expertOpinions.filter(({ cameAt }) => cameAt === undefined).map((found) => ({ value: found.number, found })),
  askedMeetings: ({ meetings }: File) =>
    meetings.filter(({ called }) => called === undefined).map((found) => ({ value: found.number, found })),
  calledMeetings: ({ meetings }: File) =>
    meetings.filter(({ called, held }) => called && !held).map((found) => ({ value: found.number, found })),
  openDecisions: ({ meetings }: File) =>
    meetings.flatMap((meeting) =>
      meeting.decisions
        .filter(({ doneAt }) => doneAt === undefined)
        .map((found) => ({ value: { meeting: meeting.number, number: found.number }, found })),
    ),
  askedCommittees: ({ invitations = [] }: File) =>
    invitations.filter((each) => jointStateOf(each) === 'asked').map(({ unit }) => ({ value: unit.id, found: unit })),
  joinedCommittees: ({ assisting }: File) => assisting.map((found) => ({ value: found.id, found })),
  owedTerms: ({ obligations }: File) =>
    obligations.filter(isOwed).map((found) => ({ value: found.term.number, found })),
  overdueTerms: ({ obligations }: File, today: LocalDate) =>
    obligations
      .filter((found) => isBreakable(found as Obligation, today))
      .map((found) => ({ value: found.term.number, found })),
  claimedTerms: ({ obligations }: File) =>
    obligations.filter((each) => openClaim(each)).map((found) => ({ value: found.term.number, found })),
} satisfies Record<Picked, (found: File, today: LocalDate) => readonly Picking[]>;

export function pickingsOf(found: File, from: Picked, now: string): readonly Picking[] {
  return pickings[from](found, localDateOf(now));
}

function isOwed({ status }: File['obligations'][number]): boolean {
  return status === 'open' || status === 'partial';
}
