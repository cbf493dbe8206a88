import { get } from './api.ts';

export type Share = { part: number; whole: number };
export type Numbers = {
  from: string;
  to: string;
  overdue: number;
  red: number;
  byStage: Array<{ stage: string; count: number }>;
  byUnit: Array<{ unitId: string; name: string; overdue: number }>;
  byPlace: Array<{ divisionCode: string; name: string; overdue: number }>;
  rates: { onTime: Share; responded: Share; solved: Share; satisfied: Share };
  days: Array<{ day: string; registered: number; closed: number }>;
};

/** What is late now, and how well it was done between two days (both included, in Beijing). */
export function getNumbers(from: string, to: string): Promise<Numbers> {
  return get('/oversight/numbers', { from, to });
}
