import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { systemActor } from '@linli/domain/identity';
import {
  checkVolume,
  eraseAlone,
  eraseDue,
  erasureList,
  listDue,
  readErasureList,
  sweepAttachments,
  takeStep,
} from '../cases/index.ts';
import { type Archived, archiveLamp, longStory } from '../cases/volume/volume.test-support.ts';
import { openTalkingCounty, type TalkingCounty } from '../channels/messages/messages.test-support.ts';
import { asOwner, insideDivision } from '../database/index.ts';
import { type Appointed, yunyang } from '../identity/testing.ts';
import { readAll } from '../jobs/index.ts';
import { verifyLedgers } from './verify-ledgers.ts';

let county: TalkingCounty;
let wu: Appointed;
before(async () => {
  county = await openTalkingCounty();
  wu = await county.appoint({ name: '吴副主任', username: 'wu', role: 'supervisor', unitId: county.zhao.unitId });
});
after(() => county.close());

const verify = () => asOwner(county.test.adminUrl, (tx) => verifyLedgers(tx));
const asReporter = async ({ code, receipt }: Archived) =>
  ((await county.ask(undefined, 'POST', '/receipt-sessions', { code, receipt })).body as unknown as { token: string })
    .token;

test('Mrs Wang takes back how to reach her, whenever she likes, and the record of the work stays valid', async () => {
  const place = { lng: 108.695, lat: 30.925 };
  const reporter = { name: '王秀英', phone: '13800000081' };
  const { body } = await county.ask(undefined, 'POST', '/cases', { words: '路灯不亮', place, reporter });
  const mine = body as unknown as Archived;
  await county.bring(mine.code);
  await county.react();
  const token = await asReporter(mine);

  const gone = await county.ask(token, 'POST', `/cases/${mine.code}/contact-erasure`, {});
  await county.react();

  const reading = await county.ask(county.zhao.token, 'POST', `/cases/${mine.code}/contact-readings`, {
    reason: 'followUp',
  });
  assert.equal(gone.status, 201);
  assert.deepEqual(reading.body, { name: null, phone: null, email: null });
  assert.deepEqual(await county.toldTo('13800000081'), []);
  assert.deepEqual(await county.look(`select 1 from messages where to_masked like '138%0081'`), []);
  assert.equal((await verify()).misfit, undefined);
  assert.equal((await county.ask(token, 'POST', `/cases/${mine.code}/contact-erasure`, {})).status, 409);
});

test('an archived case loses its words when two people say so, and every proof stays valid', async () => {
  const lamp = await archiveLamp(county);
  const path = `/cases/${lamp.code}`;
  const sealed = (await county.ask(county.zhao.token, 'GET', `${path}/volume.json`)).body as { sha256?: string };
  await county.react();

  const unasked = await county.ask(wu.token, 'POST', `${path}/erasure`, { basis: 'request' });
  const asked = await county.ask(await asReporter(lamp), 'POST', `${path}/erasure-request`, { reason: '不想再留着' });
  const erased = await county.ask(wu.token, 'POST', `${path}/erasure`, { basis: 'request' });
  await county.react();
  await sweepAttachments(county.database, county.parts.files, new Date(Date.parse(county.now()) + 9e8).toISOString());

  assert.deepEqual([unasked.status, asked.status, erased.status], [409, 201, 201]);
  const shown = erased.body as unknown as { words: string; place: { address: string }; status: string };
  assert.deepEqual([shown.words, shown.place.address, shown.status], ['［已删除］', '［已删除］', 'archived']);
  const left = JSON.stringify(
    await county.look(
      `select row_to_json(cases) as row from cases where code = $1 union all
       select row_to_json(entry) from ledger_entries entry join cases on cases.id = subject_id where code = $1 union all
       select row_to_json(shown) from public_cases shown where code = $1 union all
       select row_to_json(kept) from case_volumes kept join cases on cases.id = case_id where code = $1 union all
       select row_to_json(told) from messages told join cases on cases.id = case_id where code = $1`,
      [lamp.code],
    ),
  );
  for (const words of [longStory.slice(0, 12), '不敢走', '滨江路3号', 'BJ-0317', '围挡', '不想再留着', '138****'])
    assert.ok(!left.includes(words), words);
  assert.ok(left.includes('城管') || left.includes('孙工'), 'who did it stays');
  const files = 'select 1 from attachments join cases on cases.id = case_id where code = $1';
  assert.deepEqual(await county.look(files, [lamp.code]), []);
  assert.equal((await verify()).misfit, undefined);
  const volume = (await county.ask(county.zhao.token, 'GET', `${path}/volume.json`)).body as { sha256?: string };
  assert.deepEqual([checkVolume(volume), volume.sha256], [[], sealed.sha256]);
});

test('whoever asked does not confirm, and neither an operator nor a department erases anything', async () => {
  const { code } = await archiveLamp(county);
  const path = `/cases/${code}`;
  await county.step(county.qian.token, code, 'erasure-request', { reason: '保管期满' });

  const answers = [
    await county.ask(county.qian.token, 'POST', `${path}/erasure`, { basis: 'retentionEnded' }),
    await county.ask(county.zhao.token, 'POST', `${path}/erasure`, { basis: 'retentionEnded' }),
    await county.ask(county.sun.token, 'POST', `${path}/contact-erasure`, {}),
    await county.ask(county.zhao.token, 'POST', `${path}/legal-hold`, { reason: '诉讼' }),
  ];

  assert.deepEqual(
    answers.map(({ status }) => status),
    [403, 403, 403, 403],
  );
});

test('what is under legal hold loses nothing until it is released, not even what its reporter takes back', async () => {
  const lamp = await archiveLamp(county);
  const token = await asReporter(lamp);
  await county.step(county.qian.token, lamp.code, 'legal-hold', { reason: '行政诉讼' });

  const refused = [
    await county.ask(token, 'POST', `/cases/${lamp.code}/contact-erasure`, {}),
    await county.ask(token, 'POST', `/cases/${lamp.code}/erasure-request`, { reason: '不想再留着' }),
  ];
  await county.step(county.qian.token, lamp.code, 'hold-release', { reason: '诉讼已结束' });
  const afterwards = await county.ask(token, 'POST', `/cases/${lamp.code}/contact-erasure`, {});

  assert.deepEqual(
    refused.map(({ status, body }) => [status, body.code]),
    [
      [409, 'case.held'],
      [409, 'case.held'],
    ],
  );
  assert.equal(afterwards.status, 201);
});

test('an edit that is dressed up as an erasure is found, and so is a change to what an erasure left', async () => {
  const lamp = await archiveLamp(county);
  await county.step(county.qian.token, lamp.code, 'erasure-request', { reason: '保管期满' });
  await county.step(await county.signIn('wu'), lamp.code, 'erasure', { basis: 'retentionEnded' });
  const ofLamp = `subject_id = (select id from cases where code = '${lamp.code}')`;
  const found = async (change: string, undo: string) => {
    await county.look(`update ledger_entries set ${change} where ${ofLamp}`);
    const { misfit } = await verify();
    await county.look(`update ledger_entries set ${undo} where ${ofLamp}`);
    return [misfit?.code, misfit?.what];
  };
  const last = `seq = (select max(seq) from ledger_entries where ${ofLamp})`;

  const edited = await found(
    `body = case when seq = 2 then body || '{"by":"nobody"}' else body end`,
    `body = case when seq = 2 then body - 'by' else body end`,
  );
  const disguised = await found(
    `erased_at = case when ${last} then at else erased_at end`,
    `erased_at = case when ${last} then null else erased_at end`,
  );

  assert.deepEqual(
    [edited, disguised],
    [
      [lamp.code, 'erasure'],
      [lamp.code, 'erasure'],
    ],
  );
  assert.equal((await verify()).misfit, undefined);
});

test('the application takes words from no entry that no erasure names', async () => {
  const { code } = await archiveLamp(county);

  const silently = county.look(`select redact_entry(county_code, id, 1, '{}', now()) from cases where code = $1`, [
    code,
  ]);

  await assert.rejects(silently, /Entry 1 of .* is named by no erasure/);
});

test('what has been kept for the years of its class is due, a held file never, and the clock erases it alone', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'linli-erasures-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const [lamp, held] = [await archiveLamp(county), await archiveLamp(county)];
  await county.step(await county.signIn('qian'), held.code, 'legal-hold', { reason: '行政诉讼' });
  const year = (years: number) => new Date(Date.parse(county.now()) + years * 366 * 86_400_000).toISOString();
  const dueOf = async (years: number) =>
    (await listDue(county.database, county.parts, yunyang, year(years)))
      .filter(({ code }) => code === lamp.code || code === held.code)
      .map(({ code, step }) => [code, step]);

  assert.deepEqual(await dueOf(2), []);
  assert.deepEqual(await dueOf(4), [[lamp.code, 'contactErasure']]);
  assert.deepEqual(await dueOf(32), [[lamp.code, 'erasure']]);
  assert.ok((await eraseDue(county.database, county.parts, yunyang, year(32))) > 0);
  assert.deepEqual(await dueOf(32), []);
  assert.equal((await verify()).misfit, undefined);
  await readAll(county.database, [erasureList(folder)]);
  const listed = (await readErasureList(folder)).filter(({ code }) => code === lamp.code);
  assert.deepEqual(
    listed.map(({ type }) => type),
    ['case.erased'],
  );
  assert.doesNotMatch(await readFile(join(folder, 'erasures.jsonl'), 'utf8'), /王秀英|滨江路/);
});

test('what a restored backup brought back is erased again without asking anew, and nothing else is', async () => {
  const [back, other] = [await archiveLamp(county), await archiveLamp(county)];
  const again = (code: string, basis?: 'reapplied') =>
    eraseAlone(county.database, county.parts, { code, step: 'erasure' }, county.now(), basis);

  assert.deepEqual(
    [await again(back.code, 'reapplied'), (await again(back.code, 'reapplied'))?.refusal],
    [undefined, 'case.erased'],
  );
  const unasked = county.database.transact(insideDivision(yunyang), (tx) =>
    takeStep(tx, county.parts, systemActor('command line'), county.now(), other.code, 'erasure', { basis: 'request' }),
  );
  await assert.rejects(unasked, /case.erasureNotAsked/);
});
