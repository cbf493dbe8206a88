import type { Language } from './locale.ts';

const minutesPerDay = 24 * 60;

/** A span of ordinary time in its two largest units: 3 小时 20 分, 2 天 4 小时, 不到 1 分钟. */
export function span(minutes: number, language: Language): string {
  return inUnits(minutes, minutesPerDay, language);
}

/** A span of working time; a day is as long as this place's working day (default 7 hours: 08:30-12:00, 14:00-17:30). */
export function workingSpan(minutes: number, language: Language, minutesOfWorkingDay = 420): string {
  return inUnits(minutes, minutesOfWorkingDay, language, true);
}

function inUnits(minutes: number, minutesInDay: number, language: Language, isWorked = false): string {
  const units = language === 'en' ? english : chinese;
  const whole = Math.floor(Math.abs(minutes));
  if (whole === 0) return units.lessThanMinute;
  const days = Math.floor(whole / minutesInDay);
  const hours = Math.floor((whole % minutesInDay) / 60);
  const rest = (whole % minutesInDay) % 60;
  const parts =
    days > 0
      ? [isWorked ? units.workingDays(days) : units.days(days), units.hours(hours)]
      : [units.hours(hours), units.minutes(rest)];
  return parts.filter((part) => part !== '').join(' ');
}

const chinese = {
  lessThanMinute: '不到 1 分钟',
  days: (count: number) => `${count} 天`,
  workingDays: (count: number) => `${count} 个工作日`,
  hours: (count: number) => (count === 0 ? '' : `${count} 小时`),
  minutes: (count: number) => (count === 0 ? '' : `${count} 分`),
};

const english = {
  lessThanMinute: 'less than a minute',
  days: (count: number) => `${count} day${count === 1 ? '' : 's'}`,
  workingDays: (count: number) => `${count} working day${count === 1 ? '' : 's'}`,
  hours: (count: number) => (count === 0 ? '' : `${count} h`),
  minutes: (count: number) => (count === 0 ? '' : `${count} min`),
};
