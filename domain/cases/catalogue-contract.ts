import Type, { type Static } from 'typebox';
import { importProblem, ruleDifference } from '../identity/index.ts';
import { dispatchRuleShape } from '../territory/index.ts';
import { categoryShape, deadlineRuleShape, dutyShape, groupShape } from './category.ts';

const closed = { additionalProperties: false };
const version = Type.String({ minLength: 1, maxLength: 20, examples: ['2026.1'] });
const moment = Type.String({ format: 'date-time' });

/** The whole catalogue in force, as administrators read it. */
export const catalogueView = Type.Object({
  version,
  validFrom: moment,
  importedAt: moment,
  groups: Type.Array(groupShape),
  categories: Type.Array(categoryShape),
  duties: Type.Array(dutyShape),
  deadlines: Type.Array(deadlineRuleShape),
  dispatch: Type.Array(dispatchRuleShape),
});
export type CatalogueView = Static<typeof catalogueView>;

/** A file that somebody chose: whatever it holds, the answer says what is wrong with it. */
const content = Type.Record(Type.String(), Type.Unknown());
/** When it begins to hold; now, where it is not said. */
const validFrom = Type.Optional(moment);

export const cataloguePreviewInput = Type.Object({ content, validFrom }, closed);
export const catalogueImportInput = Type.Object(
  {
    content,
    validFrom,
    /** The version that the preview compared it with: if another came meanwhile, she looks again. */
    replaces: Type.Optional(version),
  },
  closed,
);

/** What an import would do. With problems it does nothing. */
export const cataloguePreview = Type.Object({
  problems: Type.Array(importProblem),
  version: Type.Optional(version),
  replaces: Type.Optional(version),
  /** Which version would be in force at that moment: another one, where it begins later. */
  inForce: Type.Optional(version),
  /** This very catalogue was imported before. */
  isKnown: Type.Boolean(),
  difference: Type.Optional(ruleDifference),
});
export type CataloguePreview = Static<typeof cataloguePreview>;

export const catalogueImported = Type.Object({ version, validFrom: moment });

const divisionCode = Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,3}$', examples: ['500235001001'] });
const level = Type.Unsafe<'county' | 'township' | 'community'>({
  type: 'string',
  enum: ['county', 'township', 'community'],
});

/** A matter that is only thought of: which unit would take it? */
export const dispatchQuestion = Type.Object(
  {
    categoryCode: Type.String({ pattern: '^[0-9]{4}$', examples: ['0101'] }),
    divisionCode,
    /** The level of the centre that dispatches. */
    level,
    fields: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()]))),
  },
  closed,
);
export type DispatchTrial = Static<typeof dispatchQuestion>;

const choice = Type.Unsafe<'onlyHolder' | 'fewestDuties' | 'smallestId'>({
  type: 'string',
  enum: ['onlyHolder', 'fewestDuties', 'smallestId'],
});
const fallback = Type.Unsafe<'noRule' | 'noHolder'>({ type: 'string', enum: ['noRule', 'noHolder'] });
const assignedDuty = Type.Object({
  duty: Type.String(),
  unitId: Type.String(),
  name: Type.String(),
  divisionCode: Type.String(),
});

/** Which unit the catalogue names for a case, by which rule, and what its duties are called. */
export const dispatchSuggestion = Type.Object({
  rule: Type.Optional(Type.Object({ ...dispatchRuleShape.properties, version: Type.String() })),
  lead: Type.Optional(assignedDuty),
  assisting: Type.Array(assignedDuty),
  missing: Type.Array(Type.String()),
  path: Type.Array(
    Type.Object({
      divisionCode: Type.String(),
      held: Type.Boolean(),
      unitIds: Type.Array(Type.String()),
      choice: Type.Optional(choice),
    }),
  ),
  fallback: Type.Optional(fallback),
  duties: Type.Array(dutyShape),
});
export type DispatchSuggestion = Static<typeof dispatchSuggestion>;

/** A rule by which a deadline of a case was fixed, as it stood in the catalogue of that day. */
export const ruleOfCase = Type.Object({
  ...deadlineRuleShape.properties,
  version: Type.String(),
  placeName: Type.Optional(Type.String()),
});
export type RuleOfCase = Static<typeof ruleOfCase>;

const taker = Type.Object({ duty: Type.String(), name: Type.String(), place: Type.String() });

export const dispatchAnswer = Type.Object({
  version,
  rule: Type.Optional(dispatchRuleShape),
  lead: Type.Optional(taker),
  assisting: Type.Array(taker),
  /** Duties that nobody on the way up holds. */
  missing: Type.Array(Type.String()),
  /** From the place of the matter upwards. */
  path: Type.Array(
    Type.Object({
      divisionCode: Type.String(),
      place: Type.String(),
      /** Who holds the duty there, the chosen one first. */
      holders: Type.Array(Type.String()),
      choice: Type.Optional(choice),
    }),
  ),
  fallback: Type.Optional(fallback),
});
export type DispatchAnswer = Static<typeof dispatchAnswer>;
