import type { Case } from '@linli/domain/cases';
import {
  countOrder,
  type Figures,
  type OrderCounts,
  type Overview,
  orderCounts,
  orderFiguresOf,
  ratesOf,
  type Trend,
} from '@linli/domain/oversight';
import * as cast from '../../domain/cases/testing/cast.ts';
import { type Story, take } from '../../domain/cases/testing/story.ts';
import { again, stages } from '../cases/recorded-story.test-support.ts';

export function extended(): Story {
  const extra = { amount: 10, unit: 'working-days' } as const;
  const asked = take(stages.handling(), cast.sun, 'extensionRequest', { extra, reason: '等配件' });
  return again(take(asked, cast.qian, 'extensionDecision', { decision: 'approved', reason: '配件已订' }));
}

export type Side = Record<string, string>;

/** All, each place, each group and each unit, with what a list is asked for it. */
export function sidesOf({ all, byPlace, byGroup, byUnit, division }: Overview): { side: Side; figures: Figures }[] {
  const sideOfPlace = (key: string): Side =>
    key === division ? { division: key, onlyHere: 'true' } : { division: key };
  return [
    { side: {}, figures: all },
    ...byPlace.map((figures) => ({ side: sideOfPlace(figures.key), figures })),
    ...byGroup.filter(({ key }) => key !== '').map((figures) => ({ side: { category: figures.key }, figures })),
    ...byUnit.map((figures) => ({ side: { unit: figures.key }, figures })),
  ];
}

export function sumOf(steps: Trend['steps'], name: 'registered' | 'open'): number {
  return steps.reduce((total, step) => total + step[name], 0);
}

const ended = ['declined', 'closed', 'archived', 'withdrawn', 'merged', 'transferred'];

/** The numbers once more, from the stories themselves. */
export function recount(of: readonly Story[], now: string) {
  const cases: Case[] = of.map(({ found }) => found);
  const orders = of.flatMap(({ entries }) => orderFiguresOf(entries));
  return {
    registered: cases.length,
    open: cases.filter(({ status }) => !ended.includes(status)).length,
    yellow: cases.filter(({ alarm }) => alarm.level === 'yellow').length,
    red: cases.filter(({ alarm }) => alarm.level === 'red').length,
    rates: ratesOf(sum(orders.map((order) => countOrder(order, now)))),
  };
}

export function plain({ registered, open, yellow, red, rates }: Figures) {
  return { registered, open, yellow, red, rates };
}

export function sum(counts: readonly OrderCounts[]): OrderCounts {
  const total = (name: keyof OrderCounts) => counts.reduce((sum, each) => sum + each[name], 0);
  return Object.fromEntries(orderCounts.map((name) => [name, total(name)])) as OrderCounts;
}

export function isAt(place: string): (story: Story) => boolean {
  return ({
    found: {
      place: { divisionCode },
    },
  }) => (place === '500235' ? divisionCode === place : divisionCode.startsWith(place));
}
