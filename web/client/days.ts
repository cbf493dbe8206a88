import { instantOf, type LocalDate, localDateOf } from '@linli/domain/kernel';

const day = 86_400_000;

/** The calendar date in Beijing. */
export function today(): LocalDate {
  return localDateOf(instantOf(Date.now()));
}

/** How many days from one calendar date to another; negative where the other was before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** The calendar date so many days later. */
export function daysLater(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}
