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

/** What of a committee is changed; its members come all together, as they were elected. */
export const committeeChange = Type.Object(
  {
    kind: optional(OneOf(committeeKinds)),
    shortName: optional(words(40, '双江街道')),
    residents: optional(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
    members: optional(Type.Array(rosterMember, { maxItems: 20 })),
  },
  { ...closed, minProperties: 1 },
);
export type CommitteeChange = Static<typeof committeeChange>;

const away = Type.Array(Type.Object({ from: day, to: day }, closed), { maxItems: 40 });
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
