import assert from 'node:assert/strict';
import { test } from 'node:test';
import { againTimes } from './again-times.ts';

test('whom nobody reached in the morning is called in an hour, this afternoon or tomorrow, by Beijing time', () => {
  assert.deepEqual(againTimes(Date.parse('2026-03-02T02:10:20.000Z')), [
    { name: 'hour', at: '2026-03-02T03:11:00.000Z' },
    { name: 'afternoon', at: '2026-03-02T08:00:00.000Z' },
    { name: 'tomorrow', at: '2026-03-03T01:30:00.000Z' },
  ]);
});

test('in the evening this afternoon is over', () => {
  const names = againTimes(Date.parse('2026-03-02T11:00:00.000Z')).map(({ name }) => name);

  assert.deepEqual(names, ['hour', 'tomorrow']);
});
