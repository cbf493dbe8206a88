import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { scopeOf } from '@linli/domain/identity';
import type { ChangeLine } from '@linli/domain/oversight';
import { openTestCounty, type TestCounty } from '../../cases/testing.ts';
import type { Appointed } from '../../identity/testing.ts';
import { yunyang } from '../../identity/testing.ts';
import { oversightRoom } from '../index.ts';
import { listChanges } from './store.ts';

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

async function changesFor(token: string, query: string): Promise<{ changes: ChangeLine[] }> {
  return (await county.ask(token, 'GET', `/changes${query}`)).body as unknown as { changes: ChangeLine[] };
}
