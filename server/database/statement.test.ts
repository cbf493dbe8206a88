import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from './index.ts';

const long = 'cases.list.scopeFrom.scopeTo.category.alarm.in12.inCounty.after.';

test('two statements whose names differ late are never taken for one another', () => {
  const [one, other] = [statement(`${long}new`, 'select 1'), statement(`${long}due`, 'select 2')];

  assert.notEqual(one.name, other.name);
  assert.ok(one.name.length <= 63 && other.name.length <= 63);
  assert.equal(statement('cases.byCode', 'select 3').name, 'cases.byCode');
});
