import Type, { type Static } from 'typebox';
import { authorities, handingKinds, passingReasons } from './handings.ts';
import { inclinationWords } from './inclination.ts';
import { courtProcedures, failureReasons, mediationDeclineReasons, mediationSources, sides } from './mediation.ts';
import { modelCaseText } from './model-cases/model-case.ts';
import { sessionKinds, sessionResults } from './sessions.ts';
import { manners, termKinds } from './terms.ts';

const closed = { additionalProperties: false } as const;

/** One of a few words, as a JSON Schema enum. */
function OneOf<const Words extends readonly string[]>(words: Words) {
  return Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
}

const words = (longest: number) =>
  Type.String({ minLength: 1, maxLength: longest, pattern: '\\S', examples: ['言语'] });
const optional = Type.Optional;
const reason = words(500);
const id = Type.String({ format: 'uuid' });
const count = Type.Integer({ minimum: 1, maximum: 999 });
const party = Type.Integer({ minimum: 1, maximum: 40 });
const day = Type.String({ format: 'date', examples: ['2026-12-31'] });
const moment = Type.String({ format: 'date-time' });
const fen = Type.Integer({ minimum: 1, maximum: 1e14 });
const divisionCode = Type.String({
  pattern: '^([0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$',
  examples: ['500235101001'],
});
const phone = Type.String({ pattern: '^\\+?[0-9][0-9 -]{4,19}$', examples: ['13800138000'] });

/** A party's word: her own with her code, or on a paper that was scanned, and then whose. */
const consent = Type.Object({ party: optional(party), paper: optional(id) }, closed);

/** 性别、民族、年龄 as the ministry's form has them, and the number of her document. */
const particulars = Type.Object(
  {
    sex: optional(OneOf(['male', 'female'])),
    ethnicGroup: optional(words(20)),
    age: optional(Type.Integer({ minimum: 0, maximum: 130 })),
    documentNumber: optional(words(40)),
  },
  closed,
);

const described = {
  standing: optional(words(200)),
  phone: optional(phone),
  particulars: optional(particulars),
  deliveryAddress: optional(words(200)),
  language: optional(words(20)),
};

const partyInput = Type.Object(
  { side: OneOf(sides), kind: OneOf(['person', 'organization']), name: words(80), ...described },
  closed,
);
export type PartyInput = Static<typeof partyInput>;

const intakeInput = Type.Object(
  {
    kind: OneOf(mediationSources),
    caseCode: optional(Type.String({ pattern: '^[0-9]{20}$', examples: ['50023526112612345671'] })),
    unitId: optional(id),
    courtNumber: optional(words(60)),
    courtName: optional(words(60)),
    procedure: optional(OneOf(courtProcedures)),
    isJoint: optional(Type.Boolean()),
  },
  closed,
);

export const mediationApplication = Type.Object(
  {
    intake: intakeInput,
    disputeType: Type.String({ minLength: 2, maxLength: 40, pattern: '^[a-z][A-Za-z]+$', examples: ['neighbours'] }),
    divisionCode,
    parties: Type.Array(partyInput, {
      minItems: 2,
      maxItems: 40,
      examples: [
        [
          { side: 'applicant', kind: 'person', name: '王秀英' },
          { side: 'respondent', kind: 'person', name: '李大山' },
        ],
      ],
    }),
    facts: words(4000),
    requests: Type.Array(words(500), { minItems: 1, maxItems: 12 }),
  },
  closed,
);
export type MediationApplication = Static<typeof mediationApplication>;

export const termInput = Type.Object(
  {
    kind: OneOf(termKinds),
    debtor: party,
    creditor: party,
    amountFen: optional(fen),
    what: optional(words(500)),
    manner: OneOf(manners),
    performBy: optional(day),
  },
  closed,
);
export type TermInput = Static<typeof termInput>;
const terms = Type.Array(termInput, { minItems: 1, maxItems: 30 });

const agreementInput = {
  facts: words(4000),
  points: words(2000),
  responsibility: words(2000),
  terms,
  scope: OneOf(['whole', 'part']),
  remaining: optional(words(1000)),
  /** The matters of which the check warns, and which she has seen. */
  seenWarnings: optional(Type.Boolean()),
};

const attendance = Type.Array(Type.Object({ party, came: OneOf(['herself', 'agent', 'absent']) }, closed), {
  minItems: 1,
  maxItems: 40,
});
const period = Type.Object(
  { amount: Type.Integer({ minimum: 1, maximum: 60 }), unit: OneOf(['working-days', 'days', 'months']) },
  closed,
);
const unitIds = Type.Array(id, { minItems: 1, maxItems: 12, uniqueItems: true });

/** What each step asks for. The name of a step is the name of its command, its address and its button. */
export const mediationInputs = {
  acceptance: Type.Object({}, closed),
  referral: Type.Object({ isGiven: Type.Boolean(), words: optional(reason) }, closed),
  declination: Type.Object({ reason: OneOf(mediationDeclineReasons), words: optional(reason) }, closed),
  rightsNotice: consent,
  partyDescription: Type.Object(
    {
      party: optional(party),
      ...described,
      identity: optional(id),
      rights: optional(Type.Array(id, { minItems: 1, maxItems: 8, uniqueItems: true })),
      agent: optional(Type.Object({ name: words(80), authority: OneOf(['general', 'special']), paper: id }, closed)),
    },
    closed,
  ),
  mediatorChoice: Type.Object({ personId: id }, closed),
  assignment: Type.Object(
    { lead: id, others: optional(Type.Array(id, { maxItems: 8, uniqueItems: true })), reason: optional(reason) },
    closed,
  ),
  recusal: Type.Object({ personId: optional(id), reason }, closed),
  handingOn: Type.Object(
    { unitId: id, kind: OneOf(handingKinds), reason, passesOver: optional(OneOf(passingReasons)) },
    closed,
  ),
  takingOver: Type.Object({}, closed),
  handingBack: Type.Object({ reason }, closed),
  jointMediation: Type.Object({ unitIds, brief: words(1000) }, closed),
  jointAcceptance: Type.Object({}, closed),
  jointDeclination: Type.Object({ reason }, closed),
  jointRecall: Type.Object({ unitId: id }, closed),
  jointDeparture: Type.Object({ reason }, closed),
  jointEnding: Type.Object({ unitId: id, reason }, closed),
  meetingRequest: Type.Object({ brief: words(2000) }, closed),
  meetingCall: Type.Object({ number: count, meetsAt: moment, where: words(120), agenda: words(1000), unitIds }, closed),
  meetingMinutes: Type.Object(
    {
      number: count,
      minutes: words(8000),
      decisions: Type.Array(Type.Object({ unitId: id, what: words(500), byOn: day }, closed), { maxItems: 20 }),
    },
    closed,
  ),
  decisionReport: Type.Object({ meeting: count, number: count }, closed),
  sessionPlan: Type.Object(
    {
      kind: OneOf(sessionKinds),
      meetsAt: moment,
      lastsMinutes: optional(Type.Integer({ minimum: 15, maximum: 600 })),
      /** A room of the committee's; without one, where else, or the link of a video meeting. */
      roomId: optional(id),
      where: optional(words(200)),
      invited: Type.Array(party, { minItems: 1, uniqueItems: true }),
    },
    closed,
  ),
  sessionRecord: Type.Object(
    { number: count, attendance, minutes: words(8000), result: OneOf(sessionResults) },
    closed,
  ),
  /** Either nobody was to come, as was said beforehand and why, or somebody did not. */
  sessionFall: Type.Object(
    {
      number: count,
      isCalledOff: optional(Type.Boolean()),
      reason: optional(reason),
      attendance: optional(attendance),
    },
    closed,
  ),
  caucus: Type.Object({ party, notes: words(4000) }, closed),
  investigation: Type.Object({ of: words(120), answers: words(8000) }, closed),
  evidence: Type.Object(
    {
      name: words(120),
      kind: OneOf(['original', 'copy']),
      pages: Type.Integer({ minimum: 1, maximum: 999 }),
      fileId: optional(id),
      shownTo: OneOf(['file', 'confidence']),
    },
    closed,
  ),
  expertRequest: Type.Object({ by: words(120), about: words(1000) }, closed),
  expertOpinion: Type.Object({ number: count, opinion: words(4000), fileId: optional(id) }, closed),
  statement: Type.Object({ words: words(2000) }, closed),
  passingOn: Type.Object({ number: count }, closed),
  rewordingRequest: Type.Object({ number: count, reason }, closed),
  floor: Type.Object({ party }, closed),
  proposal: Type.Object({ terms, answers: optional(count) }, closed),
  inclination: inclinationWords,
  draft: Type.Object(agreementInput, closed),
  signature: Type.Object(
    {
      paper: OneOf(['agreement', 'minutes']),
      number: count,
      party: optional(party),
      image: optional(id),
      /** Her receipt once more, where a party signs: that it is she who holds the pen. Nothing keeps it. */
      receipt: optional(Type.String({ minLength: 26, maxLength: 60, examples: ['7K3M9QWX2ZPA5RTD8VBN4HJYEC'] })),
    },
    closed,
  ),
  seal: Type.Object({ number: count }, closed),
  oralAgreement: Type.Object(agreementInput, closed),
  failure: Type.Object({ reason: OneOf(failureReasons), words: optional(reason) }, closed),
  withdrawal: Type.Object({ words: optional(reason) }, closed),
  longerTime: Type.Object({ extra: period, reason }, closed),
  longerTimeConsent: consent,
  performance: Type.Object({ term: count, on: day, amountFen: optional(fen), proof: optional(id) }, closed),
  performanceClaim: Type.Object(
    { term: count, on: day, amountFen: optional(fen), proof: optional(id), words: optional(reason) },
    closed,
  ),
  performanceAnswer: Type.Object({ term: count, isConfirmed: Type.Boolean(), words: optional(reason) }, closed),
  visitBack: Type.Object(
    {
      party,
      performance: OneOf(['performed', 'partly', 'not']),
      satisfied: OneOf(['satisfied', 'basicallySatisfied', 'dissatisfied']),
      isQuiet: Type.Boolean(),
      words: optional(words(2000)),
    },
    closed,
  ),
  breach: Type.Object({ term: count, words: optional(reason), asksCaseBack: optional(Type.Boolean()) }, closed),
  renewal: Type.Object({ reason }, closed),
  confirmationWish: consent,
  transferLetter: Type.Object({ letter: id }, closed),
  confirmationRequest: Type.Object({ court: words(80) }, closed),
  courtAnswer: Type.Object(
    { isAccepted: Type.Boolean(), courtNumber: optional(words(60)), reason: optional(reason) },
    closed,
  ),
  courtRuling: Type.Object({ result: OneOf(['confirmed', 'refused']), courtNumber: words(60) }, closed),
  transferRecord: Type.Object(
    {
      direction: OneOf(['received', 'sent', 'returned']),
      authority: OneOf(authorities),
      papers: words(500),
      theirNumber: optional(words(60)),
      receiptId: optional(id),
    },
    closed,
  ),
  modelCase: modelCaseText,
  /** Which text she read, and what she says to its being public. */
  publicityConsent: Type.Object(
    { version: count, says: OneOf(['yes', 'no']), party: optional(party), paper: optional(id) },
    closed,
  ),
  modelCaseReturn: Type.Object({ reason }, closed),
  modelCasePublication: Type.Object({ version: count }, closed),
  modelCaseTakedown: Type.Object({}, closed),
  archive: Type.Object({}, closed),
  legalHold: Type.Object({ reason }, closed),
  holdRelease: Type.Object({ reason }, closed),
} as const;

export type MediationStep = keyof typeof mediationInputs;
export type MediationInput<Name extends MediationStep> = Static<(typeof mediationInputs)[Name]>;

export const mediationSteps = Object.keys(mediationInputs) as MediationStep[];
