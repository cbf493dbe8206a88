import Type, { type Static } from 'typebox';
import { caseQuery, publicCaseQuery, type Status, statuses } from '../cases/index.ts';

const optional = Type.Optional;
const instant = Type.String({ format: 'date-time' });
const division = Type.String({ pattern: '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$' });
const closed = { additionalProperties: false };

export const overviewQuery = Type.Object(
  {
    /** Cases registered from this moment on … */
    from: optional(instant),
    /** … and before this one. */
    to: optional(instant),
    /** Inside the place of the post; the whole of it where nothing is named. */
    division: optional(division),
  },
  closed,
);
export type OverviewQuery = Static<typeof overviewQuery>;

export const publicStatisticsQuery = Type.Object({ ...overviewQuery.properties, division }, closed);

export const rateView = Type.Object({
  numerator: Type.Integer(),
  denominator: Type.Integer(),
  /** Null where there is nothing to divide by. */
  rate: Type.Union([Type.Number(), Type.Null()]),
});

/** `query`, given to the list of cases, gives exactly the cases that were counted; absent where no list can. */
const countView = <Query extends typeof caseQuery | typeof publicCaseQuery>(query: Query) =>
  Type.Object({ count: Type.Integer(), query: optional(query) });

const figuresView = <Query extends typeof caseQuery | typeof publicCaseQuery>(query: Query) => {
  const count = countView(query);
  return Type.Object({
    registered: count,
    /** Not yet closed, declined, withdrawn, merged or transferred. */
    open: count,
    /** Past a deadline. */
    yellow: count,
    /** Past it for so long that the centre above was told. */
    red: count,
    /** By the id of the indicator. */
    rates: Type.Record(Type.String(), rateView),
  });
};

const named = Type.Object({ key: Type.String(), name: Type.String() });
const statusName = Type.Unsafe<Status>({ type: 'string', enum: [...statuses] });

export const kpiView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  nameZh: Type.String(),
  definitionZh: Type.String(),
  definitionEn: Type.String(),
});

const pictureOf = <Query extends typeof caseQuery | typeof publicCaseQuery>(query: Query) => {
  const figures = figuresView(query);
  return {
    asOf: instant,
    division: Type.String(),
    from: optional(instant),
    to: optional(instant),
    all: figures,
    byStatus: Type.Array(Type.Object({ status: statusName, ...countView(query).properties })),
    /** The divisions one level below, and the division itself for what names no smaller place. */
    byPlace: Type.Array(Type.Object({ ...named.properties, ...figures.properties })),
    byGroup: Type.Array(Type.Object({ ...named.properties, ...figures.properties })),
    definitions: Type.Array(kpiView),
  };
};

const figuresOfCases = figuresView(caseQuery);

/** The numbers of a place for those who lead and supervise. */
export const overview = Type.Object({
  ...pictureOf(caseQuery),
  /** Rates by the unit that had the order, open cases by the unit that leads now. */
  byUnit: Type.Array(Type.Object({ ...named.properties, ...figuresOfCases.properties })),
});
export type Overview = Static<typeof overview>;
export type Figures = Static<typeof figuresOfCases>;

/** The same numbers over the cases that everybody may see. */
export const publicStatistics = Type.Object(pictureOf(publicCaseQuery));
export type PublicStatistics = Static<typeof publicStatistics>;

/** The body responsible for people's data, in its own words. */
export const responsible = Type.Object({ body: Type.Union([Type.String(), Type.Null()]) });
export type Responsible = Static<typeof responsible>;
