import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareMembers, compareRows, countDifferences } from './rule-difference.ts';

type Row = { code: string; name?: string; keywords?: string[]; fields?: object };
const byCode = ({ code, name }: Row) => ({ key: code, name });

test('a row that says something else is told with both sides of what it says', () => {
  const before: Row[] = [{ code: '0101', name: '路灯不亮', keywords: ['灯'] }];
  const after: Row[] = [{ code: '0101', name: '路灯不亮或常亮', keywords: ['灯', '路灯'] }];

  assert.deepEqual(compareRows(before, after, byCode).changed, [
    {
      key: '0101',
      name: '路灯不亮或常亮',
      members: [
        { path: 'name', before: '路灯不亮', after: '路灯不亮或常亮' },
        { path: 'keywords', before: ['灯'], after: ['灯', '路灯'] },
      ],
    },
  ]);
});

test('what differs deep inside of a row is told by its place, and a side that is missing stays away', () => {
  const before = { fields: { properties: { lamp: { title: '灯杆号', maxLength: 20 } } } };
  const after = { fields: { properties: { lamp: { title: '灯杆编号' }, colour: { title: '颜色' } } } };

  assert.deepEqual(compareMembers(before, after), [
    { path: 'fields.properties.lamp.title', before: '灯杆号', after: '灯杆编号' },
    { path: 'fields.properties.lamp.maxLength', before: 20 },
    { path: 'fields.properties.colour', after: { title: '颜色' } },
  ]);
});

test('the order of names in an object says nothing, the order of a list does', () => {
  assert.deepEqual(compareMembers({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }), []);
  assert.deepEqual(compareMembers({ list: [1, 2] }, { list: [2, 1] }).length, 1);
});

test('a row with a name is told by it when it comes or goes, one without tells all it says', () => {
  const part = compareRows<Row>([{ code: '0101', name: '路灯不亮' }], [{ code: 'd1', keywords: ['5'] }], byCode);

  assert.deepEqual(part.removed, [{ key: '0101', name: '路灯不亮' }]);
  assert.deepEqual(part.added[0]?.members, [
    { path: 'code', after: 'd1' },
    { path: 'keywords', after: ['5'] },
  ]);
  assert.deepEqual(countDifferences({ categories: part }), { added: 1, changed: 0, removed: 1 });
});
