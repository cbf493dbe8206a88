import { type Due, remindAt } from '../cases/index.ts';
import type { StaffActor } from '../identity/index.ts';
import { type Instant, type LocalDate, later, localDateOf } from '../kernel/index.ts';
import { isOverdue, openClaim } from './agreement.ts';
import { type Presence, unattendedSittings } from './duty-hours.ts';
import type { MediationStep } from './inputs.ts';
import { activeParties, allConsent, leadMediator, type Mediation, mediationStages } from './mediation.ts';
import { allowedMediationSteps } from './next-steps.ts';
import { asksForVisit } from './refused-claims.ts';

const day = 86_400_000;

/** What of a file waits for whoever looks at her list, the most pressing first. */
export const mediationWaits = [
  'accept',
  'takeOver',
  'assign',
  'sessionToday',
  'late',
  'recordSession',
  'timeRunsOut',
  'sessionSoon',
  'leadAbsent',
  'tellRights',
  'passOn',
  'planSession',
  'writeAgreement',
  'sign',
  'seal',
  'overdue',
  'courtTime',
  'confirm',
  'claimed',
  'disputed',
  'visitBack',
  'archive',
] as const;
export type MediationWait = (typeof mediationWaits)[number];

/**
 * What waits for this actor, of what she may do now. The ledger knows no duty lists: they follow from how the file stands, and
 * from when whoever leads it is there.
 */
export function waitingFor(found: Mediation, actor: StaffActor, now: Instant, lead?: Presence): MediationWait[] {
  const may = new Set(allowedMediationSteps(found, actor, { now }));
  const moment = { now, today: localDateOf(now), lead };
  const mayDo = (wait: MediationWait) => [steps[wait]].flat().some((step) => may.has(step));
  return mediationWaits.filter((wait) => mayDo(wait) && waits[wait](found, actor, moment));
}

/** What of the list she is reminded of when she comes, however far down it stands: what a day brings or takes away. */
export const remindedWaits: readonly MediationWait[] = [
  ...(['sessionToday', 'sessionSoon', 'leadAbsent', 'late', 'timeRunsOut', 'accept', 'takeOver', 'assign'] as const),
  ...(['seal', 'overdue', 'courtTime', 'claimed', 'disputed', 'visitBack'] as const),
];

/** The next sitting that is planned. */
export function nextSession({ sessions }: Pick<Mediation, 'sessions'>) {
  const planned = sessions.filter(({ status }) => status === 'planned');
  return planned.toSorted((one, other) => (one.at < other.at ? -1 : 1))[0];
}

type Sat = Pick<Mediation, 'sessions' | 'draft' | 'rounds'>;

/** They came to terms at the last sitting, and nobody has written them down yet. Of what is mediated again, an earlier round tells nothing. */
export function isAgreedAtTable({ sessions, draft, rounds }: Sat): boolean {
  const last = sessions.findLast(({ status }) => status !== 'fellThrough');
  return rounds === 0 && draft === undefined && last?.result === 'agreed';
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

/** Whether a deadline was given in time that offices are open, as three working days are; a month goes by the calendar. */
export function isWorkingTime({ periods }: Pick<Due, 'periods'>): boolean {
  return periods.some(({ unit }) => unit.startsWith('working'));
}

/** Any of what would end the clock that runs. */
const endsClock: readonly MediationStep[] = ['acceptance', 'takingOver', 'failure'];

const steps: Record<MediationWait, MediationStep | readonly MediationStep[]> = {
  accept: 'acceptance',
  takeOver: 'takingOver',
  assign: 'assignment',
  sessionToday: 'sessionRecord',
  late: endsClock,
  recordSession: 'sessionRecord',
  timeRunsOut: endsClock,
  sessionSoon: 'sessionRecord',
  leadAbsent: ['sessionFall', 'sessionPlan'],
  tellRights: 'rightsNotice',
  passOn: 'passingOn',
  planSession: 'sessionPlan',
  writeAgreement: ['draft', 'oralAgreement'],
  sign: 'signature',
  seal: 'seal',
  overdue: 'performance',
  courtTime: 'transferLetter',
  confirm: 'transferLetter',
  claimed: 'visitBack',
  disputed: 'visitBack',
  visitBack: 'visitBack',
  archive: 'archive',
};

type Moment = { readonly now: Instant; readonly today: LocalDate; readonly lead: Presence | undefined };
type Question = (found: Mediation, actor: StaffActor, moment: Moment) => boolean;
const yes: Question = () => true;

const waits: Record<MediationWait, Question> = {
  accept: yes,
  takeOver: yes,
  assign: (found) => leadMediator(found) === undefined,
  sessionToday: (found, _, { today }) => dayOfSession(found) === today,
  late: (found, _, { now }) => (clockOf(found)?.at ?? now) < now,
  recordSession: (found, _, { today }) => (dayOfSession(found) ?? today) < today,
  timeRunsOut: (found, _, { now }) => {
    const due = clockOf(found);
    return due !== undefined && due.at >= now && remindAt(due) <= now;
  },
  sessionSoon: (found, _, { now, today }) => {
    const at = nextSession(found)?.at;
    return at !== undefined && localDateOf(at) > today && at <= later(now, day);
  },
  leadAbsent: (found, _, { now, lead }) => lead !== undefined && unattendedSittings(found, lead, now).length > 0,
  tellRights: (found) => found.mediators.length > 0,
  passOn: yes,
  planSession: (found) =>
    nextSession(found) === undefined &&
    found.draft === undefined &&
    !isAgreedAtTable(found) &&
    allConsent(found, found.rightsTold),
  writeAgreement: isAgreedAtTable,
  sign: (found, { personId }) => found.status === 'agreed' && !hasSigned(found, personId),
  seal: yes,
  overdue: ({ obligations }, _, { today }) => obligations.some((each) => isOverdue(each, today)),
  courtTime: ({ confirmation, dues }, _, { now }) =>
    confirmation?.appliedAt === undefined && dues.confirm !== undefined && dues.confirm.at <= later(now, 7 * day),
  confirm: ({ confirmation }) => (confirmation?.consents.length ?? 0) > 0,
  claimed: ({ obligations }) => obligations.some((each) => openClaim(each) !== undefined),
  disputed: (found) =>
    found.obligations.some((each) => each.status !== 'performed' && !openClaim(each) && asksForVisit(found, each)),
  visitBack: isVisitBackDue,
  archive: (found) => found.visitsBack.length > 0 || found.outcome?.kind !== 'settled',
};

/** The clock that a mediator works against; that of the court is another's. */
function clockOf(found: Mediation) {
  const running = runningDue(found);
  return running === undefined || running.stage === 'confirm' ? undefined : found.dues[running.stage];
}

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
function isVisitBackDue(
  { obligations, parties, visitsBack, outcome }: Mediation,
  _: StaffActor,
  { today }: Moment,
): boolean {
  if (outcome?.kind !== 'settled') return false;
  const isTime = obligations.every(({ term, status }) => status === 'performed' || (term.performBy ?? '') < today);
  return isTime && activeParties({ parties }).some(({ number }) => !visitsBack.some(({ party }) => party === number));
}
