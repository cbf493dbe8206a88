import { instantOf, type LocalDate, localDateOf } from '@linli/domain/kernel';
import { isAgreedAtTable, type MediationFileView, type MediationStep, nextSession } from '@linli/domain/mediation';
import { stepsOfModelCase, stepsOfParties } from '../steps/step-forms.ts';

/** What usually comes next in each state, the most likely first; all else that may be done stands behind "more". */
const usual: Partial<Record<MediationFileView['status'], readonly MediationStep[]>> = {
  applied: ['acceptance', 'declination'],
  accepted: ['assignment', 'rightsNotice', 'handingOn'],
  mediating: [
    ...([
      'assignment',
      'rightsNotice',
      'passingOn',
      'rewordingRequest',
      'sessionRecord',
      'sessionPlan',
      'draft',
      'caucus',
      'proposal',
    ] as const),
    ...(['handingOn', 'failure'] as const),
  ],
  appraising: ['expertOpinion', 'caucus', 'evidence'],
  handedOn: ['takingOver', 'handingBack'],
  agreed: ['seal', 'signature', 'draft', 'caucus', 'failure'],
  settled: [
    ...(['performanceAnswer', 'confirmationRequest', 'transferLetter', 'performance'] as const),
    ...(['courtAnswer', 'courtRuling', 'visitBack', 'breach', 'confirmationWish'] as const),
  ],
  performed: [
    ...(['confirmationRequest', 'transferLetter', 'visitBack', 'archive'] as const),
    ...(['courtAnswer', 'courtRuling', 'confirmationWish'] as const),
  ],
  broken: ['performanceAnswer', 'renewal', 'failure', 'performance'],
  declined: ['archive'],
  failed: ['archive', 'visitBack'],
  withdrawn: ['archive'],
};

const shown = 4;

type FileFacts = Pick<
  MediationFileView,
  'status' | 'may' | 'mediators' | 'parties' | 'visitsBack' | 'confirmation' | 'sessions' | 'draft' | 'rounds'
>;
export type Arranged = { main: MediationStep | undefined; beside: MediationStep[]; more: MediationStep[] };

/** The steps that may be taken now: one big button, unless only a sitting is waited for; a few beside it, the rest folded away. */
export function arrangeMediationSteps(
  { status, may, mediators, parties, visitsBack, confirmation, ...found }: FileFacts,
  today: LocalDate,
): Arranged {
  // A sitting that is still to come is waited for: neither its minutes nor another one is what comes next.
  const isAhead = isAfter(nextSession(found as never)?.at, today);
  // Somebody mediates already; they have agreed at the table; everybody was asked already: it may be done again, and is not what
  // comes next. For a court there is a letter to write where somebody wants one.
  const done: Partial<Record<MediationStep, boolean>> = {
    assignment: mediators.length > 0,
    sessionPlan: isAhead || isAgreedAtTable(found as never),
    sessionRecord: isAhead,
    transferLetter: confirmation === undefined || confirmation.transferLetter !== undefined,
    visitBack: parties.every(({ number, leftAt }) => leftAt || visitsBack.some(({ party }) => party === number)),
  };
  const elsewhere: readonly MediationStep[] = [...stepsOfParties, ...stepsOfModelCase];
  const own = may.filter((step) => !elsewhere.includes(step));
  const inOrder = usual[status] ?? [];
  const first = inOrder.filter((step) => own.includes(step) && !done[step]);
  const isPressing = (step: MediationStep) => inOrder.indexOf(step) < inOrder.indexOf('sessionRecord');
  const main = isAhead && own.includes('sessionRecord') ? first.find(isPressing) : first[0];
  const beside = first.filter((step) => step !== main).slice(0, main === undefined ? shown : shown - 1);
  const near = new Set([main, ...beside]);
  return { main, beside, more: own.filter((step) => !near.has(step)) };
}

function isAfter(at: string | undefined, today: LocalDate): boolean {
  return at !== undefined && localDateOf(instantOf(Date.parse(at))) > today;
}
