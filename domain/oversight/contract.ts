import Type, { type Static } from 'typebox';
import { caseExport, type Status, statuses } from '../cases/index.ts';
import { kpis } from './kpis.ts';

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

const figuresView = Type.Object({
  registered: Type.Integer(),
  /** Not yet closed, declined, withdrawn, merged or transferred. */
  open: Type.Integer(),
  /** Past a deadline. */
  yellow: Type.Integer(),
  /** Past it for so long that the centre above was told. */
  red: Type.Integer(),
  /** By the id of the indicator. */
  rates: Type.Record(Type.String(), rateView),
});

const named = Type.Object({ key: Type.String(), name: Type.String() });
const oneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
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
  byStatus: Type.Array(Type.Object({ status: statusName, count: Type.Integer() })),
  /** The divisions one level below, and the division itself for what names no smaller place. */
  byPlace: Type.Array(namedFigures),
  byGroup: Type.Array(namedFigures),
  /** Rates by the unit that had the order, open cases by the unit that leads now. */
  byUnit: Type.Array(namedFigures),
  definitions: Type.Array(kpiView),
});
export type Overview = Static<typeof overview>;
export type Figures = Static<typeof figuresView>;

/** What a number of cases counts; `late` is yellow and red together. */
export const caseNumbers = ['registered', 'open', 'late', 'yellow', 'red'] as const;
/** Of a rate: what is above the line, what is below it, and what is missing from the one to the other. */
export const rateParts = ['numerator', 'denominator', 'rest'] as const;

const openNow = Type.Object({ open: Type.Integer(), yellow: Type.Integer(), red: Type.Integer() });
const namedOpen = Type.Object({ ...named.properties, ...openNow.properties });

export const openQuery = Type.Object({ division: optional(division) }, closed);

/** What is still open at this moment, whenever it was registered. */
export const openOverview = Type.Object({
  asOf: instant,
  division: Type.String(),
  all: openNow,
  byPlace: Type.Array(namedOpen),
  byUnit: Type.Array(namedOpen),
  byGroup: Type.Array(namedOpen),
});
export type OpenOverview = Static<typeof openOverview>;
export type OpenNow = Static<typeof openNow>;

const countedFilters = {
  ...overviewQuery.properties,
  /** A number of cases, or the id of an indicator. */
  of: oneOf([...caseNumbers, ...kpis.map(({ id }) => id)]),
  /** Of an indicator; all that it counts where nothing is named. */
  part: optional(oneOf(rateParts)),
  status: optional(statusName),
  /** The unit that leads now or, of an indicator, that had the order. */
  unit: optional(Type.String({ format: 'uuid' })),
  category: optional(Type.String({ pattern: '^[0-9]{2}([0-9]{2})?$', examples: ['0101'] })),
  /** What names the division itself and no smaller place in it. */
  onlyHere: optional(Type.Boolean()),
};

/** The cases behind one number of the overview. */
export const countedQuery = Type.Object(
  {
    ...countedFilters,
    order: optional(oneOf(['newest', 'oldest'])),
    after: optional(Type.String({ maxLength: 120 })),
    limit: optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  closed,
);
export type CountedQuery = Static<typeof countedQuery>;

/** The same as a file. */
export const countedExport = Type.Object(
  {
    format: caseExport.properties.format,
    reason: caseExport.properties.reason,
    query: Type.Object(countedFilters, closed),
  },
  closed,
);
export type CountedExport = Static<typeof countedExport>;

export const trendSteps = ['day', 'week'] as const;
export const trendQuery = Type.Object(
  { from: instant, to: optional(instant), division: optional(division), step: oneOf(trendSteps) },
  closed,
);
export type TrendQuery = Static<typeof trendQuery>;

/** What was registered in each step of a span, the first beginning at `from`, and how much of it is not ended yet. */
export const trend = Type.Object({
  asOf: instant,
  steps: Type.Array(Type.Object({ from: instant, to: instant, registered: Type.Integer(), open: Type.Integer() })),
});
export type Trend = Static<typeof trend>;

/** The same matter in the same community, again and again. */
export const repeats = Type.Object({
  asOf: instant,
  /** Fewer than this is no repetition. */
  leastCount: Type.Integer(),
  repeats: Type.Array(
    Type.Object({
      division: Type.String(),
      placeName: Type.String(),
      category: Type.String(),
      categoryName: Type.String(),
      registered: Type.Integer(),
      open: Type.Integer(),
    }),
  ),
});
export type Repeats = Static<typeof repeats>;

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
