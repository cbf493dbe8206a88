import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false };
const day = Type.String({ format: 'date' });
const year = Type.Integer({ minimum: 1900, maximum: 9998 });
const clock = Type.String({ pattern: '^([01][0-9]|2[0-4]):[0-5][0-9]$', examples: ['08:30'] });
/** Opening and closing, in the order of the day. */
const interval = Type.Unsafe<[string, string]>({
  type: 'array',
  items: clock,
  minItems: 2,
  maxItems: 2,
  examples: [['08:30', '12:00']],
});
export const HoursView = Type.Array(interval, { minItems: 1, maxItems: 6 });

export const CalendarYearView = Type.Object({ holidays: Type.Array(day), makeUpDays: Type.Array(day) });

/** Working days and hours as they hold at a place. */
export const CalendarView = Type.Object({
  divisionCode: Type.String(),
  /** Names every part that it is made of. */
  version: Type.String(),
  hours: HoursView,
  years: Type.Record(Type.String(), CalendarYearView),
});
export type CalendarView = Static<typeof CalendarView>;

const target = Type.String({
  pattern: '^(CN|[1-9][0-9]{5}([0-9]{3}){0,2})$',
  description: 'CN for the nation, else a county or what lies in it',
  examples: ['500235'],
});
/** Of the form holiday-cn-YYYY.json: `{ year, days: [{ date, isOffDay }] }`. */
const files = Type.Array(Type.Record(Type.String(), Type.Unknown()), { maxItems: 10 });

export const CalendarToImport = Type.Object(
  {
    divisionCode: target,
    files,
    hours: Type.Optional(HoursView),
    /** Where it comes from, for people. */
    source: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', examples: ['国办发明电〔2025〕7号'] }),
  },
  closed,
);
export type CalendarToImport = Static<typeof CalendarToImport>;

const changedDays = Type.Object({ added: Type.Array(day), removed: Type.Array(day) });

/** What an import would change in the calendar that holds now. */
export const CalendarPreview = Type.Object({
  isChanged: Type.Boolean(),
  years: Type.Array(Type.Object({ year, isNew: Type.Boolean(), holidays: changedDays, makeUpDays: changedDays })),
  hours: Type.Optional(Type.Object({ before: HoursView, after: HoursView })),
});
export type CalendarPreview = Static<typeof CalendarPreview>;

export const CalendarImported = Type.Object({
  divisionCode: target,
  version: Type.Integer(),
  isChanged: Type.Boolean(),
});
