export {
  areHours,
  type Calendar,
  type CalendarYear,
  calendarFromHolidayCn,
  defaultHours,
  localDateOf,
  overlayCalendar,
  parseHours,
  type WorkingHours,
} from './calendar.ts';
export {
  type Instant,
  instantOf,
  isInstant,
  type LocalDate,
  later,
  millisecondsOf,
  parseInstant,
  startOfDay,
  startOfHour,
} from './instant.ts';
export { dueAt, type Pause, type Period, type TimeUnit, timeUnits } from './period.ts';
export { isRefusal, type Refusal, refuse } from './refusal.ts';
export {
  isWorkingDay,
  minutesOfWorkingDay,
  nextWorkingMoment,
  workingMinutesBetween,
  workingMinutesLeft,
} from './working-time.ts';
