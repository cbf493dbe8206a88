import Type, { type Static } from 'typebox';
import { assessmentResults, committeeKinds, mediatorKinds, offices } from './roster.ts';

const closed = { additionalProperties: false } as const;
const OneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
const words = (longest: number, example: string) =>
  Type.String({ minLength: 1, maxLength: longest, pattern: '\\S', examples: [example] });
const optional = Type.Optional;
const day = Type.String({ format: 'date', examples: ['2026-03-01'] });
const id = Type.String({ format: 'uuid' });

export const rosterMember = Type.Object(
  { name: words(40, '王芳'), isWoman: Type.Boolean(), office: OneOf(offices), electedOn: day },
  closed,
);

export const rosterRoom = Type.Object(
  { id, name: words(60, '调解室（便民服务中心 2 楼）'), isStepFree: Type.Boolean() },
  closed,
);

/** What of a committee is changed; its members come all together, as they were elected, and so do its rooms. */
export const committeeChange = Type.Object(
  {
    kind: optional(OneOf(committeeKinds)),
    shortName: optional(words(40, '双江街道')),
    residents: optional(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
    /** Of the office; empty where it has none any more. */
    phone: optional(Type.String({ pattern: '^(\\+?[0-9][0-9 -]{2,19})?$', examples: ['023-55123456'] })),
    members: optional(Type.Array(rosterMember, { maxItems: 20 })),
    rooms: optional(Type.Array(rosterRoom, { maxItems: 30 })),
  },
  { ...closed, minProperties: 1 },
);
export type CommitteeChange = Static<typeof committeeChange>;

export const awaySpan = Type.Object({ from: day, to: day }, closed);
const away = Type.Array(awaySpan, { maxItems: 40 });
const timeOfDay = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', examples: ['09:00'] });
export const dutySpan = Type.Object(
  { weekday: Type.Integer({ minimum: 1, maximum: 7 }), from: timeOfDay, to: timeOfDay },
  closed,
);
/** What she says of herself, and who keeps the roster may say for her. */
const ownChange = {
  fields: optional(
    Type.Array(Type.String({ pattern: '^[a-z][A-Za-z]{1,39}$', examples: ['neighbours'] }), {
      maxItems: 30,
      uniqueItems: true,
    }),
  ),
  languages: optional(Type.Array(words(20, '苗语'), { maxItems: 12, uniqueItems: true })),
  away: optional(away),
  /** In Beijing time; empty where she does not say any more when she is there. */
  dutyHours: optional(Type.Array(dutySpan, { maxItems: 42, uniqueItems: true })),
};
const keptChange = {
  name: optional(words(40, '陈静')),
  personId: optional(id),
  kind: optional(OneOf(mediatorKinds)),
  capacity: optional(Type.Integer({ minimum: 1, maximum: 200 })),
  beganOn: optional(day),
  leftOn: optional(day),
  trainings: optional(
    Type.Array(
      Type.Object(
        { on: day, hours: Type.Number({ minimum: 0.5, maximum: 200 }), about: words(120, '调解技能') },
        closed,
      ),
      { maxItems: 200 },
    ),
  ),
  assessments: optional(
    Type.Array(
      Type.Object({ year: Type.Integer({ minimum: 1990, maximum: 2200 }), result: OneOf(assessmentResults) }, closed),
      { maxItems: 60 },
    ),
  ),
};

export const mediatorChange = Type.Object({ ...ownChange, ...keptChange }, { ...closed, minProperties: 1 });
export type MediatorChange = Static<typeof mediatorChange>;
export const ownMediatorChange = Type.Object(ownChange, { ...closed, minProperties: 1 });
export const ownMediatorFields = Object.keys(ownChange);

/** Somebody new on the roster. */
export const mediatorAdded = Type.Object(
  {
    name: words(40, '陈静'),
    personId: optional(id),
    kind: OneOf(mediatorKinds),
    fields: Type.Array(Type.String({ pattern: '^[a-z][A-Za-z]{1,39}$', examples: ['neighbours'] }), {
      maxItems: 30,
      uniqueItems: true,
      examples: [['neighbours']],
    }),
    languages: optional(Type.Array(words(20, '苗语'), { maxItems: 12, uniqueItems: true })),
    capacity: optional(Type.Integer({ minimum: 1, maximum: 200 })),
    beganOn: day,
  },
  closed,
);
export type MediatorAdded = Static<typeof mediatorAdded>;

/** 聘书: for how long she is appointed. */
export const letterInput = Type.Object({ from: day, until: day }, closed);
