import Type, { type Static } from 'typebox';
import { CalendarView } from '../territory/index.ts';
import { channels, stages, statuses, supervisionTriggers } from './case.ts';
import { steps } from './inputs.ts';
import { caseReadings } from './policy.ts';
import { queues } from './queue.ts';

const OneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });

const instant = Type.String({ format: 'date-time' });
const optional = Type.Optional;

export const unitView = Type.Object({ id: Type.String(), name: Type.String(), divisionCode: Type.String() });

export const dueView = Type.Object({
  at: instant,
  from: instant,
  periods: Type.Array(Type.Object({ amount: Type.Integer(), unit: Type.String() })),
  rule: Type.String(),
  ruleVersion: Type.String(),
  calendarVersion: Type.String(),
});

export const orderView = Type.Object({
  unit: unitView,
  part: OneOf(['lead', 'assist']),
  kind: OneOf(['dispatch', 'jointAction']),
  status: OneOf(['issued', 'acknowledged', 'resolved', 'released', 'returned']),
  task: optional(Type.String()),
  issuedAt: instant,
  acknowledgedAt: optional(instant),
  resolvedAt: optional(instant),
  summary: optional(Type.String()),
  due: dueView,
});

export const placeView = Type.Object({
  divisionCode: Type.String(),
  precision: OneOf(['cell', 'nearest', 'division']),
  address: optional(Type.String()),
  lng: optional(Type.Number()),
  lat: optional(Type.Number()),
});

export const attachmentView = Type.Object({ id: Type.String(), sha256: Type.String(), mediaType: Type.String() });
const answerView = Type.Object({
  responded: Type.Boolean(),
  solved: Type.Boolean(),
  satisfied: OneOf(['satisfied', 'basicallySatisfied', 'dissatisfied']),
  words: optional(Type.String()),
  at: instant,
});

/** One case as an actor sees it, with what she may do to it (`may`). */
export const caseView = Type.Object({
  code: Type.String(),
  version: Type.Integer(),
  status: OneOf(statuses),
  queue: OneOf(queues),
  channel: OneOf(channels),
  reporterKind: OneOf(['named', 'contact', 'anonymous']),
  words: Type.String(),
  place: placeView,
  placeName: Type.String(),
  categoryCode: optional(Type.String()),
  categoryName: optional(Type.String()),
  fields: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
  sensitivity: OneOf(['ordinary', 'personal', 'confidential']),
  isPublic: Type.Boolean(),
  accusation: optional(Type.Object({ units: Type.Array(unitView), other: optional(Type.String()) })),
  isReporterShielded: optional(Type.Boolean()),
  publicWords: optional(Type.String()),
  attachments: Type.Array(attachmentView),
  centre: unitView,
  orders: Type.Array(orderView),
  informed: Type.Array(unitView),
  dues: Type.Record(Type.String(), dueView),
  pauses: Type.Array(Type.Object({ from: instant, to: optional(instant), reason: Type.String() })),
  returns: Type.Integer(),
  ruling: optional(Type.Object({ unitId: Type.String(), reason: Type.String(), at: instant })),
  extensions: Type.Array(
    Type.Object({
      askedAt: instant,
      extra: Type.Object({ amount: Type.Integer(), unit: Type.String() }),
      reason: Type.String(),
      decision: optional(OneOf(['approved', 'refused'])),
      decidedAt: optional(instant),
      decisionDue: dueView,
    }),
  ),
  followUpAttempts: Type.Array(instant),
  followUpAgainAt: optional(instant),
  followUp: optional(answerView),
  noFollowUp: optional(Type.String()),
  rounds: Type.Integer(),
  alarm: Type.Object({ stage: optional(Type.String()), level: OneOf(['none', 'reminded', 'yellow', 'red']) }),
  supervisions: Type.Array(
    Type.Object({
      trigger: OneOf(supervisionTriggers),
      words: Type.String(),
      listed: Type.Boolean(),
      at: instant,
      by: Type.String(),
      due: optional(instant),
    }),
  ),
  resolution: optional(Type.Object({ summary: Type.String(), at: instant })),
  outcome: optional(
    Type.Object({ reason: Type.String(), words: optional(Type.String()), route: optional(Type.String()) }),
  ),
  mergedInto: optional(Type.String()),
  absorbed: Type.Array(Type.String()),
  onTheSpot: Type.Boolean(),
  reopenings: Type.Integer(),
  linkedTo: optional(Type.String()),
  conversation: optional(
    Type.Object({
      askedAt: instant,
      answeredAt: optional(instant),
      waitsFor: optional(OneOf(['reporter', 'unit'])),
    }),
  ),
  registeredAt: instant,
  acceptedAt: optional(instant),
  dispatchedAt: optional(instant),
  acknowledgedAt: optional(instant),
  firstContactAt: optional(instant),
  closedAt: optional(instant),
  archivedAt: optional(instant),
  hold: optional(Type.Object({ reason: Type.String(), at: instant })),
  erasureAsked: optional(Type.Object({ reason: Type.String(), at: instant })),
  contactErasedAt: optional(instant),
  erasedAt: optional(instant),
  /** The deadline that comes first of those that run. */
  runs: optional(Type.Object({ stage: OneOf(stages), at: instant })),
  /** Working minutes left until then; negative when it has passed. */
  workingMinutesLeft: optional(Type.Integer()),
  minutesOfWorkingDay: Type.Integer(),
  /** Since when no deadline runs, because the work is suspended. */
  stoppedAt: optional(instant),
  /** Outside of working time: when the clock goes on. */
  clockResumesAt: optional(instant),
  may: Type.Array(OneOf(steps)),
  mayRead: Type.Array(OneOf(caseReadings)),
});
export type CaseView = Static<typeof caseView>;

/** One line of a list. */
export const caseLine = Type.Object({
  code: Type.String(),
  status: OneOf(statuses),
  queue: OneOf(queues),
  words: Type.String(),
  categoryCode: optional(Type.String()),
  categoryName: optional(Type.String()),
  divisionCode: Type.String(),
  placeName: Type.String(),
  address: optional(Type.String()),
  /** Where it is to about ten metres, to say how far away; only of what is ordinary. */
  lng: optional(Type.Number()),
  lat: optional(Type.Number()),
  /** Neither its matter nor its reporter is protected: opening it is no reading, and a grid worker's phone may keep it for a day. */
  isOrdinary: Type.Boolean(),
  channel: OneOf(channels),
  leadUnit: optional(Type.String()),
  stage: optional(Type.String()),
  dueAt: optional(instant),
  /** Since when no deadline runs, because the work is suspended. */
  stoppedAt: optional(instant),
  /** What the reader's own unit owes beside the stage of the case. */
  owed: optional(Type.Object({ clock: OneOf(['assist', 'extensionDecision']), at: instant })),
  /** By which of the list's calendars its working time is reckoned. */
  calendar: optional(Type.String()),
  alarm: OneOf(['none', 'reminded', 'yellow', 'red']),
  extensionPending: Type.Boolean(),
  /** The reporter has answered a question, and nobody has done anything since. */
  hasNewAnswer: Type.Boolean(),
  /** How often the reporter was called and did not answer, and when to try again. */
  followUpAttempts: Type.Integer(),
  followUpAgainAt: optional(instant),
  registeredAt: instant,
});
export type CaseLine = Static<typeof caseLine>;

export const caseList = Type.Object({
  cases: Type.Array(caseLine),
  /** Working time where these cases lie, by the version of the calendar; of the years that their deadlines touch. */
  calendars: Type.Record(Type.String(), Type.Omit(CalendarView, ['divisionCode'])),
  /** Hand it back as `after` for the next page; absent on the last page. */
  next: optional(Type.String()),
});
export type CaseList = Static<typeof caseList>;

/** What a resident with an account reported, for herself to find again. */
export const ownCaseList = Type.Object({
  cases: Type.Array(
    Type.Object({ code: Type.String(), words: Type.String(), status: OneOf(statuses), registeredAt: instant }),
  ),
});
export type OwnCaseList = Static<typeof ownCaseList>;

/** Which cases: every part narrows what the actor may see anyway. */
export const caseQuery = Type.Object(
  {
    q: optional(Type.String({ minLength: 1, maxLength: 100 })),
    queue: optional(OneOf(queues)),
    /** Only those waiting for the actor's own unit. */
    mine: optional(Type.Boolean()),
    status: optional(OneOf(statuses)),
    category: optional(Type.String({ pattern: '^[0-9]{2}([0-9]{2})?$', examples: ['0101'] })),
    division: optional(Type.String({ pattern: '^[0-9]{2,15}$', examples: ['500235'] })),
    /** Only those in which the actor's own unit still has to assist. */
    assisting: optional(Type.Boolean()),
    unit: optional(Type.String({ format: 'uuid' })),
    alarm: optional(OneOf(['yellow', 'red', 'overdue'])),
    extensionPending: optional(Type.Boolean()),
    listed: optional(Type.Boolean()),
    from: optional(instant),
    to: optional(instant),
    order: optional(OneOf(['newest', 'due'])),
    after: optional(Type.String({ maxLength: 120 })),
    limit: optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  { additionalProperties: false },
);
export type CaseQuery = Static<typeof caseQuery>;

const { after: _after, limit: _limit, ...filters } = caseQuery.properties;
const exportFormats = ['csv', 'xlsx'] as const;

/** A list of cases as a file: what is asked as the list asks it, and what it is for. */
export const caseExport = Type.Object(
  {
    format: OneOf(exportFormats),
    reason: Type.String({ minLength: 2, maxLength: 200 }),
    query: Type.Object(filters, { additionalProperties: false }),
  },
  { additionalProperties: false },
);
export type CaseExport = Static<typeof caseExport>;

/** Which export a file or a sheet of paper is from. */
export const exportRecord = Type.Object({
  id: Type.String(),
  kind: OneOf(['cases', 'statistics']),
  format: OneOf(exportFormats),
  reason: Type.String(),
  filter: Type.Record(Type.String(), Type.Unknown()),
  rowCount: Type.Integer(),
  sha256: Type.String(),
  madeAt: instant,
  madeBy: Type.Object({ name: optional(Type.String()), unitName: optional(Type.String()) }),
});
export type ExportRecord = Static<typeof exportRecord>;

export const historyEntry = Type.Object({
  seq: Type.Integer(),
  type: Type.String(),
  at: instant,
  actor: Type.Object({
    kind: Type.String(),
    name: optional(Type.String()),
    unitName: optional(Type.String()),
    /** In whose place she acted. */
    delegatorName: optional(Type.String()),
  }),
  body: Type.Record(Type.String(), Type.Unknown()),
  hash: Type.String(),
});
export type HistoryEntry = Static<typeof historyEntry>;

/** What a person gets who has just reported: the code always, the receipt once. */
export const registered = Type.Object({
  code: Type.String(),
  status: OneOf(statuses),
  registeredAt: instant,
  dueAt: instant,
  /** At least 128 bits, shown once; only its hash is kept. Absent for reports taken down by staff. */
  receipt: optional(Type.String()),
});
export type Registered = Static<typeof registered>;
