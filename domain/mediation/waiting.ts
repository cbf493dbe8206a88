import type { StaffActor } from '../identity/index.ts';
import { type Instant, type LocalDate, localDateOf } from '../kernel/index.ts';
import { isOverdue } from './agreement.ts';
import type { MediationStep } from './inputs.ts';
import { activeParties, allConsent, leadMediator, type Mediation, mediationStages } from './mediation.ts';
import { allowedMediationSteps } from './next-steps.ts';

/** What of a file waits for whoever looks at her list, the most pressing first. */
export const mediationWaits = [
  'accept',
  'takeOver',
  'assign',
  'sessionToday',
  'recordSession',
  'tellRights',
  'passOn',
  'planSession',
  'sign',
  'seal',
  'overdue',
  'confirm',
  'visitBack',
  'archive',
] as const;
export type MediationWait = (typeof mediationWaits)[number];

/** What waits for this actor, of what she may do now. The ledger knows no duty lists: they follow from how the file stands. */
export function waitingFor(found: Mediation, actor: StaffActor, now: Instant): MediationWait[] {
  const may = new Set(allowedMediationSteps(found, actor, { now }));
  const today = localDateOf(now);
  return mediationWaits.filter((wait) => may.has(steps[wait]) && waits[wait](found, actor, today));
}

/** The next sitting that is planned. */
export function nextSession({ sessions }: Pick<Mediation, 'sessions'>) {
  const planned = sessions.filter(({ status }) => status === 'planned');
  return planned.toSorted((one, other) => (one.at < other.at ? -1 : 1))[0];
}

/** Which deadline runs, and until when; none does while an expert is waited for, and none that was met is left. */
export function runningDue({ dues, status }: Pick<Mediation, 'dues' | 'status'>) {
  if (status === 'appraising') return undefined;
  const running = mediationStages.flatMap((stage) => {
    const at = dues[stage]?.at;
    return at === undefined ? [] : [{ stage, at }];
  });
  return running.toSorted((one, other) => (one.at < other.at ? -1 : 1))[0];
}

const steps: Record<MediationWait, MediationStep> = {
  accept: 'acceptance',
  takeOver: 'takingOver',
  assign: 'assignment',
  sessionToday: 'sessionRecord',
  recordSession: 'sessionRecord',
  tellRights: 'rightsNotice',
  passOn: 'passingOn',
  planSession: 'sessionPlan',
  sign: 'signature',
  seal: 'seal',
  overdue: 'performance',
  confirm: 'transferLetter',
  visitBack: 'visitBack',
  archive: 'archive',
};

type Question = (found: Mediation, actor: StaffActor, today: LocalDate) => boolean;
const yes: Question = () => true;

const waits: Record<MediationWait, Question> = {
  accept: yes,
  takeOver: yes,
  assign: (found) => leadMediator(found) === undefined,
  sessionToday: (found, _, today) => dayOfSession(found) === today,
  recordSession: (found, _, today) => (dayOfSession(found) ?? today) < today,
  tellRights: (found) => found.mediators.length > 0,
  passOn: yes,
  planSession: (found) =>
    nextSession(found) === undefined && found.draft === undefined && allConsent(found, found.rightsTold),
  sign: (found, { personId }) => found.status === 'agreed' && !hasSigned(found, personId),
  seal: yes,
  overdue: ({ obligations }, _, today) => obligations.some((each) => isOverdue(each, today)),
  confirm: ({ confirmation }) => (confirmation?.consents.length ?? 0) > 0,
  visitBack: isVisitBackDue,
  archive: (found) => found.visitsBack.length > 0 || found.outcome?.kind !== 'settled',
};

function dayOfSession(found: Mediation): LocalDate | undefined {
  const next = nextSession(found);
  return next && localDateOf(next.at);
}

/** Her own hand, or that of a party, which is put down by her: whichever is missing under the draft that lies there. */
function hasSigned({ draft, signatures, parties, mediators }: Mediation, personId: string): boolean {
  const under = signatures.filter(({ paper, number }) => paper === 'agreement' && number === draft?.number);
  const hasSeat = mediators.some((seat) => seat.personId === personId);
  const isSigned = under.some(({ signer }) => signer.kind === 'mediator' && signer.personId === personId);
  const byParties = activeParties({ parties }).every(({ number }) =>
    under.some(({ signer }) => signer.kind === 'party' && signer.party === number),
  );
  return byParties && (!hasSeat || isSigned);
}

/** 回访: of an agreement whose last day has come, every party is asked once how it went. */
function isVisitBackDue({ obligations, parties, visitsBack, outcome }: Mediation, _: StaffActor, today: LocalDate) {
  if (outcome?.kind !== 'settled') return false;
  const isTime = obligations.every(({ term, status }) => status === 'performed' || (term.performBy ?? '') < today);
  return isTime && activeParties({ parties }).some(({ number }) => !visitsBack.some(({ party }) => party === number));
}
