import Type, { type Static } from 'typebox';
import { unitView } from '../cases/index.ts';
import { CalendarView } from '../territory/index.ts';
import { mediationSources, mediationStages, shownStatuses } from './mediation.ts';
import { mediationWaits } from './waiting.ts';

const OneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
const instant = Type.String({ format: 'date-time' });
const text = Type.String();
const optional = Type.Optional;

/** One file in a list. It names nobody: words are read where a file is opened, and that is written down. */
export const mediationLine = Type.Object({
  code: text,
  status: OneOf(shownStatuses),
  number: optional(text),
  intake: OneOf(mediationSources),
  disputeType: text,
  placeName: text,
  committee: unitView,
  parties: Type.Integer(),
  /** Whether the reader has a seat in it. */
  isMine: Type.Boolean(),
  /** Which deadline runs, and until when. */
  stage: optional(OneOf(mediationStages)),
  dueAt: optional(instant),
  /** Whether that was given in working time; else the days of the calendar are left. */
  isWorkingTime: optional(Type.Boolean()),
  /** Since when no deadline runs, because an expert is waited for. */
  stoppedAt: optional(instant),
  /** By which of the list's calendars its working time is reckoned. */
  calendar: text,
  nextSessionAt: optional(instant),
  waits: Type.Array(OneOf(mediationWaits)),
  openedAt: instant,
});
export type MediationLine = Static<typeof mediationLine>;

export const mediationList = Type.Object({
  mediations: Type.Array(mediationLine),
  /** How many files others ask this committee to mediate in with them. */
  invitations: Type.Integer(),
  /** That there are more, due later than these. */
  hasMore: Type.Boolean(),
  /** Working time where these disputes lie, by the version of the calendar; of the years that their deadlines touch. */
  calendars: Type.Record(Type.String(), Type.Omit(CalendarView, ['divisionCode'])),
});
export type MediationList = Static<typeof mediationList>;
