import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantsOf, isTimeZone } from './local-times.ts';

const newYork = (local: string) => instantsOf(local, 'America/New_York');

test('in New York winter is five hours behind, summer four', () => {
  assert.deepEqual(newYork('2025-01-01 00:51:02'), ['2025-01-01T05:51:02.000Z']);
  assert.deepEqual(newYork('2025-06-03 16:27:28'), ['2025-06-03T20:27:28.000Z']);
  assert.deepEqual(newYork('2025-06-03T16:27:28.000'), ['2025-06-03T20:27:28.000Z']);
});

test('the hour that the clocks jump over is no time, the hour they show twice is two', () => {
  assert.deepEqual(newYork('2025-03-09 01:59:59'), ['2025-03-09T06:59:59.000Z']);
  assert.deepEqual(newYork('2025-03-09 02:30:00'), []);
  assert.deepEqual(newYork('2025-03-09 03:00:00'), ['2025-03-09T07:00:00.000Z']);
  assert.deepEqual(newYork('2025-11-02 01:30:00'), ['2025-11-02T05:30:00.000Z', '2025-11-02T06:30:00.000Z']);
  assert.deepEqual(newYork('2025-11-02 02:00:00'), ['2025-11-02T07:00:00.000Z']);
});

test('a day of 2025 every quarter of an hour is the same moment as its instant', () => {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'America/New_York',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2026, 0, 1); at += 45 * 60_000) {
    const readings = newYork(shown.format(at));
    assert.ok(readings.includes(new Date(at).toISOString()), `${shown.format(at)} gives ${readings}`);
  }
});

test('what is no time gives nothing', () => {
  for (const text of ['', 'N/A', '2025-13-01 00:00:00', '2025-02-30 00:00:00', '2025-01-01 24:00:00', '01/01/2025'])
    assert.deepEqual(newYork(text), [], text);
});

test('a time zone is one that the clocks of the world know', () => {
  assert.deepEqual(['America/New_York', 'Asia/Shanghai', 'Mars/Olympus'].map(isTimeZone), [true, true, false]);
});
