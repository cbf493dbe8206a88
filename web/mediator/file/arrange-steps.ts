import type { MediationFileView, MediationStep } from '@linli/domain/mediation';
import { stepsOfParties } from '../steps/step-forms.ts';

/** What usually comes next in each state, the most likely first; all else that may be done stands behind "more". */
const usual: Partial<Record<MediationFileView['status'], readonly MediationStep[]>> = {
  applied: ['acceptance', 'declination'],
  accepted: ['assignment', 'rightsNotice', 'handingOn'],
  mediating: [
    ...([
      'assignment',
      'rightsNotice',
      'passingOn',
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
  settled: ['confirmationRequest', 'performance', 'visitBack', 'breach', 'confirmationWish'],
  performed: ['visitBack', 'archive', 'confirmationWish'],
  broken: ['renewal', 'failure', 'performance'],
  declined: ['archive'],
  failed: ['archive', 'visitBack'],
  withdrawn: ['archive'],
};

const shown = 4;

export type Arranged = { main: MediationStep | undefined; beside: MediationStep[]; more: MediationStep[] };

/** The steps that may be taken now: one big button, a few beside it, the rest folded away. */
export function arrangeMediationSteps({
  status,
  may,
  mediators,
  parties,
  visitsBack,
}: Pick<MediationFileView, 'status' | 'may' | 'mediators' | 'parties' | 'visitsBack'>): Arranged {
  // Somebody mediates already; everybody was asked already: it may be done again, and is not what comes next.
  const done: Partial<Record<MediationStep, boolean>> = {
    assignment: mediators.length > 0,
    visitBack: parties.every(({ number, leftAt }) => leftAt || visitsBack.some(({ party }) => party === number)),
  };
  const own = may.filter((step) => !(stepsOfParties as readonly MediationStep[]).includes(step));
  const first = (usual[status] ?? []).filter((step) => own.includes(step) && !done[step]);
  const [main, ...rest] = first;
  const beside = rest.slice(0, shown - 1);
  const near = new Set([main, ...beside]);
  return { main, beside, more: own.filter((step) => !near.has(step)) };
}
