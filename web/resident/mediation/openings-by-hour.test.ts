import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingsByHour } from './openings-by-hour.ts';

test('a party reads each hour in which an office opened her file once, and how often it did', () => {
  const by = (openedAt: string, role: string) => ({ openedAt, unitName: '双江街道人民调解委员会', role });
  const latestFirst = [
    by('2026-11-28T02:40:00Z', 'mediator'),
    by('2026-11-28T02:20:00Z', 'operator'),
    by('2026-11-28T02:10:00Z', 'mediator'),
    by('2026-11-28T01:59:00Z', 'mediator'),
  ];

  assert.deepEqual(
    openingsByHour(latestFirst).map(({ last, times }) => [last.openedAt.slice(11, 16), last.role, times]),
    [
      ['02:40', 'mediator', 2],
      ['02:20', 'operator', 1],
      ['01:59', 'mediator', 1],
    ],
  );
});
