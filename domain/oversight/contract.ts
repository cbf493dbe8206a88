import Type, { type Static } from 'typebox';
import { caseExport, caseQuery, type Status, statuses } from '../cases/index.ts';

const optional = Type.Optional;
const instant = Type.String({ format: 'date-time' });
const division = Type.String({ pattern: '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$', examples: ['500235'] });
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

export const publicStatisticsQuery = Type.Object(
  {
    /** A county or a place in it: tables of counties and of their towns must not tell of one another. */
    division: Type.String({ pattern: '^([0-9]{6}|[0-9]{9}|[0-9]{12})$', examples: ['500235'] }),
    /** `2026-1` for January to March; the one that is running where none is named. Spans of other lengths would overlap. */
    quarter: optional(Type.String({ pattern: '^20[0-9]{2}-[1-4]$', examples: ['2026-1'] })),
  },
  closed,
);
export type PublicStatisticsQuery = Static<typeof publicStatisticsQuery>;

export const rateView = Type.Object({
  numerator: Type.Integer(),
  denominator: Type.Integer(),
  /** Null where there is nothing to divide by. */
  rate: Type.Union([Type.Number(), Type.Null()]),
});

/** `query`, given to the list of cases, gives exactly the cases that were counted; absent where no list can. */
const countView = Type.Object({ count: Type.Integer(), query: optional(caseQuery) });

const figuresView = Type.Object({
  registered: countView,
  /** Not yet closed, declined, withdrawn, merged or transferred. */
  open: countView,
  /** Past a deadline. */
  yellow: countView,
  /** Past it for so long that the centre above was told. */
  red: countView,
  /** By the id of the indicator. */
  rates: Type.Record(Type.String(), rateView),
});

const named = Type.Object({ key: Type.String(), name: Type.String() });
const statusName = Type.Unsafe<Status>({ type: 'string', enum: [...statuses] });

export const kpiView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  nameZh: Type.String(),
  definitionZh: Type.String(),
  definitionEn: Type.String(),
});

const namedFigures = Type.Object({ ...named.properties, ...figuresView.properties });

/** The numbers of a place for those who lead and supervise. */
export const overview = Type.Object({
  asOf: instant,
  division: Type.String(),
  from: optional(instant),
  to: optional(instant),
  all: figuresView,
  byStatus: Type.Array(Type.Object({ status: statusName, ...countView.properties })),
  /** The divisions one level below, and the division itself for what names no smaller place. */
  byPlace: Type.Array(namedFigures),
  byGroup: Type.Array(namedFigures),
  /** Rates by the unit that had the order, open cases by the unit that leads now. */
  byUnit: Type.Array(namedFigures),
  definitions: Type.Array(kpiView),
});
export type Overview = Static<typeof overview>;
export type Figures = Static<typeof figuresView>;

/** Null where the number is withheld: it is below `leastCount`, or would give away one that is. */
const told = Type.Union([Type.Integer(), Type.Null()]);
const toldOf = Type.Object({ ...named.properties, count: told });

/** What is told outside, of the cases that everybody may see, registered in one quarter. */
export const publicStatistics = Type.Object({
  asOf: instant,
  division: Type.String(),
  divisionName: Type.String(),
  quarter: Type.String(),
  leastCount: Type.Integer(),
  total: told,
  byPlace: Type.Array(toldOf),
  byGroup: Type.Array(toldOf),
  /** By keys of `byPlace` and `byGroup`. */
  table: Type.Array(Type.Object({ place: Type.String(), group: Type.String(), count: told })),
  /** Of counties alone. */
  byStatus: Type.Array(Type.Object({ status: statusName, count: told })),
  /** In whole percent, by the id of the indicator. */
  shares: Type.Array(Type.Object({ id: Type.String(), percent: told })),
  definitions: Type.Array(kpiView),
});
export type PublicStatistics = Static<typeof publicStatistics>;

/** The same numbers as a file, for whoever wants to reckon with them; nobody has to say why. */
export const publicStatisticsFileQuery = Type.Object(
  { ...publicStatisticsQuery.properties, format: caseExport.properties.format },
  closed,
);
export type PublicStatisticsFileQuery = Static<typeof publicStatisticsFileQuery>;

/** The same numbers as a file that somebody of the staff hands on, with her name on it. */
export const statisticsExport = Type.Object(
  {
    ...publicStatisticsQuery.properties,
    format: caseExport.properties.format,
    reason: caseExport.properties.reason,
  },
  closed,
);
export type StatisticsExport = Static<typeof statisticsExport>;

/** The body responsible for people's data, in its own words. */
export const responsible = Type.Object({ body: Type.Union([Type.String(), Type.Null()]) });
export type Responsible = Static<typeof responsible>;
