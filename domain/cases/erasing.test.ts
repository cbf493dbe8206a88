import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../kernel/index.ts';
import { fold } from './fold.ts';
import { decide } from './lifecycle.ts';
import { publicCaseOf } from './public-case.ts';
import { erasedWords, redact } from './redact.ts';
import { qian, sun } from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { worldAt } from './testing/story.ts';

const everywhere = Object.entries(stages).filter(([, stage]) => typeof stage === 'function');

test('what is left of a ledger tells the same case without its words', () => {
  const { found, entries } = stages.archived();

  const left = fold(entries.map(redact));

  assert.equal(left.words, erasedWords);
  const same = ({ status, version, dues, centre, categoryCode, closedAt, archivedAt }: typeof found) => [
    ...[status, version, dues, centre, categoryCode, closedAt, archivedAt],
  ];
  assert.deepEqual(same(left), same(found));
  assert.deepEqual(
    left.orders.map(({ unit, due }) => [unit, due]),
    found.orders.map(({ unit, due }) => [unit, due]),
  );
});

test('no stage of a case keeps in its ledger what somebody wrote', () => {
  const told = everywhere.flatMap(([, stage]) => (stage as typeof stages.archived)().entries);
  const said = told.flatMap(({ body }) => wordsIn(body));
  const left = JSON.stringify(told.map(redact));

  assert.ok(said.length > 20, `${said.length} words`);
  assert.deepEqual(
    said.filter((words) => left.includes(JSON.stringify(words))),
    [],
  );
});

test('a case that lost its words is public no more', () => {
  const { found } = stages.archived();

  assert.notEqual(publicCaseOf(found, '路灯'), undefined);
  assert.equal(publicCaseOf({ ...found, erasedAt: found.archivedAt as string }, '路灯'), undefined);
});

test('one supervisor alone erases nothing', () => {
  const { found } = stages.archived();
  const world = worldAt(found.archivedAt as string, found.centre);
  const asked = decide(found, 'erasureRequest', { reason: '保管期满' }, qian, world);
  assert.ok(!isRefusal(asked));

  const [alone, unasked, byUnit] = [
    decide(fold(asked, found), 'erasure', { basis: 'retentionEnded' }, qian, world),
    decide(found, 'erasure', { basis: 'retentionEnded' }, qian, world),
    decide(fold(asked, found), 'erasure', { basis: 'retentionEnded' }, sun, world),
  ];

  assert.deepEqual(
    [alone, unasked, byUnit].map((decided) => isRefusal(decided) && decided.refusal),
    ['case.erasureOwnRequest', 'case.erasureNotAsked', 'case.stepNotYours'],
  );
});

/** Whatever has a Chinese character in it, but for names of units and routes that are ours. */
function wordsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return /[\u4e00-\u9fff]/.test(value) && name !== 'name' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([part, one]) => wordsIn(one, part));
}
