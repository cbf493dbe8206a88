import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Actor, scopeOf } from '@linli/domain/identity';
import pg from 'pg';
import { photo, upload } from '../cases/attachment.test-support.ts';
import type { CaseParts } from '../cases/index.ts';
import { casesReactions } from '../cases/index.ts';
import { community, openTestCounty, places, type TestCounty } from '../cases/testing.ts';
import { type Scope, statement } from '../database/index.ts';
import { type Appointed, shuangjiang } from '../identity/testing.ts';
import { type OutboxEntry, readAll } from '../jobs/index.ts';
import { hearCase } from './hear-case.ts';
import { oversightReactions, oversightRoom } from './index.ts';

const accusations = '1206';
const words = '办证大厅工作人员推诿，跑了四趟都不给办';
const place = { divisionCode: community };

let county: TestCounty;
let admin: pg.Client;
/** At the bureau that is accused: its handler, its leader; then a township's operator, the city's, another bureau's. */
let sun: Appointed;
let chief: Appointed;
let township: Appointed;
let city: Appointed;
let water: Appointed;
let leader: Appointed;

before(async () => {
  const cases = { places, rulebook: (now: string) => county.parts.rulebook(now) };
  county = await openTestCounty([oversightRoom({ cases: cases as CaseParts })]);
  admin = new pg.Client({ connectionString: county.test.adminUrl });
  await admin.connect();
  sun = county.sun;
  chief = await county.appoint({ name: '局长', username: 'chief', role: 'leader', unitId: sun.unitId });
  const atTownship = { divisionCode: shuangjiang, unitDivisionCode: shuangjiang };
  township = await county.appoint({ name: '唐燕', username: 'tangyan', role: 'operator', ...atTownship });
  city = await county.appoint({ name: '何平', username: 'heping', role: 'operator', divisionCode: '5002' });
  water = await county.appoint({ name: '水工', username: 'water', role: 'handler', unitKind: 'department' });
  leader = await county.appoint({ name: '郑书记', username: 'zheng', role: 'leader', unitId: county.zhao.unitId });
});
after(async () => {
  await admin.end();
  await county.close();
});

/** An anonymous report that accuses these units, with a photo. */
async function accuse(unitIds: string[], more: object = {}) {
  const { id } = (await upload(county, await photo())).json();
  const report = { words, place, categoryCode: accusations, attachments: [id], accusation: { unitIds }, ...more };
  const answer = await county.ask(undefined, 'POST', '/cases', report);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  const { code, receipt } = answer.body as unknown as { code: string; receipt: string };
  return { code, receipt, photo: id as string };
}

/** What somebody learns of one case by every road that leads to cases; empty where it is nothing. */
async function learns(who: Appointed, { code, photo }: { code: string; photo: string }): Promise<string[]> {
  const found: string[] = [];
  const items = ['', '/history', '/contact', '/volume.json', '/volume.pdf', '/dispatch-suggestion'];
  for (const path of [...items, `/attachments/${photo}`, `/attachments/${photo}/thumbnail`]) {
    const { statusCode } = await get(who, `/cases/${code}${path}`);
    if (statusCode === 200 || statusCode === 409) found.push(path);
  }
  for (const query of ['', `?q=${encodeURIComponent('办证大厅')}`, `?q=${code}`, '?queue=accept', '?order=due'])
    if ((await get(who, `/cases${query}`)).body.includes(code)) found.push(`list ${query}`);
  const near = await county.ask(who.token, 'POST', '/duplicate-searches', { words, ...place });
  if (JSON.stringify(near.body).includes(code)) found.push('duplicates');
  for (const step of ['notes', 'acknowledgement', 'accusation', 'merger', 'supervision', 'dispatch'])
    if ((await county.ask(who.token, 'POST', `/cases/${code}/${step}`, stepBodies[step])).status < 400)
      found.push(step);
  return found;
}

const stepBodies: Record<string, object> = {
  notes: { kind: 'note', words: '打听' },
  acknowledgement: {},
  merger: { into: '50023526030279128491', reason: '打听' },
  supervision: { trigger: 'other', words: '打听' },
};

function get({ token }: Appointed, path: string) {
  return county.app.inject({ url: `/api/v1${path}`, headers: { authorization: `Bearer ${token}` } });
}

async function actorOf({ token }: Appointed): Promise<Actor> {
  return (await county.app.house.recognize(token, county.now())) as Actor;
}

/** How many rows of each table tell of a case, with somebody's eyes in the database. */
async function rowsSeen(scope: Scope, code: string): Promise<Record<string, number>> {
  const { rows } = await admin.query<{ table: string; column: string }>(`
    select c.table_name as table, min(c.column_name) as column from information_schema.columns c
    where c.table_schema = 'public' and c.column_name in ('case_id', 'subject_id') and c.table_name not in ('outbox')
      and has_table_privilege('linli_app', format('%I.%I', c.table_schema, c.table_name), 'select') group by 1`);
  const { rows: known } = await admin.query<{ id: string }>('select id from cases where code = $1', [code]);
  const seen: Record<string, number> = {};
  for (const { table, column } of [...rows, { table: 'cases', column: 'id' }]) {
    const ask = statement(`test.${table}`, `select count(*)::int as count from ${table} where ${column} = $1`);
    const [row] = await county.database.transact(scope, (tx) => tx.query<{ count: number }>(ask, [known[0]?.id]));
    if ((row?.count ?? 0) > 0) seen[table] = row?.count ?? 0;
  }
  return seen;
}

async function react() {
  await readAll(county.database, [casesReactions(county.parts), oversightReactions]);
}

/** What the live stream tells somebody of a case. */
async function hears(who: Appointed, code: string): Promise<number> {
  const { rows } = await admin.query(
    `select id, xid::text, county_code as "countyCode", subject, subject_id as "subjectId", seq, type, body from outbox
     where body->>'code' = $1`,
    [code],
  );
  assert.ok(rows.length > 0);
  const actor = await actorOf(who);
  return rows.filter((entry) => hearCase(actor, entry as OutboxEntry) !== undefined).length;
}

async function numbersOf(who: Appointed): Promise<number> {
  const { all } = JSON.parse((await get(who, '/oversight/overview')).body);
  return all.registered;
}

test('an accused bureau learns nothing of the accusation by any road; the centre does', async () => {
  const accused = await accuse([sun.unitId]);

  assert.deepEqual(await learns(sun, accused), []);
  assert.deepEqual(await learns(chief, accused), []);
  const roads = await learns(county.zhao, accused);
  assert.ok(
    ['', '/history', 'list ?queue=accept', 'duplicates'].every((road) => roads.includes(road)),
    `${roads}`,
  );
});

test('neither does the database show it to the accused, in any table that tells of cases', async () => {
  const { code } = await accuse([sun.unitId], { reporter: { phone: '13900000001' } });
  await react();

  const chiefSees = await rowsSeen(scopeOf(await actorOf(chief)), code);
  const zhaoSees = await rowsSeen(scopeOf(await actorOf(county.zhao)), code);

  assert.deepEqual(chiefSees, {});
  const told = ['attachments', 'case_contacts', 'case_figures', 'cases', 'ledger_entries'];
  assert.deepEqual(
    told.filter((table) => zhaoSees[table] === undefined),
    [],
  );
});

test('an accusation is not counted on the leader’s page of the accused, and is on that of the centre', async () => {
  await react();
  const [before, beforeAtCentre] = [await numbersOf(chief), await numbersOf(leader)];
  await accuse([sun.unitId]);
  await react();

  assert.equal(await numbersOf(chief), before);
  assert.equal(await numbersOf(leader), beforeAtCentre + 1);
});

test('the live stream tells the accused nothing, nor a post that only looks after the place', async () => {
  const { code } = await accuse([sun.unitId]);

  assert.deepEqual(
    [await hears(chief, code), await hears(sun, code), await hears(township, code), await hears(county.li, code)],
    [0, 0, 0, 0],
  );
  assert.equal(await hears(county.zhao, code), 1);
});

test('whoever only looks after the place does not see an accusation, an ordinary case of there she does', async () => {
  const accused = await accuse([water.unitId]);
  const ordinary = await county.ask(undefined, 'POST', '/cases', { words: '路灯坏了', place, categoryCode: '0101' });

  assert.deepEqual(await learns(township, accused), []);
  assert.deepEqual(await learns(county.li, accused), []);
  assert.equal((await get(township, `/cases/${ordinary.body.code}`)).statusCode, 200);
});

test('an accusation of the county’s centre goes to the city’s from the very intake, and nobody of the county sees it', async () => {
  const accused = await accuse([county.zhao.unitId]);

  assert.deepEqual(await learns(county.zhao, accused), []);
  assert.deepEqual(await learns(county.qian, accused), []);
  assert.deepEqual(await learns(leader, accused), []);
  assert.deepEqual(await learns(chief, accused), []);
  const seen = JSON.parse((await get(city, `/cases/${accused.code}`)).body);
  assert.equal(seen.centre.id, city.unitId);
  assert.ok(seen.may.includes('acceptance'), seen.may);
});

test('an accusation that is dispatched to the accused is refused, and the catalogue does not propose her', async () => {
  const { code } = await accuse([sun.unitId]);
  await step(county.zhao, code, 'acceptance');

  const refused = await county.ask(county.zhao.token, 'POST', `/cases/${code}/dispatch`, {
    lead: sun.unitId,
    reason: 'x',
  });
  const { lead } = JSON.parse((await get(county.zhao, `/cases/${code}/dispatch-suggestion`)).body);

  assert.deepEqual([refused.status, refused.body.code], [422, 'accusation.ofThisUnit']);
  assert.notEqual(lead?.unitId, sun.unitId);
});

test('when it turns out later whom a report accuses, the unit that has it loses sight of it at once', async () => {
  const { code, photo } = await accuse([]);
  await step(county.zhao, code, 'acceptance');
  await step(county.zhao, code, 'dispatch', { lead: sun.unitId, reason: '由其核实' });
  assert.equal((await get(sun, `/cases/${code}`)).statusCode, 200);

  await step(county.zhao, code, 'accusation', { unitIds: [sun.unitId], reason: '来电说明反映的就是该局' });

  assert.deepEqual(await learns(sun, { code, photo }), []);
  assert.deepEqual(await rowsSeen(scopeOf(await actorOf(sun)), code), {});
  const history = JSON.parse((await get(county.zhao, `/cases/${code}/history`)).body);
  const entry = history.entries.at(-1);
  assert.equal(entry.type, 'case.accusationNamed');
  assert.deepEqual(
    entry.body.seenBy.map(({ unit, untilSeq }: never) => [(unit as { id: string }).id, untilSeq]),
    [[sun.unitId, 3]],
  );
});

test('an operator who learns that her own centre is accused names it, and sees the case no more', async () => {
  const { code, photo } = await accuse([]);

  await step(county.zhao, code, 'accusation', { unitIds: [county.zhao.unitId], reason: '反映的是本中心' });

  assert.deepEqual(await learns(county.zhao, { code, photo }), []);
  assert.equal(JSON.parse((await get(city, `/cases/${code}`)).body).centre.id, city.unitId);
});

test('whoever stands in no case cannot name somebody in it, nor learn from the answer that it exists', async () => {
  const { code } = await accuse([water.unitId]);
  const body = { unitIds: [sun.unitId], reason: '打听' };

  const answer = await county.ask(township.token, 'POST', `/cases/${code}/accusation`, body);

  assert.deepEqual([answer.status, answer.body.code], [404, 'case.notFound']);
});

test('an operator who takes in an accusation by telephone gets the receipt for the caller, and is not its author', async () => {
  const report = { words, place, channel: 'hotline', accusation: { unitIds: [county.zhao.unitId] } };

  const answer = await county.ask(county.zhao.token, 'POST', '/cases', report);

  const { code, receipt } = answer.body as unknown as { code: string; receipt: string };
  assert.equal(receipt.length, 26);
  assert.equal((await get(county.zhao, `/cases/${code}`)).statusCode, 404);
  const { rows } = await admin.query(`select actor from ledger_entries where body->>'code' = $1`, [code]);
  assert.deepEqual(rows, [{ actor: { kind: 'anyone' } }]);
});

test('the unit that handles a matter is not told who reported it, where the reporter asked for that', async () => {
  const open = await handledBySun({});
  const shielded = await handledBySun({ isReporterShielded: true });

  assert.equal((await get(sun, `/cases/${open}/contact`)).statusCode, 200);
  assert.equal((await get(sun, `/cases/${shielded}/contact`)).statusCode, 403);
  assert.equal((await get(county.zhao, `/cases/${shielded}/contact`)).statusCode, 200);
});

async function handledBySun(more: object): Promise<string> {
  const reporter = { name: '王秀英', phone: '13900000000' };
  const report = { words: '路灯坏了', place, categoryCode: '0101', reporter, ...more };
  const { code } = (await county.ask(undefined, 'POST', '/cases', report)).body;
  await step(county.zhao, code, 'acceptance');
  await step(county.zhao, code, 'dispatch', { lead: sun.unitId, reason: '路灯归其管' });
  return code;
}

async function step(who: Appointed, code: string, address: string, body: object = {}): Promise<void> {
  const answer = await county.ask(who.token, 'POST', `/cases/${code}/${address}`, body);
  assert.equal(answer.status, 201, `${address}: ${JSON.stringify(answer.body)}`);
}
