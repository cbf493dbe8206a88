import {
  type AttachmentUse,
  failureReasons,
  failureReasonsOf,
  levelsBetween,
  type MediationFileView,
  type MediationStep,
} from '@linli/domain/mediation';
import type { mediation } from '../../locales/zh-CN/mediation.ts';
import type { mediatorSteps } from '../../locales/zh-CN/mediator-steps.ts';
import type { NamedUnit } from './ask-committee.tsx';
import type { Picked } from './pickings.ts';
import type { Values } from './values.ts';

type File = Pick<MediationFileView, 'status' | 'dues'>;
type ChoiceOf = keyof typeof mediation & keyof typeof mediatorSteps.label;

/** How an answer is given. A `choice` is one of a few words, which the shared words of mediation name. */
type FieldKind =
  | { kind: 'line' | 'lines'; most: number }
  | {
      kind: 'choice';
      of: ChoiceOf;
      words: readonly string[];
      offered?: (found: File, now: string) => readonly string[];
    }
  | { kind: 'pick'; from: Picked }
  | { kind: 'paper' | 'papers'; use: AttachmentUse | ((values: Values) => AttachmentUse) }
  | { kind: 'party' | 'parties'; of: 'all' | 'untold' | 'undecided' }
  | { kind: 'committee'; many: boolean }
  | { kind: 'room' | 'minutes' }
  | { kind: 'units' | 'decisions' | 'attendance' | 'particulars' | 'agent' }
  | { kind: 'day'; upTo: 'today' | 'any' }
  | { kind: 'moment' | 'money' | 'pages' | 'period' | 'check' | 'phone' };

export type StepField = FieldKind & {
  name: string;
  label: keyof typeof mediatorSteps.label;
  hint?: keyof typeof mediatorSteps.hint;
  optional?: true;
  /** Where other answers leave it out of the question. */
  when?: (values: Values, found: Pick<MediationFileView, 'committee'>) => boolean;
};

/** Steps that the parties take themselves (web/resident/mediation). */
export const stepsOfParties = [
  'mediatorChoice',
  'performanceClaim',
  'statement',
  'inclination',
  'withdrawal',
] as const satisfies MediationStep[];
/** Steps with a screen of their own. */
export const stepsOfScreens = [
  'assignment',
  'referral',
  'sessionRecord',
  'proposal',
  'draft',
  'oralAgreement',
  'signature',
  'modelCase',
] as const satisfies MediationStep[];
/** What is done on the page of a model case, by who tells it or at the county’s desk: no button of the file. */
export const stepsOfModelCase = [
  'publicityConsent',
  'modelCaseReturn',
  'modelCasePublication',
  'modelCaseTakedown',
] as const satisfies MediationStep[];

type Elsewhere = (typeof stepsOfParties)[number] | (typeof stepsOfScreens)[number] | (typeof stepsOfModelCase)[number];
export type FormStep = Exclude<MediationStep, Elsewhere>;

const reason: StepField = { kind: 'lines', name: 'reason', label: 'reason', most: 500 };
const words = (most: number): StepField => ({ kind: 'lines', name: 'words', label: 'words', most, optional: true });
const choice = (name: string, of: ChoiceOf, words: readonly string[]) =>
  ({ kind: 'choice', name, of, words, label: of }) satisfies StepField;
/** A word that a party gave on paper: whose, and the paper. */
const given = (of: 'untold' | 'undecided'): readonly StepField[] => [
  { kind: 'party', of, name: 'party', label: 'whose' },
  { kind: 'paper', use: 'consent', name: 'paper', label: 'paper', hint: 'paper' },
];
const isTogether = ({ kind }: Values) => kind === 'together';
/** From the village to the county, past the township. */
const passesLevel: StepField['when'] = ({ kind, unitId }, { committee }) => {
  const [to] = (unitId as NamedUnit[] | undefined) ?? [];
  return (
    kind === 'level' &&
    to?.divisionCode !== undefined &&
    levelsBetween(committee.divisionCode, to.divisionCode).length > 0
  );
};
const isCourtAccepting = ({ isAccepted }: Values) => isAccepted === true;

/** What each step asks for, beside `mediationInputs` of the domain, which decides. A step without fields is one press. */
export const stepForms: Record<FormStep, readonly StepField[]> = {
  acceptance: [],
  declination: [
    choice('reason', 'declineReason', [
      ...['notPrivateDispute', 'onlyAuthority', 'alreadyDecided', 'partyRefuses', 'outsideCompetence'],
    ]),
    words(500),
  ],
  rightsNotice: given('untold'),
  partyDescription: [
    { kind: 'party', of: 'all', name: 'party', label: 'whose' },
    { kind: 'line', name: 'standing', label: 'standing', hint: 'standing', most: 200, optional: true },
    { kind: 'phone', name: 'phone', label: 'phone', hint: 'phone', optional: true },
    {
      kind: 'line',
      name: 'deliveryAddress',
      label: 'deliveryAddress',
      hint: 'deliveryAddress',
      most: 200,
      optional: true,
    },
    { kind: 'line', name: 'language', label: 'language', hint: 'language', most: 20, optional: true },
    { kind: 'paper', use: 'identity', name: 'identity', label: 'identity', optional: true },
    { kind: 'papers', use: 'rights', name: 'rights', label: 'rights', hint: 'rights', optional: true },
    { kind: 'agent', name: 'agent', label: 'agent', hint: 'agent', optional: true },
    { kind: 'particulars', name: 'particulars', label: 'particulars', hint: 'particulars', optional: true },
  ],
  recusal: [{ ...reason, hint: 'recusal' }],
  handingOn: [
    choice('kind', 'handingKind', ['level', 'trade']),
    { kind: 'committee', many: false, name: 'unitId', label: 'committee' },
    { ...choice('passesOver', 'passingReason', ['grave', 'tied', 'noCommittee']), when: passesLevel },
    reason,
  ],
  takingOver: [],
  handingBack: [reason],
  jointMediation: [
    { kind: 'committee', many: true, name: 'unitIds', label: 'committees' },
    { kind: 'lines', name: 'brief', label: 'brief', hint: 'jointBrief', most: 1000 },
  ],
  jointAcceptance: [],
  jointDeclination: [{ ...reason, hint: 'jointReason' }],
  jointRecall: [{ kind: 'pick', from: 'askedCommittees', name: 'unitId', label: 'askedCommittee' }],
  jointDeparture: [{ ...reason, hint: 'jointReason' }],
  jointEnding: [
    { kind: 'pick', from: 'joinedCommittees', name: 'unitId', label: 'joinedCommittee' },
    { ...reason, hint: 'jointReason' },
  ],
  meetingRequest: [{ kind: 'lines', name: 'brief', label: 'brief', hint: 'brief', most: 2000 }],
  meetingCall: [
    { kind: 'pick', from: 'askedMeetings', name: 'number', label: 'meeting' },
    { kind: 'moment', name: 'meetsAt', label: 'meetsAt' },
    { kind: 'line', name: 'where', label: 'where', most: 120 },
    { kind: 'lines', name: 'agenda', label: 'agenda', most: 1000 },
    { kind: 'units', name: 'unitIds', label: 'units' },
  ],
  meetingMinutes: [
    { kind: 'pick', from: 'calledMeetings', name: 'number', label: 'meeting' },
    { kind: 'lines', name: 'minutes', label: 'minutes', most: 8000 },
    { kind: 'decisions', name: 'decisions', label: 'decisions' },
  ],
  decisionReport: [{ kind: 'pick', from: 'openDecisions', name: 'decision', label: 'decision' }],
  sessionPlan: [
    choice('kind', 'sessionKind', ['together', 'online', 'onSite']),
    { kind: 'moment', name: 'meetsAt', label: 'meetsAt' },
    { kind: 'minutes', name: 'lastsMinutes', label: 'lasts' },
    { kind: 'room', name: 'roomId', label: 'room', optional: true, when: isTogether },
    {
      ...{ kind: 'line', name: 'where', label: 'where', hint: 'where', most: 200 },
      when: (values) => !isTogether(values) || values.roomId === undefined,
    },
    { kind: 'parties', of: 'all', name: 'invited', label: 'invited' },
  ],
  sessionFall: [
    { kind: 'pick', from: 'plannedSessions', name: 'number', label: 'session' },
    choice('isCalledOff', 'sessionFall', ['true', 'false']),
    { ...reason, hint: 'calledOff', when: ({ isCalledOff }) => isCalledOff === true },
    { kind: 'attendance', name: 'attendance', label: 'attendance', when: ({ isCalledOff }) => isCalledOff === false },
  ],
  caucus: [
    { kind: 'party', of: 'all', name: 'party', label: 'withWhom' },
    { kind: 'lines', name: 'notes', label: 'notes', hint: 'notes', most: 4000 },
  ],
  investigation: [
    { kind: 'line', name: 'of', label: 'of', hint: 'of', most: 120 },
    { kind: 'lines', name: 'answers', label: 'answers', most: 8000 },
  ],
  evidence: [
    { kind: 'line', name: 'name', label: 'evidenceName', hint: 'evidenceName', most: 120 },
    choice('kind', 'evidenceKind', ['original', 'copy']),
    { kind: 'pages', name: 'pages', label: 'pages' },
    choice('shownTo', 'shownTo', ['file', 'confidence']),
    {
      kind: 'paper',
      use: ({ shownTo }) => (shownTo === 'confidence' ? 'confidence' : 'evidence'),
      name: 'fileId',
      label: 'scan',
      optional: true,
      when: ({ shownTo }) => shownTo !== undefined,
    },
  ],
  expertRequest: [
    { kind: 'line', name: 'by', label: 'expert', most: 120 },
    { kind: 'lines', name: 'about', label: 'about', hint: 'about', most: 1000 },
  ],
  expertOpinion: [
    { kind: 'pick', from: 'askedExperts', name: 'number', label: 'expert' },
    { kind: 'lines', name: 'opinion', label: 'opinion', most: 4000 },
    { kind: 'paper', use: 'opinion', name: 'fileId', label: 'scan', optional: true },
  ],
  passingOn: [{ kind: 'pick', from: 'waitingStatements', name: 'number', label: 'statement', hint: 'statement' }],
  rewordingRequest: [
    { kind: 'pick', from: 'waitingStatements', name: 'number', label: 'statementBack' },
    { ...reason, label: 'rewording', hint: 'rewording' },
  ],
  floor: [{ kind: 'party', of: 'all', name: 'party', label: 'floor' }],
  seal: [],
  failure: [
    { ...choice('reason', 'failureReason', failureReasons), offered: failureReasonsOf },
    { ...words(500), hint: 'failure' },
  ],
  longerTime: [{ kind: 'period', name: 'extra', label: 'extra', hint: 'extra' }, reason],
  longerTimeConsent: given('undecided'),
  performance: [
    { kind: 'pick', from: 'owedTerms', name: 'term', label: 'term' },
    { kind: 'day', upTo: 'today', name: 'on', label: 'performedOn' },
    { kind: 'money', name: 'amountFen', label: 'amount', when: ({ term }) => term !== undefined },
    { kind: 'paper', use: 'proof', name: 'proof', label: 'proof', hint: 'proof' },
  ],
  performanceAnswer: [
    { kind: 'pick', from: 'claimedTerms', name: 'term', label: 'term' },
    choice('isConfirmed', 'claimAnswer', ['true', 'false']),
    words(500),
  ],
  visitBack: [
    { kind: 'party', of: 'all', name: 'party', label: 'asked' },
    choice('performance', 'performance', ['performed', 'partly', 'not']),
    choice('satisfied', 'satisfied', ['satisfied', 'basicallySatisfied', 'dissatisfied']),
    { kind: 'check', name: 'isQuiet', label: 'isQuiet', hint: 'isQuiet' },
    words(2000),
  ],
  breach: [{ kind: 'pick', from: 'overdueTerms', name: 'term', label: 'term' }, words(500)],
  renewal: [reason],
  confirmationWish: given('undecided'),
  transferLetter: [{ kind: 'paper', use: 'letter', name: 'letter', label: 'letter', hint: 'letter' }],
  confirmationRequest: [{ kind: 'line', name: 'court', label: 'court', most: 80 }],
  courtAnswer: [
    choice('isAccepted', 'courtAnswer', ['true', 'false']),
    { kind: 'line', name: 'courtNumber', label: 'courtNumber', most: 60, when: isCourtAccepting },
    { ...reason, when: ({ isAccepted }) => isAccepted === false },
  ],
  courtRuling: [
    choice('result', 'ruling', ['confirmed', 'refused']),
    { kind: 'line', name: 'courtNumber', label: 'courtNumber', most: 60 },
  ],
  transferRecord: [
    choice('direction', 'direction', ['received', 'sent', 'returned']),
    choice('authority', 'authority', ['court', 'procuratorate', 'police', 'petitionOffice', 'arbitration']),
    { kind: 'lines', name: 'papers', label: 'transferPapers', most: 500 },
    { kind: 'line', name: 'theirNumber', label: 'theirNumber', most: 60, optional: true },
    { kind: 'paper', use: 'receipt', name: 'receiptId', label: 'receipt', optional: true },
  ],
  archive: [],
  legalHold: [reason],
  holdRelease: [reason],
};
