import type { ActorRef } from '../identity/index.ts';
import type { Instant } from '../kernel/index.ts';
import type { Claim, Draft, Obligation } from './agreement.ts';
import type { MediationEvent, MediationEventType } from './events.ts';
import type { HandingOn, JointMeeting } from './handings.ts';
import { type JointInvitation, jointStateOf } from './joint-invitation.ts';
import { activeParties, type LongerTime, type Mediation, type Seat } from './mediation.ts';
import type { Session } from './sessions.ts';
import { isWaiting, type Statement, type Term } from './terms.ts';

type Entry<Type extends MediationEventType> = Extract<MediationEvent, { type: Type }>;

/** What an entry of this kind changes of the file before it. */
export type Apply<Type extends MediationEventType> = (before: Mediation, entry: Entry<Type>) => Partial<Mediation>;

/** The clock ends, and so does whatever waited for a word, of a party or of a committee that was asked to come. */
export function concluded(before: Mediation, at: Instant): Partial<Mediation> {
  return {
    pauses: ended(before, at),
    longerTimes: before.longerTimes.filter(isAgreed),
    invitations: lapsed(before, at),
    dues: {},
    turn: undefined,
    concludedAt: at,
  };
}

/**
 * Who sits there has changed: what was told in confidence was told to those who sat there before. What a party could accept, and
 * what she wrote that nobody passed on, is hers to say again.
 */
export function untold(before: Mediation): Pick<Mediation, 'inclinations' | 'statements'> {
  return { inclinations: [], statements: before.statements.filter(({ passedOnAt }) => passedOnAt !== undefined) };
}

/** Some go from the table; where the lead goes, all of them have to be seated anew. */
export function withoutSeats(before: Mediation, personIds: readonly string[]): Partial<Mediation> {
  const left = before.mediators.filter(({ personId }) => !personIds.includes(personId));
  const isLed = left.some(({ isLead }) => isLead);
  return {
    mediators: isLed ? left : [],
    ...untold(before),
    ...unsigned(before),
    ...(isLed || before.status === 'appraising' ? {} : { status: 'accepted' as const }),
  };
}

/** What nobody has answered falls when the file ends or goes on to others; where others have it, so does what was accepted. */
export function lapsed(
  { invitations }: Mediation,
  at: Instant,
  state: 'asked' | 'joined' = 'asked',
): JointInvitation[] | undefined {
  return invitations?.map((each) =>
    jointStateOf(each) === state ? { ...each, ended: { how: 'lapsed' as const, at } } : each,
  );
}

/** Who sits there has changed: a draft that waits for signatures is none any more. What was signed stays in the ledger. */
export function unsigned(before: Mediation): Partial<Mediation> {
  return before.status === 'agreed' ? { draft: undefined, status: 'mediating' } : {};
}

export function drafted(
  before: Mediation,
  body: Omit<Draft, 'number' | 'draftedAt'>,
  at: Instant,
): Pick<Mediation, 'draft' | 'drafts'> {
  const drafts = before.drafts + 1;
  return { drafts, draft: { ...body, number: drafts, draftedAt: at } };
}

export function ended({ pauses }: Mediation, at: Instant): Mediation['pauses'] {
  return pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause));
}

export function isAgreed({ agreedAt }: LongerTime): boolean {
  return agreedAt !== undefined;
}

/** Whoever did not apply has been reached. */
export function isOtherParty({ parties }: Mediation, number: number): boolean {
  return parties.some((party) => party.number === number && party.side === 'respondent');
}

export function isSameSeat(one: Pick<Seat, 'personId' | 'isLead'>, other: Pick<Seat, 'personId' | 'isLead'>): boolean {
  return one.personId === other.personId && one.isLead === other.isLead;
}

/** Whether nobody came and nobody went. */
export function isSameBench({ mediators }: Mediation, seats: readonly Pick<Seat, 'personId'>[]): boolean {
  return (
    mediators.length === seats.length && seats.every((seat) => mediators.some((had) => had.personId === seat.personId))
  );
}

export function lastHanding({ handingsOn }: Pick<Mediation, 'handingsOn'>): HandingOn | undefined {
  return handingsOn.at(-1);
}

export function changeLastHanding({ handingsOn }: Mediation, change: Partial<HandingOn>): HandingOn[] {
  return handingsOn.map((each, at) => (at === handingsOn.length - 1 ? { ...each, ...change } : each));
}

export function changeMeeting(
  { meetings }: Mediation,
  number: number,
  change: (meeting: JointMeeting) => Partial<JointMeeting>,
): Pick<Mediation, 'meetings'> {
  return { meetings: meetings.map((each) => (each.number === number ? { ...each, ...change(each) } : each)) };
}

export function changeSession(
  { sessions }: Mediation,
  number: number,
  change: Partial<Session>,
): Pick<Mediation, 'sessions'> {
  return { sessions: sessions.map((each) => (each.number === number ? { ...each, ...change } : each)) };
}

/** What was not passed on is counted with what was, so that no gap in the numbers tells the other side of it. */
export function nextStatement({ statements }: Mediation): number {
  return statements.filter(({ rewording }) => rewording === undefined).length + 1;
}

/** Written again: what she was asked to say otherwise stays in the ledger alone. */
export function withoutReworded({ statements }: Mediation, party: number): Statement[] {
  return statements.filter((each) => each.rewording === undefined || each.party !== party);
}

/** One statement waits at a time. */
export function changeWaiting({ statements }: Mediation, change: Partial<Statement>): Pick<Mediation, 'statements'> {
  return { statements: statements.map((each) => (isWaiting(each) ? { ...each, ...change } : each)) };
}

/** She has left: what she could accept meets nothing any more, and nobody passes on what she wrote. */
export function withoutWordsOf(
  { inclinations, statements }: Mediation,
  left: number,
): Pick<Mediation, 'inclinations' | 'statements'> {
  return {
    inclinations: inclinations.filter(({ party }) => party !== left),
    statements: statements.filter(({ party, passedOnAt }) => party !== left || passedOnAt !== undefined),
  };
}

/** The next in the order of their numbers, whoever wrote last; of those who are still there. */
export function nextTurn(found: Mediation, last: number | undefined): number | undefined {
  const numbers = activeParties(found).map(({ number }) => number);
  return last === undefined ? undefined : numbers[(numbers.indexOf(last) + 1) % numbers.length];
}

export function owed(term: Term): Obligation {
  return { term, status: 'open', performedFen: 0, proofs: [] };
}

export function changeObligation(
  { obligations }: Mediation,
  term: number,
  change: (obligation: Obligation) => Partial<Obligation>,
): Pick<Mediation, 'obligations'> {
  return { obligations: obligations.map((each) => (each.term.number === term ? { ...each, ...change(each) } : each)) };
}

/** The claim that waits has its answer. Whoever says that the agreement is broken says no to it. */
export function answered({ claims = [] }: Obligation, answer: Claim['answer']): Claim[] {
  return claims.map((each) => (each.answer === undefined ? { ...each, answer } : each));
}

export function saidBy({ kind }: ActorRef): 'creditor' | 'committee' {
  return kind === 'reporter' ? 'creditor' : 'committee';
}

/** A sum is performed when all of it has come; anything else, when somebody who may say so has said it. */
export function performedBy(
  before: Obligation,
  proof: Omit<Obligation['proofs'][number], 'at'>,
  at: Instant,
): Obligation {
  const performedFen = before.performedFen + (proof.amountFen ?? 0);
  const isWhole = before.term.amountFen === undefined || performedFen >= before.term.amountFen;
  const status = isWhole ? 'performed' : before.status === 'broken' ? 'broken' : 'partial';
  return { ...before, performedFen, status, proofs: [...before.proofs, { ...proof, at }] };
}
