import Type, { type Static } from 'typebox';
import { differenceCounts, ruleDifference } from '../identity/index.ts';

/** What was changed: rules that everybody works by, and who stands in which unit. */
export const changeKinds = [
  ...(['categories', 'calendar', 'divisions', 'boundaries', 'retention', 'mediationRules'] as const),
  ...(['unit', 'post', 'committee'] as const),
] as const;
export type ChangeKind = (typeof changeKinds)[number];
const kind = Type.Unsafe<ChangeKind>({ type: 'string', enum: [...changeKinds] });
const moment = Type.String({ format: 'date-time' });

/** When it was, what it is about, and its number there. */
export const changeId = Type.String({
  pattern: '^[0-9]{4}-[0-9TZ:.-]{19}_[0-9a-f-]{36}_[0-9]{1,9}$',
  examples: ['2026-03-02T01:00:00.000Z_019cac0f-2680-7e27-9f69-000000000002_1'],
});

export const changeQuery = Type.Object(
  {
    kind: Type.Optional(kind),
    from: Type.Optional(moment),
    to: Type.Optional(moment),
    /** The id of the last line of the page before; many lines may be of one moment. */
    after: Type.Optional(changeId),
  },
  { additionalProperties: false },
);
export type ChangeQuery = Static<typeof changeQuery>;

export const changeLine = Type.Object({
  id: Type.String(),
  kind,
  type: Type.String({ examples: ['categories.imported'] }),
  at: moment,
  /** Who did it; a command or the platform has a name of its own kind. */
  who: Type.Object({ kind: Type.String(), name: Type.Optional(Type.String()), unitName: Type.Optional(Type.String()) }),
  /** The unit or the person that it is about, where it is about one. */
  about: Type.Optional(Type.String()),
  /** What a unit was called before it was renamed. */
  nameBefore: Type.Optional(Type.String()),
  /** As the ledger has it, without the rows that differ: those are read for one change at a time. */
  body: Type.Record(Type.String(), Type.Unknown()),
  /** How many rows are new, changed and gone, where the entry tells. */
  counts: Type.Optional(differenceCounts),
});
export type ChangeLine = Static<typeof changeLine>;

/** One change with every row that differs, both sides of each. */
export const changeView = Type.Object({ ...changeLine.properties, difference: Type.Optional(ruleDifference) });
export type ChangeView = Static<typeof changeView>;

export const changeList = Type.Object({ changes: Type.Array(changeLine), hasMore: Type.Boolean() });

/** Which version of each rule counts now, and since when. */
export const rulesInForce = Type.Object({
  catalogue: Type.Optional(Type.Object({ version: Type.String(), since: moment })),
  calendar: Type.Object({ version: Type.String() }),
  retention: Type.Object({ version: Type.Integer(), rules: Type.Integer(), ownRules: Type.Integer() }),
  /** Of the county's own rules for mediation; 0 where it has none. */
  mediationRules: Type.Object({ version: Type.Integer() }),
});
export type RulesInForce = Static<typeof rulesInForce>;
