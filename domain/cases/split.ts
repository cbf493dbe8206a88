import Type, { type Static } from 'typebox';
import { placeInput, stepInputs } from './inputs.ts';

/** The part of a report that becomes a case of its own. */
export const splitInput = Type.Object(
  {
    words: Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' }),
    categoryCode: Type.Optional(stepInputs.categorization.properties.categoryCode),
    /** Where the second matter is, if elsewhere. */
    place: Type.Optional(placeInput),
    /** Where the first matter is, if it turns out to be elsewhere than the report said. */
    firstPlace: Type.Optional(placeInput),
  },
  { additionalProperties: false },
);
export type SplitInput = Static<typeof splitInput>;
