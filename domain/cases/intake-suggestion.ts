import Type, { type Static } from 'typebox';
import { stepInputs } from './inputs.ts';

const categoryCode = stepInputs.categorization.properties.categoryCode;
const divisionCode = Type.String({ pattern: '^[0-9]{6,15}$', examples: ['500235001001'] });

/** What an operator has written so far while somebody speaks. */
export const intakeQuestion = Type.Object(
  {
    words: Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' }),
    divisionCode: Type.Optional(divisionCode),
    /** Chosen already; else the unit is that of the first suggestion. */
    categoryCode: Type.Optional(categoryCode),
    fields: stepInputs.categorization.properties.fields,
  },
  { additionalProperties: false },
);
export type IntakeQuestion = Static<typeof intakeQuestion>;

const reasonView = Type.Object({
  word: Type.String(),
  from: Type.Unsafe<'keyword' | 'described' | 'past'>({ type: 'string', enum: ['keyword', 'described', 'past'] }),
  /** Of `past`: in how many cases of this place. */
  cases: Type.Optional(Type.Integer()),
});

/** What the report may be, best first, and who would do it; each with its reasons. */
export const intakeSuggestion = Type.Object({
  categories: Type.Array(Type.Object({ categoryCode, because: Type.Array(reasonView) })),
  unit: Type.Optional(
    Type.Object({
      /** The category for which this holds. */
      categoryCode,
      /** Absent where no rule or no unit fits: the case then waits at the centre. */
      name: Type.Optional(Type.String()),
      rule: Type.Optional(Type.String()),
      /** From the place of the matter upwards, to the unit. */
      path: Type.Array(Type.Object({ place: Type.String(), isHeld: Type.Boolean() })),
    }),
  ),
});
export type IntakeSuggestion = Static<typeof intakeSuggestion>;

export const placeSearch = Type.Object(
  { words: Type.String({ minLength: 2, maxLength: 60, pattern: '\\S' }) },
  { additionalProperties: false },
);

/** Streets of earlier cases in whose address these words stand; house numbers are left away. */
export const foundPlaces = Type.Object({
  places: Type.Array(
    Type.Object({
      divisionCode: Type.String(),
      placeName: Type.String(),
      address: Type.String(),
      cases: Type.Integer(),
    }),
  ),
});
export type FoundPlaces = Static<typeof foundPlaces>;
