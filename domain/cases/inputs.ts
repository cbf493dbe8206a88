import Type, { type Static } from 'typebox';
import { channels, noFollowUpReasons, supervisionTriggers } from './case.ts';
import { erasureBases } from './erasing.ts';
import { declineReasons, transferTargets } from './outcomes.ts';

const closed = { additionalProperties: false } as const;

/** One of a few words, as a JSON Schema enum. */
function OneOf<const Words extends readonly string[]>(words: Words) {
  return Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
}

const words = (longest: number) => Type.String({ minLength: 1, maxLength: longest, pattern: '\\S' });
const reason = words(500);
const unitId = Type.String({ format: 'uuid' });
const divisionCode = Type.String({ pattern: '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$' });
const attachments = Type.Array(Type.String({ format: 'uuid' }), { maxItems: 12, uniqueItems: true });
const categoryCode = Type.String({ pattern: '^[0-9]{4}$' });
const fields = Type.Record(
  Type.String({ maxLength: 40 }),
  Type.Union([Type.String({ maxLength: 500 }), Type.Number(), Type.Boolean()]),
  {
    maxProperties: 20,
  },
);
const period = Type.Object(
  {
    amount: Type.Integer({ minimum: 1, maximum: 60 }),
    unit: OneOf(['working-minutes', 'working-hours', 'working-days', 'days', 'months']),
  },
  closed,
);

export const placeInput = Type.Object(
  {
    divisionCode: Type.Optional(divisionCode),
    address: Type.Optional(words(200)),
    lng: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
  },
  closed,
);

export const phone = Type.String({ pattern: '^\\+?[0-9][0-9 -]{4,19}$', examples: ['13800138000'] });

export const reporterInput = Type.Object(
  {
    name: Type.Optional(words(50)),
    phone: Type.Optional(phone),
    email: Type.Optional(Type.String({ format: 'email', maxLength: 120 })),
  },
  closed,
);

/** Whom a report accuses: units of the county, or another told in words; neither, where the reporter does not know. */
export const accusationInput = Type.Object(
  {
    unitIds: Type.Optional(Type.Array(unitId, { maxItems: 8, uniqueItems: true })),
    other: Type.Optional(words(100)),
  },
  closed,
);
export type AccusationInput = Static<typeof accusationInput>;

/** One address, a phone or an e-mail; or, by her own word, none: then she is counted and told nothing. */
export const subscriptionInput = Type.Object(
  {
    ...Type.Pick(reporterInput, ['phone', 'email']).properties,
    isNameless: Type.Optional(Type.Literal(true)),
  },
  closed,
);
export type SubscriptionInput = Static<typeof subscriptionInput>;

export const registration = Type.Object(
  {
    words: words(4000),
    place: placeInput,
    categoryCode: Type.Optional(categoryCode),
    fields: Type.Optional(fields),
    attachments: Type.Optional(attachments),
    reporter: Type.Optional(reporterInput),
    accusation: Type.Optional(accusationInput),
    /** The unit that handles the matter is not to know who reported. */
    isReporterShielded: Type.Optional(Type.Boolean()),
    channel: Type.Optional(OneOf(channels)),
    linkedTo: Type.Optional(Type.String({ pattern: '^[0-9]{20}$' })),
  },
  closed,
);

export const onTheSpotReport = Type.Object({ ...registration.properties, summary: words(2000) }, closed);

/** What each step asks for. The name of a step is the name of its command, its address and its button. */
export const stepInputs = {
  categorization: Type.Object(
    {
      categoryCode,
      fields: Type.Optional(fields),
      place: Type.Optional(placeInput),
      isPublic: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
  accusation: Type.Object(
    { unitIds: Type.Array(unitId, { minItems: 1, maxItems: 8, uniqueItems: true }), reason },
    closed,
  ),
  acceptance: Type.Object({ publicWords: Type.Optional(words(1000)) }, closed),
  declination: Type.Object({ reason: OneOf(declineReasons), words: Type.Optional(reason), route: words(500) }, closed),
  dispatch: Type.Object(
    {
      lead: unitId,
      assisting: Type.Optional(Type.Array(Type.Object({ unitId, task: words(300) }, closed), { maxItems: 12 })),
      reason: Type.Optional(reason),
    },
    closed,
  ),
  acknowledgement: Type.Object({}, closed),
  return: Type.Object({ reason }, closed),
  ruling: Type.Object({ unitId, reason }, closed),
  firstContact: Type.Object({ words: Type.Optional(words(1000)) }, closed),
  note: Type.Object(
    {
      kind: OneOf(['note', 'onSiteCheck', 'cost']),
      words: words(4000),
      costYuan: Type.Optional(Type.Number({ minimum: 0, maximum: 1e9 })),
      attachments: Type.Optional(attachments),
    },
    closed,
  ),
  supplement: Type.Object({ words: words(4000), attachments: Type.Optional(attachments) }, closed),
  question: Type.Object({ words: words(1000) }, closed),
  answer: Type.Object({ words: words(4000), attachments: Type.Optional(attachments) }, closed),
  extensionRequest: Type.Object({ extra: period, reason }, closed),
  extensionDecision: Type.Object({ decision: OneOf(['approved', 'refused']), reason }, closed),
  suspension: Type.Object(
    { reason: OneOf(['awaitingReporter', 'appraisal', 'weather', 'other']), words: Type.Optional(words(500)) },
    closed,
  ),
  resumption: Type.Object({ words: Type.Optional(words(500)) }, closed),
  jointAction: Type.Object(
    { units: Type.Array(Type.Object({ unitId, task: words(300) }, closed), { minItems: 1, maxItems: 12 }), reason },
    closed,
  ),
  assistance: Type.Object({ summary: words(2000) }, closed),
  release: Type.Object({ unitId, reason }, closed),
  resolution: Type.Object({ summary: words(2000) }, closed),
  followUpAttempt: Type.Object(
    { words: Type.Optional(words(500)), againAt: Type.Optional(Type.String({ format: 'date-time' })) },
    closed,
  ),
  followUp: Type.Object(
    {
      answer: Type.Optional(
        Type.Object(
          {
            responded: Type.Boolean(),
            solved: Type.Boolean(),
            satisfied: OneOf(['satisfied', 'basicallySatisfied', 'dissatisfied']),
            words: Type.Optional(words(1000)),
          },
          closed,
        ),
      ),
      none: Type.Optional(OneOf(noFollowUpReasons)),
    },
    closed,
  ),
  closure: Type.Object({ words: Type.Optional(words(500)) }, closed),
  archive: Type.Object({}, closed),
  supervision: Type.Object(
    {
      trigger: OneOf(supervisionTriggers),
      words: words(1000),
      listed: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
  reopening: Type.Object({ reason }, closed),
  merger: Type.Object({ into: Type.String({ pattern: '^[0-9]{20}$' }), reason }, closed),
  withdrawal: Type.Object({ reason }, closed),
  transfer: Type.Object({ to: OneOf(transferTargets), reason, route: Type.Optional(words(500)) }, closed),
  legalHold: Type.Object({ reason }, closed),
  holdRelease: Type.Object({ reason }, closed),
  contactErasure: Type.Object({}, closed),
  erasureRequest: Type.Object({ reason }, closed),
  erasure: Type.Object({ basis: OneOf(erasureBases), reason: Type.Optional(reason) }, closed),
} as const;

export type Step = keyof typeof stepInputs;
export type StepInput<Name extends Step> = Static<(typeof stepInputs)[Name]>;
export type Registration = Static<typeof registration>;
export type OnTheSpotReport = Static<typeof onTheSpotReport>;
export type ReporterInput = Static<typeof reporterInput>;
export type PlaceInput = Static<typeof placeInput>;

export const steps = Object.keys(stepInputs) as Step[];
