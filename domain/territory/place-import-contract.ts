import { type Static, Type } from 'typebox';
import { importProblem, ruleDifference } from '../identity/index.ts';
import { datums } from './datum.ts';

const closed = { additionalProperties: false };
const source = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '\\S',
  description: 'Where it comes from, for people',
  examples: ['民函〔2027〕3号'],
});
/** Grows with every import of places: if another came since the preview, she looks again. */
const replaces = Type.Integer({ minimum: 0, description: 'The version that the preview was compared with' });

const divisions = {
  year: Type.Integer({ minimum: 1950, maximum: 2199, description: 'Of the register' }),
  files: Type.Array(
    Type.Object(
      {
        name: Type.String({ pattern: '^[^/\\\\]{1,100}\\.csv$', examples: ['villages.csv'] }),
        content: Type.String({ description: 'The bytes of a CSV with the columns code and name, in Base64' }),
      },
      closed,
    ),
    { minItems: 1, maxItems: 5 },
  ),
};
export const DivisionsToPreview = Type.Object(divisions, closed);
export const DivisionsToImport = Type.Object(
  {
    ...divisions,
    source,
    replaces,
    /** Lets pass that more than a tenth of what is in force goes. */
    allowAbolishing: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type DivisionsToPreview = Static<typeof DivisionsToPreview>;
export type DivisionsToImport = Static<typeof DivisionsToImport>;

const preview = {
  /** The first of them, and how many there are. With problems nothing is imported. */
  problems: Type.Array(importProblem),
  problemCount: Type.Integer(),
  version: Type.Integer(),
  isChanged: Type.Boolean(),
  difference: Type.Optional(ruleDifference),
};
export const DivisionsPreview = Type.Object({
  ...preview,
  rows: Type.Integer(),
  outside: Type.Integer({ description: 'Rows that lie elsewhere and were left' }),
  inForce: Type.Integer(),
  isAbolishingMany: Type.Boolean(),
});
export type DivisionsPreview = Static<typeof DivisionsPreview>;

const property = Type.String({ minLength: 1, maxLength: 60, examples: ['code'] });
const boundaries = {
  /** GeoJSON. */
  content: Type.Record(Type.String(), Type.Unknown()),
  datum: Type.Enum([...datums]),
  codeProperty: property,
  nameProperty: property,
  isWhole: Type.Boolean({ description: 'The file has all cells of the place: those that it does not name end' }),
};
export const BoundariesToPreview = Type.Object(boundaries, closed);
export const BoundariesToImport = Type.Object({ ...boundaries, source, replaces }, closed);
export type BoundariesToPreview = Static<typeof BoundariesToPreview>;
export type BoundariesToImport = Static<typeof BoundariesToImport>;

export const BoundariesPreview = Type.Object({
  ...preview,
  features: Type.Integer(),
  /** Worth a look, and in nobody's way. */
  warnings: Type.Array(importProblem),
  warningCount: Type.Integer(),
});
export type BoundariesPreview = Static<typeof BoundariesPreview>;

export const PlacesImported = Type.Object({ version: Type.Integer(), isChanged: Type.Boolean() });
