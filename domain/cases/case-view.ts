import Type, { type Static } from 'typebox';
import { caseQuery } from './contract.ts';

const { after: _after, limit: _limit, ...filters } = caseQuery.properties;
const closed = { additionalProperties: false } as const;

/** What a list shows and in which order, without where a page of it begins. */
export const caseFilter = Type.Object(filters, closed);
export type CaseFilter = Static<typeof caseFilter>;

/** A list under a name, of one post; shared, for everybody of the unit. */
export const savedViewInput = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 30, pattern: '\\S' }),
    query: caseFilter,
    isShared: Type.Boolean(),
  },
  closed,
);
export type SavedViewInput = Static<typeof savedViewInput>;

export const savedView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  query: caseFilter,
  isShared: Type.Boolean(),
  isMine: Type.Boolean(),
});
export type SavedView = Static<typeof savedView>;
