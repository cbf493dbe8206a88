import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { formOf, photo } from '../../cases/attachment.test-support.ts';
import { asOwner, statement, type Transaction } from '../../database/index.ts';
import { verifyLedgers } from '../../oversight/verify-ledgers.ts';
import { openTestCommittees, type TestCommittees } from '../testing.ts';

let town: TestCommittees;
let leftId: string;
let chenId: string;
let archived: string;
let planned: string;

before(async () => {
  town = await openTestCommittees();
  const own = `/committees/${town.keeper.unitId}`;
  const member = { name: '王芳', isWoman: true, office: 'chair', electedOn: '2025-05-01' };
  await done(town.keeper.token, 'PATCH', own, { shortName: '杏家湾', residents: 3200, members: [member] });
  chenId = await added({ name: '陈调解员', personId: town.chen.personId });
  leftId = await added({ name: '罗大嫂' });
  await done(town.chen.token, 'PATCH', `/mediators/${chenId}`, { languages: ['苗语'] });
  await done(town.chen.token, 'PATCH', `/mediators/${chenId}`, {
    dutyHours: [{ weekday: 1, from: '09:00', to: '11:30' }],
  });
  await done(town.keeper.token, 'PATCH', `/mediators/${chenId}`, { capacity: 20 });
  await send('PUT', `/mediators/${chenId}/photo`, town.chen.token, { name: 'agrees', content: 'yes' });
  for (const id of [chenId, leftId])
    await done(town.keeper.token, 'POST', `/mediators/${id}/letters`, { from: '2026-01-01', until: '2028-12-31' });
  await done(town.keeper.token, 'PATCH', `/mediators/${leftId}`, { leftOn: '2026-03-01' });
  archived = await archivedDispute();
  planned = await plannedDispute();
});
after(() => town.close());

test('a roster with its letters and photos is what its committee’s ledger tells, and a volume what it was sealed as', async () => {
  assert.equal(await asOwner(town.test.adminUrl, async (tx) => (await verifyLedgers(tx)).misfit), undefined);
});

test('whatever is changed of a committee past its ledger is named', async () => {
  assert.deepEqual(await meddled(`update committees set short_name = '别处'`), ['committee', 'row', 'short_name']);
  assert.deepEqual(await meddled(`update committees set members = '[]'`), ['committee', 'row', 'members']);
  assert.deepEqual(await meddled(`update committees set kind = 'county'`), ['committee', 'row', 'kind']);
  assert.deepEqual(await meddled(`update committees set rooms = '[{"name": "别处"}]'`), ['committee', 'row', 'rooms']);
});

test('whatever is changed of somebody on the roster is named, also that she was put there or taken away', async () => {
  const chen = `where id = '${chenId}'`;
  const added = `insert into mediators select county_code, gen_random_uuid(), committee_id, unit_id, null, '某人', kind, fields,
    languages, capacity, began_on, left_on, away, trainings, assessments, null, duty_hours from mediators ${chen}`;

  assert.deepEqual(await meddled(`update mediators set languages = '{}' ${chen}`), [
    ...['committee', 'row', `mediators ${chenId} languages`],
  ]);
  assert.deepEqual(await meddled(`update mediators set duty_hours = '[]' ${chen}`), [
    ...['committee', 'row', `mediators ${chenId} duty_hours`],
  ]);
  assert.deepEqual(await meddled(`update mediators set left_on = null where id = '${leftId}'`), [
    ...['committee', 'row', `mediators ${leftId} left_on`],
  ]);
  assert.match((await meddled(added)).at(-1) ?? '', /^mediators [0-9a-f-]{36}$/);
  assert.deepEqual(
    await meddled(`delete from appointment_letters where mediator_id = '${leftId}';
      delete from mediators where id = '${leftId}'`),
    ['committee', 'row', `mediators ${leftId}`],
  );
});

test('a photo of somebody who did not agree, and a letter that came to life again, are named', async () => {
  const shown = `insert into mediator_photos select county_code, '${leftId}', bytes from mediator_photos`;
  const revived = `update appointment_letters set withdrawn_at = null where mediator_id = '${leftId}'`;

  assert.deepEqual(await meddled(shown), ['committee', 'row', `photos ${leftId}`]);
  assert.match((await meddled(revived)).at(-1) ?? '', /^letters 500235\w{10} withdrawn_at$/);
});

test('a number that went to another file, a file that is another, and a volume that is missing or changed are named', async () => {
  const id = `(select id from mediations where code = '${archived}')`;
  const changes = [
    `delete from mediation_file_numbers where mediation_id = ${id}`,
    `update mediation_attachments set sha256 = sha256(sha256) where mediation_id = ${id}`,
    `delete from mediation_volumes where mediation_id = ${id}`,
    `update mediation_volumes set head = jsonb_set(head, '{sealedBy}', '"别人"') where mediation_id = ${id}`,
  ];
  const found = [];
  for (const change of changes) found.push((await meddled(change)).at(-1)?.split(' ')[0]);

  assert.deepEqual(found, [
    ...['mediation_file_numbers', 'mediation_attachments', 'mediation_volumes', 'mediation_volumes.sha256'],
  ]);
});

test('a tie that nobody said, that was taken away or said at another time is named, with the mediator', async () => {
  const stranger =
    'insert into mediation_ties select county_code, mediation_id, gen_random_uuid(), said_at from mediation_ties';

  assert.deepEqual(await meddled('delete from mediation_ties'), [
    ...['mediationTie', 'rowMissing', `mediation_ties ${town.lin.personId}`],
  ]);
  assert.deepEqual(await meddled(`update mediation_ties set said_at = said_at - interval '1 day'`), [
    ...['mediationTie', 'row', `mediation_ties ${town.lin.personId}`],
  ]);
  assert.deepEqual((await meddled(stranger)).slice(0, 2), ['mediationTie', 'ledgerMissing']);
});

test('a counter that goes on from another number, and a number that no file has, are named with the year', async () => {
  const last = 'update mediation_numbers set last = last + 1';
  const stray = `insert into mediation_file_numbers (county_code, committee_id, year, serial, mediation_id)
    select county_code, committee_id, year, last + 1, (select id from mediations where code = '${planned}') from mediation_numbers`;

  assert.deepEqual(await meddled(last), ['committee', 'row', 'mediation_numbers 2026']);
  assert.deepEqual(await meddled(stray), ['committee', 'row', 'mediation_numbers 2026']);
});

test('a sitting that was moved or taken away, and a receipt that was put to another file, are named', async () => {
  const moved = `update mediation_sittings set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'`;
  const elsewhere = `update mediation_receipts set mediation_id = (select id from mediations where code = '${archived}')
    where party_code = '${planned}-1'`;

  assert.deepEqual(await meddled(moved), ['mediation', 'row', 'mediation_sittings']);
  assert.deepEqual(await meddled('delete from mediation_sittings'), ['mediation', 'row', 'mediation_sittings']);
  assert.deepEqual(await meddled(elsewhere), ['mediation', 'row', `mediation_receipts ${planned}-1`]);
});

test('another name of whoever opened a file is named', async () => {
  await town.ask(town.chen.token, 'GET', `/mediations/${archived}`);

  assert.deepEqual(await meddled(`update mediation_openings set actor = jsonb_set(actor, '{name}', '"别人"')`), [
    ...['mediationOpening', 'row', 'actor'],
  ]);
});

/** What is found after meddling as the owner, in a transaction that is undone. */
async function meddled(changes: string): Promise<(string | undefined)[]> {
  let found: (string | undefined)[] = [];
  const undo = new Error('undo');
  const meddling = asOwner(town.test.adminUrl, async (tx: Transaction) => {
    for (const change of changes.split(';')) await tx.query(statement('', change));
    const inThisOne: Transaction = {
      query: (sent, values) => (sent.name === 'verify.oneMoment' ? Promise.resolve([]) : tx.query(sent, values)),
    };
    const { misfit } = await verifyLedgers(inThisOne);
    found = [misfit?.subject, misfit?.what, misfit?.column];
    throw undo;
  });
  await assert.rejects(meddling, (error) => error === undo);
  return found;
}

async function done(token: string, method: 'POST' | 'PATCH', path: string, body: object) {
  const answer = await town.ask(token, method, path, body);
  assert.ok(answer.status < 300, JSON.stringify(answer.body));
  return answer.body as Record<string, unknown>;
}

async function added(about: object): Promise<string> {
  const mediator = { kind: 'civil', fields: ['neighbours'], beganOn: '2025-01-10', ...about };
  const { id } = await done(town.keeper.token, 'POST', `/committees/${town.keeper.unitId}/mediators`, mediator);
  return String(id);
}

async function send(method: 'PUT' | 'POST', path: string, token: string, field: { name: string; content: string }) {
  const { payload, headers } = formOf([field, { name: 'file', content: await photo(), fileName: 'a.jpg' }]);
  const answer = await town.app.inject({
    ...{ method, url: `/api/v1${path}`, payload },
    headers: { ...headers, authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() },
  });
  assert.ok(answer.statusCode < 300, answer.body);
  return answer.body;
}

async function archivedDispute(): Promise<string> {
  const { code, wang, shan } = await town.open();
  const take = async (token: string, step: string, body: object = {}) => {
    const answer = await town.step(token, code, step, body);
    assert.equal(answer.status, 201, `${step}: ${JSON.stringify(answer.body)}`);
  };
  await take(town.keeper.token, 'acceptance');
  await take(town.keeper.token, 'assignment', { lead: town.chen.personId });
  for (const token of [wang, shan]) await take(token, 'rights-notice');
  const handedIn = await send('POST', `/mediations/${code}/attachments`, wang, { name: 'use', content: 'evidence' });
  const fileId = JSON.parse(handedIn).id;
  await take(wang, 'evidence', { name: '水沟照片', kind: 'copy', pages: 1, fileId, shownTo: 'file' });
  await take(town.chen.token, 'failure', { reason: 'apart' });
  await take(town.keeper.token, 'archive');
  return code;
}

/** With a sitting to come, and a mediator who is tied to it. */
async function plannedDispute(): Promise<string> {
  const { code, wang, shan } = await town.open();
  const plan = { kind: 'together', meetsAt: '2026-03-20T02:00:00Z', where: '村委会', invited: [1, 2] };
  await done(town.keeper.token, 'POST', `/mediations/${code}/acceptance`, {});
  await done(town.keeper.token, 'POST', `/mediations/${code}/assignment`, { lead: town.chen.personId });
  for (const token of [wang, shan]) await done(token, 'POST', `/mediations/${code}/rights-notice`, {});
  await done(town.chen.token, 'POST', `/mediations/${code}/session-plan`, plan);
  for (const token of [wang, town.keeper.token])
    await done(token, 'POST', `/mediations/${code}/ties`, { personId: town.lin.personId });
  return code;
}
