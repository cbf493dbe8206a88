import Type, { type Static } from 'typebox';
import { attachmentView, dueView, unitView } from '../cases/index.ts';
import { authorities, handingKinds } from './handings.ts';
import { mediationSteps } from './inputs.ts';
import { matters } from './matters.ts';
import { courtProcedures, mediationSources, mediationStatuses, sides } from './mediation.ts';
import { mediationReadings } from './policy.ts';
import { roadKinds } from './roads.ts';
import { sessionKinds, sessionResults } from './sessions.ts';
import { manners, termKinds } from './terms.ts';

const OneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
const instant = Type.String({ format: 'date-time' });
const day = Type.String({ format: 'date' });
const optional = Type.Optional;
const list = Type.Array;
const number = Type.Integer();
const text = Type.String();

/** Words with the circle they are for; those that are not for the reader are not there. */
const words = optional(Type.Object({ circle: text, text }));
const file = optional(attachmentView);
const period = Type.Object({ amount: number, unit: text });
const consent = Type.Object({ party: number, how: OneOf(['self', 'paper']), paper: file, at: instant });
const road = Type.Object({
  kind: OneOf(roadKinds),
  name: text,
  address: optional(text),
  within: optional(period),
  law: optional(text),
});

const party = Type.Object({
  number,
  side: OneOf(sides),
  kind: OneOf(['person', 'organization']),
  name: words,
  standing: words,
  contact: words,
  particulars: words,
  deliveryAddress: words,
  language: optional(text),
  agent: optional(Type.Object({ name: words, authority: OneOf(['general', 'special']), paper: file })),
  identity: file,
  rights: optional(list(attachmentView)),
  leftAt: optional(instant),
});

export const termView = Type.Object({
  number,
  kind: OneOf(termKinds),
  debtor: number,
  creditor: number,
  amountFen: optional(number),
  what: words,
  manner: OneOf(manners),
  performBy: optional(day),
});

const session = Type.Object({
  number,
  kind: OneOf(sessionKinds),
  at: instant,
  where: words,
  invited: list(number),
  status: OneOf(['planned', 'held', 'fellThrough']),
  attendance: list(Type.Object({ party: number, came: OneOf(['herself', 'agent', 'absent']) })),
  minutes: words,
  result: optional(OneOf(sessionResults)),
});

const draft = Type.Object({
  number,
  facts: words,
  points: words,
  responsibility: words,
  terms: list(termView),
  scope: OneOf(['whole', 'part']),
  remaining: words,
  copies: number,
  warnings: list(OneOf(matters)),
  draftedAt: instant,
});

const signature = Type.Object({
  paper: OneOf(['agreement', 'minutes']),
  number,
  signer: Type.Object({
    kind: OneOf(['party', 'mediator', 'committee']),
    party: optional(number),
    personId: optional(text),
  }),
  how: OneOf(['screen', 'paper']),
  image: file,
  at: instant,
});

const obligation = Type.Object({
  term: termView,
  status: OneOf(['open', 'partial', 'performed', 'broken']),
  performedFen: number,
  proofs: list(
    Type.Object({
      at: instant,
      on: day,
      amountFen: optional(number),
      proof: file,
      by: OneOf(['creditor', 'committee']),
    }),
  ),
});

const meeting = Type.Object({
  number,
  brief: words,
  askedAt: instant,
  called: optional(
    Type.Object({ by: unitView, at: instant, meetsAt: instant, where: text, agenda: words, units: list(unitView) }),
  ),
  held: optional(Type.Object({ at: instant, minutes: words })),
  decisions: list(Type.Object({ number, unit: unitView, what: words, byOn: day, doneAt: optional(instant) })),
});

const confirmation = Type.Object({
  consents: list(consent),
  transferLetter: file,
  appliedAt: optional(instant),
  court: optional(text),
  accepted: optional(Type.Object({ at: instant, courtNumber: text })),
  declined: optional(Type.Object({ at: instant, reason: text })),
  ruling: optional(Type.Object({ at: instant, result: OneOf(['confirmed', 'refused']), courtNumber: text })),
});

const outcome = Type.Object({
  kind: OneOf(['declined', 'settled', 'failed', 'withdrawn']),
  reason: optional(text),
  words,
  form: optional(OneOf(['written', 'oral'])),
  scope: optional(OneOf(['whole', 'part'])),
  roads: optional(list(road)),
  at: instant,
});

/** One mediation as an actor sees it, with what she may do to it (`may`). */
export const mediationFileView = Type.Object({
  code: text,
  version: optional(number),
  status: OneOf(mediationStatuses),
  intake: Type.Object({
    kind: OneOf(mediationSources),
    caseCode: optional(text),
    unit: optional(unitView),
    courtNumber: optional(text),
    procedure: optional(OneOf(courtProcedures)),
    isJoint: optional(Type.Boolean()),
  }),
  disputeType: text,
  divisionCode: text,
  committee: unitView,
  firstCommittee: unitView,
  assisting: list(unitView),
  numbers: list(text),
  parties: list(party),
  facts: words,
  requests: list(Type.Object({ circle: text, text })),
  mediators: list(Type.Object({ personId: text, name: text, unitId: text, isLead: Type.Boolean(), since: instant })),
  recused: list(Type.Object({ personId: text, party: optional(number), at: instant })),
  choices: list(Type.Object({ party: number, personId: text })),
  rightsTold: list(consent),
  sessions: list(session),
  caucuses: list(Type.Object({ number, party: number, at: instant, notes: words })),
  investigations: list(Type.Object({ number, at: instant, of: words, answers: words })),
  evidence: list(
    Type.Object({
      number,
      from: Type.Union([number, Type.Literal('mediator')]),
      name: words,
      kind: OneOf(['original', 'copy']),
      pages: number,
      file,
      shownTo: OneOf(['file', 'confidence']),
    }),
  ),
  expertOpinions: list(
    Type.Object({
      number,
      by: words,
      about: words,
      askedAt: instant,
      cameAt: optional(instant),
      opinion: words,
      file,
    }),
  ),
  statements: list(Type.Object({ number, party: number, words, at: instant, passedOnAt: optional(instant) })),
  turn: optional(number),
  proposals: list(
    Type.Object({
      number,
      by: Type.Union([number, Type.Literal('mediator')]),
      terms: list(termView),
      answers: optional(number),
      at: instant,
    }),
  ),
  inclinations: list(Type.Object({ party: number, stated: words, at: instant })),
  longerTimes: list(
    Type.Object({
      extra: period,
      reason: words,
      proposedAt: instant,
      consents: list(consent),
      agreedAt: optional(instant),
    }),
  ),
  dues: Type.Record(Type.String(), dueView),
  pauses: list(Type.Object({ from: instant, to: optional(instant) })),
  draft: optional(draft),
  signatures: list(signature),
  outcome: optional(outcome),
  obligations: list(obligation),
  visitsBack: list(
    Type.Object({
      at: instant,
      party: number,
      performance: OneOf(['performed', 'partly', 'not']),
      satisfied: OneOf(['satisfied', 'basicallySatisfied', 'dissatisfied']),
      isQuiet: Type.Boolean(),
      words,
    }),
  ),
  breach: optional(Type.Object({ party: number, term: number, at: instant, words, asksCaseBack: Type.Boolean() })),
  confirmation: optional(confirmation),
  handingsOn: list(
    Type.Object({
      from: unitView,
      to: unitView,
      kind: OneOf(handingKinds),
      reason: words,
      at: instant,
      takenOverAt: optional(instant),
      givenBack: optional(Type.Object({ at: instant, reason: words })),
    }),
  ),
  meetings: list(meeting),
  transfers: list(
    Type.Object({
      at: instant,
      direction: OneOf(['received', 'sent', 'returned']),
      authority: OneOf(authorities),
      papers: words,
      theirNumber: optional(text),
      receipt: file,
    }),
  ),
  publicity: list(consent),
  rounds: number,
  openedAt: instant,
  acceptedAt: optional(instant),
  concludedAt: optional(instant),
  archivedAt: optional(instant),
  may: list(OneOf(mediationSteps)),
  mayRead: list(OneOf(mediationReadings)),
});
export type MediationFileView = Static<typeof mediationFileView>;

/** What a file is to whoever does not read it: how it stands, and what was written for her. */
export const mediationOutcomeView = Type.Object({
  code: text,
  status: OneOf(mediationStatuses),
  number: optional(text),
  committee: unitView,
  outcome: optional(Type.Object({ kind: text, scope: optional(text) })),
  concludedAt: optional(instant),
  meetings: list(meeting),
  may: list(OneOf(mediationSteps)),
  mayRead: list(OneOf(mediationReadings)),
});
export type MediationOutcomeView = Static<typeof mediationOutcomeView>;

/** How the file stands after a step. Its words are read where it is opened, which is written down. */
export const mediationTaken = Type.Object({
  code: text,
  status: OneOf(mediationStatuses),
  may: list(OneOf(mediationSteps)),
  mayRead: list(OneOf(mediationReadings)),
});
export type MediationTaken = Static<typeof mediationTaken>;

/** What a committee is given for each party, once. */
export const openedMediation = Type.Object({
  code: text,
  status: OneOf(mediationStatuses),
  dueAt: optional(instant),
  receipts: list(Type.Object({ party: number, code: text, receipt: text })),
});
export type OpenedMediation = Static<typeof openedMediation>;

export const mediationOpenings = Type.Object({
  openings: list(
    Type.Object({ openedAt: instant, unitName: optional(text), role: optional(text), name: optional(text) }),
  ),
});
export type MediationOpenings = Static<typeof mediationOpenings>;
