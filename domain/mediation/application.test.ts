import assert from 'node:assert/strict';
import { test } from 'node:test';
import { committeesFor } from './application.ts';
import { nationalDisputeTypes } from './dispute-types.ts';

const committee = (id: string, divisionCode: string, duties: string[] = []) =>
  ({ id, name: id, kind: 'mediationCommittee', divisionCode, duties }) as const;
const units = [
  committee('county', '500235'),
  committee('labour', '500235', ['mediation.labour']),
  committee('town', '500235001', ['mediation']),
  committee('village', '500235001001'),
  committee('otherVillage', '500235001002'),
  { ...committee('bureau', '500235001001'), kind: 'department' as const },
];
const typeOf = (code: string) => nationalDisputeTypes.find((type) => type.code === code);
const namesFor = (code: string, divisionCode: string) =>
  committeesFor(units, typeOf(code), divisionCode).map(({ id, by }) => `${by} ${id}`);

test('unpaid wages may go to the committee of the trade or to the village, neighbours to the village alone', () => {
  assert.deepEqual(namesFor('wages', '500235001001'), ['trade labour', 'place village']);
  assert.deepEqual(namesFor('neighbours', '500235001001'), ['place village']);
});

test('where a village has no committee the township’s is the nearest, and the county’s where that has none', () => {
  assert.deepEqual(namesFor('neighbours', '500235001003'), ['place town']);
  assert.deepEqual(namesFor('neighbours', '500235002001'), ['place county']);
  assert.deepEqual(namesFor('neighbours', '110101'), []);
});
