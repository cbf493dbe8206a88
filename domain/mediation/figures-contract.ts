import Type, { type Static } from 'typebox';
import { mediationCounts } from './figures.ts';
import { type ModelCaseCount, modelCaseCounts } from './model-cases/count-model-cases.ts';

const closed = { additionalProperties: false };
const instant = Type.String({ format: 'date-time' });
const optional = Type.Optional;

export const mediationFiguresQuery = Type.Object(
  {
    /** Disputes written down from this moment on … */
    from: optional(instant),
    /** … and before this one. */
    to: optional(instant),
    /** Inside the place of the post; the whole of it where nothing is named. */
    division: optional(
      Type.String({
        pattern: '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$',
        examples: ['500235'],
      }),
    ),
  },
  closed,
);
export type MediationFiguresQuery = Static<typeof mediationFiguresQuery>;

const counts = Type.Object(
  Object.fromEntries(mediationCounts.map((name) => [name, Type.Integer()])) as Record<
    (typeof mediationCounts)[number],
    ReturnType<typeof Type.Integer>
  >,
);
const rates = Type.Record(
  Type.String(),
  Type.Object({
    numerator: Type.Integer(),
    denominator: Type.Integer(),
    /** Null where there is nothing to divide by. */
    rate: Type.Union([Type.Number(), Type.Null()]),
  }),
);
const figures = { counts, rates };
const named = Type.Object({ key: Type.String(), name: Type.String(), ...figures });

/** The numbers of a place's disputes, for those who lead it: no file, no party, no word. */
export const mediationFigures = Type.Object({
  asOf: instant,
  division: Type.String(),
  from: optional(instant),
  to: optional(instant),
  all: Type.Object(figures),
  /** The divisions one level below, and the division itself for its own committees. */
  byPlace: Type.Array(named),
  byCommittee: Type.Array(named),
  byLevel: Type.Array(named),
  byType: Type.Array(named),
  bySource: Type.Array(named),
  /** What is counted of model cases, and what each of these counts. */
  modelCaseDefinitions: Type.Array(
    Type.Object({
      name: Type.Unsafe<ModelCaseCount>({ type: 'string', enum: modelCaseCounts.map(({ name }) => name) }),
      nameZh: Type.String(),
      nameEn: Type.String(),
      definitionZh: Type.String(),
      definitionEn: Type.String(),
    }),
  ),
  definitions: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      nameZh: Type.String(),
      definitionZh: Type.String(),
      definitionEn: Type.String(),
    }),
  ),
});
export type MediationFigures = Static<typeof mediationFigures>;
export type NamedFigures = Static<typeof named>;
