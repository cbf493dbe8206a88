import { isAgreedAtTable, type MediationFileView, type MediationStep } from '@linli/domain/mediation';
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

/** The steps that may be taken now: one big button, a few beside it, the rest folded away. */
export function arrangeMediationSteps({
  status,
  may,
  mediators,
  parties,
  visitsBack,
  confirmation,
  ...found
}: FileFacts): Arranged {
  // Somebody mediates already; they have agreed at the table; everybody was asked already: it may be done again, and is not what
  // comes next. For a court there is a letter to write where somebody wants one.
  const done: Partial<Record<MediationStep, boolean>> = {
    assignment: mediators.length > 0,
    sessionPlan: isAgreedAtTable(found as never),
    transferLetter: confirmation === undefined || confirmation.transferLetter !== undefined,
    visitBack: parties.every(({ number, leftAt }) => leftAt || visitsBack.some(({ party }) => party === number)),
  };
  const elsewhere: readonly MediationStep[] = [...stepsOfParties, ...stepsOfModelCase];
  const own = may.filter((step) => !elsewhere.includes(step));
  const first = (usual[status] ?? []).filter((step) => own.includes(step) && !done[step]);
  const [main, ...rest] = first;
  const beside = rest.slice(0, shown - 1);
  const near = new Set([main, ...beside]);
  return { main, beside, more: own.filter((step) => !near.has(step)) };
}
