import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Catalogue, CataloguePreview, CatalogueView, DispatchAnswer } from '@linli/domain/cases';
import type { Appointed } from '../../identity/testing.ts';
import { shuangjiang, yunyang } from '../../identity/testing.ts';
import { community, openTestCounty, streetLampOut, type TestCounty } from '../testing.ts';
import { starterCatalogue } from './starter.ts';

let county: TestCounty;
let wu: Appointed;

before(async () => {
  county = await openTestCounty();
  wu = await county.appoint({ name: '吴立新', username: 'wulixin', role: 'administrator' });
});
after(() => county.close());

test('an administrator reads the whole catalogue in force, and an operator is refused', async () => {
  const { body, status } = await ask<CatalogueView>(wu.token, 'GET', '/catalogue');
  const refused = await county.ask(county.zhao.token, 'GET', '/catalogue');

  assert.equal(status, 200);
  assert.equal(body.version, starterCatalogue.version);
  assert.equal(body.deadlines.length, starterCatalogue.deadlines.length);
  assert.deepEqual([refused.status, refused.body.code], [403, 'post.forbidden']);
});

test('a preview says what a catalogue would change and changes nothing', async () => {
  const { body } = await ask<CataloguePreview>(wu.token, 'POST', '/catalogue-previews', { content: renamed('2027.1') });
  const after = await county.ask(wu.token, 'GET', '/catalogue');

  const { problems, version, replaces, difference } = body;
  assert.deepEqual(
    { problems, version, replaces },
    { problems: [], version: '2027.1', replaces: starterCatalogue.version },
  );
  assert.deepEqual(
    difference?.categories?.changed.map(({ key, members }) => [key, members]),
    [[streetLampOut, [{ path: 'nameZh', before: '路灯故障', after: '路灯不亮或常亮' }]]],
  );
  assert.equal(after.body.version, starterCatalogue.version);
});

test('a catalogue with a fault is named by place and value, and importing it imports nothing', async () => {
  const content = { ...starterCatalogue, version: '2027.2', dispatch: starterCatalogue.dispatch.slice(1) };
  const wrong = { ...content, deadlines: [{ ...content.deadlines[0], stage: 'someday' }] };
  const preview = await ask<CataloguePreview>(wu.token, 'POST', '/catalogue-previews', { content: wrong });
  const refused = await county.ask(wu.token, 'POST', '/catalogues', {
    content: wrong,
    replaces: starterCatalogue.version,
  });

  const [first] = preview.body.problems;
  assert.deepEqual([first?.place, first?.value, first?.sentence], ['/deadlines/0/stage', 'someday', '不是允许的值']);
  assert.deepEqual([refused.status, refused.body.code], [422, 'catalogue.wrong']);
  assert.deepEqual(await county.asOwner(`select 1 from catalogue_versions where version = '2027.2'`), []);
});

test('a unit is named for a matter that is only thought of, with the walk that found it', async () => {
  const question = { categoryCode: streetLampOut, divisionCode: community, level: 'county' };
  const { body } = await ask<DispatchAnswer>(wu.token, 'POST', '/dispatch-trials', question);
  const elsewhere = await county.ask(wu.token, 'POST', '/dispatch-trials', {
    ...question,
    divisionCode: '500236001001',
  });

  assert.ok(body.lead?.name);
  assert.deepEqual(body.path[0]?.place, '双江街道 滨江社区');
  assert.equal(body.path.at(-1)?.divisionCode, yunyang);
  assert.deepEqual([elsewhere.status, elsewhere.body.code], [403, 'division.outside']);
});

test('an administrator of one township does not change the catalogue of the county', async () => {
  const mei = await county.appoint({
    ...{ name: '梅', username: 'mei', role: 'administrator', divisionCode: shuangjiang },
    unitDivisionCode: shuangjiang,
  } as const);
  const asked = { content: renamed('2027.3'), replaces: starterCatalogue.version };
  const { status, body } = await county.ask(mei.token, 'POST', '/catalogues', asked);

  assert.deepEqual([status, body.code], [403, 'rule.outside']);
});

test('the database takes a catalogue of nobody who administers nothing', async () => {
  const { scopeOf } = await import('@linli/domain/identity');
  const { insertCatalogue } = await import('../catalogue-store.ts');
  const sun = { kind: 'staff', role: 'handler', divisionCode: yunyang, ...county.sun, name: '孙工' } as never;
  const forged = county.database.transact(scopeOf(sun), (tx) =>
    insertCatalogue(tx, renamed('2027.4'), Buffer.alloc(32), county.now(), county.now()),
  );

  await assert.rejects(forged, /row-level security/);
});

test('what was looked at is imported for who proved who she is, and the ledger says by whom', async () => {
  county.pass(20 * 60_000);
  const asked = { content: renamed('2027.5'), replaces: starterCatalogue.version };
  const unproved = await county.ask(wu.token, 'POST', '/catalogues', asked);
  const token = await county.signIn('wulixin');
  const imported = await county.ask(token, 'POST', '/catalogues', asked);
  const again = await county.ask(token, 'POST', '/catalogues', { ...asked, content: renamed('2027.6') });
  const inForce = await county.ask(token, 'GET', '/catalogue');

  const [entry] = await county.asOwner<{ name: string; changed: number }>(
    `select actor->>'name' as name, jsonb_array_length(body->'difference'->'categories'->'changed') as changed
       from ledger_entries where subject = 'import' and body->>'version' = '2027.5'`,
  );
  assert.equal(unproved.body.code, 'session.stepUpRequired');
  assert.deepEqual([imported.status, inForce.body.version], [201, '2027.5']);
  assert.deepEqual([again.status, again.body.code], [412, 'catalogue.stale']);
  assert.deepEqual(entry, { name: '吴立新', changed: 1 });
});

test('rules do not begin in the past', async () => {
  const token = await county.signIn('wulixin');
  const asked = { content: renamed('2027.7'), replaces: '2027.5', validFrom: '2020-01-01T00:00:00.000Z' };
  const { status, body } = await county.ask(token, 'POST', '/catalogues', asked);

  assert.deepEqual([status, body.code], [422, 'rule.beginsInThePast']);
});

type Asked = Parameters<TestCounty['ask']>;

async function ask<Body>(...asked: Asked): Promise<{ status: number; body: Body }> {
  return (await county.ask(...asked)) as unknown as { status: number; body: Body };
}

function renamed(version: string): Catalogue {
  const categories = starterCatalogue.categories.map((category) =>
    category.code === streetLampOut ? { ...category, nameZh: '路灯不亮或常亮' } : category,
  );
  return { ...starterCatalogue, version, categories };
}
