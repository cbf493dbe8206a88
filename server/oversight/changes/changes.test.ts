import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { scopeOf } from '@linli/domain/identity';
import type { ChangeLine, ChangeView } from '@linli/domain/oversight';
import { starterCatalogue } from '../../cases/catalogue/starter.ts';
import { importCatalogue } from '../../cases/index.ts';
import { openTestCounty, type TestCounty } from '../../cases/testing.ts';
import { platformInside } from '../../database/index.ts';
import type { Appointed } from '../../identity/testing.ts';
import { yunyang } from '../../identity/testing.ts';
import { oversightRoom } from '../index.ts';
import { listChanges } from './store.ts';
import { told } from './tell-change.ts';

let county: TestCounty;
let wu: Appointed;

before(async () => {
  county = await openTestCounty([{ ...oversightRoom({ cases: {} as never }), name: 'oversight' }]);
  wu = await county.appoint({ name: '吴立新', username: 'wulixin', role: 'administrator' });
});
after(() => county.close());

test('an administrator sees who changed which unit, the newest first', async () => {
  const unit = { name: '路灯所', kind: 'station', divisionCode: yunyang, duties: [] };
  const { body: made } = await county.ask(wu.token, 'POST', '/units', unit);
  const { changes } = await changesFor(wu.token, '?kind=unit');

  const found = changes.find(({ body }) => body.name === '路灯所');
  assert.ok(made.id);
  assert.deepEqual([found?.type, found?.about, found?.who.name], ['unit.created', '路灯所', '吴立新']);
});

test('an administrator sees the import of the catalogue and nothing of any case', async () => {
  const report = { words: '路灯不亮', place: { divisionCode: '500235001001' } };
  await county.ask(county.zhao.token, 'POST', '/cases', { channel: 'phone', ...report });
  const { changes } = await changesFor(wu.token, '');

  assert.ok(changes.some(({ type }) => type === 'categories.imported'));
  assert.deepEqual(
    changes.filter(({ body }) => JSON.stringify(body).includes('路灯不亮')),
    [],
  );
  assert.deepEqual(
    changes.filter(({ type }) => type.startsWith('case.')),
    [],
  );
});

test('changes of one moment are read page by page, none twice and none left out', async () => {
  const made = await Promise.all(
    Array.from({ length: 60 }, (_, at) =>
      county.ask(wu.token, 'POST', '/units', {
        name: `${at + 1}号站`,
        kind: 'station',
        divisionCode: yunyang,
        duties: [],
      }),
    ),
  );
  const first = await changesFor(wu.token, '?kind=unit');
  const second = await changesFor(wu.token, `?kind=unit&after=${first.changes.at(-1)?.id}`);

  const names = [...first.changes, ...second.changes]
    .map(({ about }) => about)
    .filter((name) => name?.endsWith('号站'));
  assert.equal(first.changes.length, 50);
  assert.deepEqual([names.length, new Set(names).size], [made.length, made.length]);
});

test('an operator is refused the changes, and the database shows her none', async () => {
  const { status, body } = await county.ask(county.zhao.token, 'GET', '/changes');
  const zhao = { kind: 'staff', role: 'operator', divisionCode: yunyang, ...county.zhao, name: '赵敏' } as never;
  const rows = await county.database.transact(scopeOf(zhao), (tx) => listChanges(tx, { county: yunyang, limit: 50 }));

  assert.deepEqual([status, body.code], [403, 'post.forbidden']);
  assert.deepEqual(rows, []);
});

test('a change of a unit tells what it was before and what it is now', async () => {
  const made = await county.ask(wu.token, 'POST', '/units', {
    ...{ name: '井盖所', kind: 'station', divisionCode: yunyang, duties: [] },
  });
  const renamed = { name: '井盖和路面所' };
  await county.ask(wu.token, 'PATCH', `/units/${made.body.id}`, renamed);
  const { changes } = await changesFor(wu.token, '?kind=unit');
  const line = changes.find(({ type, about }) => type === 'unit.changed' && about === '井盖和路面所');
  const { body } = await county.ask(wu.token, 'GET', `/changes/${line?.id}`);

  assert.equal(line?.nameBefore, '井盖所');
  assert.deepEqual((body as unknown as ChangeView).difference?.unit?.changed[0]?.members, [
    { path: 'name', before: '井盖所', after: '井盖和路面所' },
  ]);
});

test('a change of the catalogue is counted in the list and told row by row on its own', async () => {
  const categories = starterCatalogue.categories.map((one) =>
    one.code === '0101' ? { ...one, nameZh: '路灯不亮' } : one,
  );
  await county.database.transact(platformInside(yunyang), (tx) =>
    importCatalogue(tx, { ...starterCatalogue, version: '2027.1', categories }, county.now(), county.now()),
  );
  const { changes } = await changesFor(wu.token, '?kind=categories');
  const line = changes.find(({ body }) => body.version === '2027.1');
  const { body } = await county.ask(wu.token, 'GET', `/changes/${line?.id}`);

  assert.deepEqual([line?.counts, line?.body.difference], [{ added: 0, changed: 1, removed: 0 }, undefined]);
  assert.deepEqual((body as unknown as ChangeView).difference?.categories?.changed, [
    { key: '0101', name: '路灯不亮', members: [{ path: 'nameZh', before: '路灯故障', after: '路灯不亮' }] },
  ]);
});

test('an entry of before, which names members alone, is told as far as it goes', () => {
  const difference = { duties: { added: [], changed: [{ key: 'lamps', members: ['nameZh'] }], removed: [] } };

  assert.deepEqual(told(difference).duties?.changed, [{ key: 'lamps', members: [{ path: 'nameZh' }] }]);
});

test('an operator is refused one change as she is refused all', async () => {
  const { changes } = await changesFor(wu.token, '');
  const { status } = await county.ask(county.zhao.token, 'GET', `/changes/${changes[0]?.id}`);
  const none = await county.ask(wu.token, 'GET', `/changes/${changes[0]?.id.replace(/_[0-9]+$/, '_99')}`);

  assert.deepEqual([status, none.status, none.body.code], [403, 404, 'change.notFound']);
});

async function changesFor(token: string, query: string): Promise<{ changes: ChangeLine[] }> {
  return (await county.ask(token, 'GET', `/changes${query}`)).body as unknown as { changes: ChangeLine[] };
}
