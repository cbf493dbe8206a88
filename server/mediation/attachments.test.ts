import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { formOf, type Part, paper, photo } from '../cases/attachment.test-support.ts';
import { sweepMediationAttachments } from './sweep-attachments.ts';
import { type Opened, openTestCommittees, type TestCommittees } from './testing.ts';

let town: TestCommittees;
before(async () => {
  town = await openTestCommittees();
});
after(() => town.close());

async function handIn(token: string, code: string, use: string, content?: Buffer, key: string = crypto.randomUUID()) {
  const parts: Part[] = [
    { name: 'use', content: use },
    { name: 'file', content: content ?? (await photo()), fileName: 'a.jpg' },
  ];
  const { payload, headers } = formOf(parts);
  const answer = await town.app.inject({
    method: 'POST',
    url: `/api/v1/mediations/${code}/attachments`,
    headers: { ...headers, authorization: `Bearer ${token}`, 'idempotency-key': key },
    payload,
  });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
}

function open(token: string, code: string, id: string, part = '') {
  return town.app.inject({
    url: `/api/v1/mediations/${code}/attachments/${id}${part}`,
    headers: { authorization: `Bearer ${token}` },
  });
}

async function statusFor(token: string, code: string, id: string) {
  return (await open(token, code, id)).statusCode;
}

async function take(token: string, code: string, step: string, body: object = {}) {
  const answer = await town.step(token, code, step, body);
  assert.equal(answer.status, 201, `${step}: ${JSON.stringify(answer.body)}`);
}

/** Accepted, with mediator Chen, and both told of their rights. */
async function mediated(): Promise<Opened> {
  const opened = await town.open();
  await take(town.keeper.token, opened.code, 'acceptance');
  await take(town.keeper.token, opened.code, 'assignment', { lead: town.chen.personId });
  return opened;
}

const evidence = (fileId: string, shownTo: string) => ({ name: '照片', kind: 'copy', pages: 1, fileId, shownTo });

async function textFor(token: string, code: string) {
  return JSON.stringify((await town.ask(token, 'GET', `/mediations/${code}`)).body);
}

test('a photo that a party brings is seen by both sides once she has submitted it, and not before', async () => {
  const { code, wang, shan } = await mediated();
  const { status, body } = await handIn(wang, code, 'evidence');
  const early = [await statusFor(wang, code, body.id), await statusFor(shan, code, body.id)];
  await take(wang, code, 'evidence', evidence(body.id, 'file'));
  const seen = await open(shan, code, body.id);
  const small = await open(shan, code, body.id, '/thumbnail');

  assert.deepEqual([status, ...early], [201, 404, 404]);
  assert.match(await textFor(shan, code), new RegExp(body.id));
  assert.deepEqual([seen.statusCode, seen.headers['content-type']], [200, 'image/jpeg']);
  assert.equal(seen.rawPayload.byteLength, body.byteCount);
  assert.deepEqual([small.statusCode, small.headers['content-type']], [200, 'image/webp']);
  assert.equal(await statusFor(town.chen.token, code, body.id), 200);
  assert.equal(await statusFor(town.zhao.token, code, body.id), 404);
  assert.equal(await statusFor(town.townMediator.token, code, body.id), 404);
});

test('evidence in confidence is read by her who gave it and by the mediator who was told, and by nobody else', async () => {
  const { code, wang, shan } = await mediated();
  const { body } = await handIn(wang, code, 'confidence', paper);
  await take(wang, code, 'evidence', evidence(body.id, 'confidence'));

  assert.equal(await statusFor(wang, code, body.id), 200);
  assert.equal(await statusFor(town.chen.token, code, body.id), 200);
  assert.equal(await statusFor(shan, code, body.id), 404);
  assert.equal(await statusFor(town.keeper.token, code, body.id), 404);
  assert.doesNotMatch(await textFor(shan, code), new RegExp(body.id));
  assert.doesNotMatch(await textFor(town.keeper.token, code), new RegExp(body.id));

  await take(town.keeper.token, code, 'assignment', { lead: town.lin.personId });
  assert.equal(await statusFor(town.lin.token, code, body.id), 404);
});

test('her papers are read by her and the staff, and not by the other side', async () => {
  const { code, wang, shan } = await mediated();
  const own = (await handIn(wang, code, 'identity')).body.id;
  const scanned = (await handIn(town.keeper.token, code, 'identity')).body.id;
  await take(wang, code, 'party-description', { identity: own });
  await take(town.keeper.token, code, 'party-description', { party: 2, identity: scanned });

  assert.deepEqual([await statusFor(wang, code, own), await statusFor(shan, code, own)], [200, 404]);
  assert.deepEqual([await statusFor(wang, code, scanned), await statusFor(shan, code, scanned)], [404, 200]);
  assert.equal(await statusFor(town.keeper.token, code, own), 200);
  assert.equal(await statusFor(town.chen.token, code, scanned), 200);
});

test('whoever does not mediate any more reads no file, also none that she read before', async () => {
  const { code, wang, shan } = await mediated();
  const { body } = await handIn(wang, code, 'evidence');
  await take(wang, code, 'evidence', evidence(body.id, 'file'));
  const before = await statusFor(town.chen.token, code, body.id);
  await take(shan, code, 'recusal', { reason: '与对方是亲戚' });

  assert.deepEqual([before, await statusFor(town.chen.token, code, body.id)], [200, 404]);
});

test('a step names only what was handed in to this file, for this, and by whoever takes it', async () => {
  const { code, wang, shan } = await mediated();
  const other = await mediated();
  const names = async (token: string, id: string, shownTo = 'file') => {
    const { status, body } = await town.step(token, code, 'evidence', evidence(id, shownTo));
    return [status, body.code, body.field];
  };
  const missing = [404, 'attachment.notFound', 'fileId'];
  const ofShan = (await handIn(shan, code, 'evidence')).body.id;
  const elsewhere = (await handIn(other.wang, other.code, 'evidence')).body.id;
  const identity = (await handIn(wang, code, 'identity')).body.id;
  const own = (await handIn(wang, code, 'evidence')).body.id;

  assert.deepEqual(await names(wang, ofShan), missing);
  assert.deepEqual(await names(town.chen.token, ofShan), missing);
  assert.deepEqual(await names(wang, elsewhere), missing);
  assert.deepEqual(await names(wang, identity), missing);
  assert.deepEqual(await names(wang, own, 'confidence'), missing);
  assert.deepEqual(await names(wang, crypto.randomUUID()), missing);
  assert.equal((await names(wang, own))[0], 201);
  const paperOfShan = { party: 1, paper: ofShan };
  const forHer = await town.step(town.keeper.token, code, 'rights-notice', paperOfShan);
  assert.deepEqual([forHer.status, forHer.body.field], [404, 'paper']);
});

test('a word on paper is put down with the scan that the office handed in', async () => {
  const { code, shan } = await mediated();
  const { body } = await handIn(town.keeper.token, code, 'consent', paper);
  await take(town.keeper.token, code, 'rights-notice', { party: 2, paper: body.id });
  const seen = await open(shan, code, body.id);

  assert.deepEqual([seen.statusCode, seen.headers['content-type']], [200, 'application/pdf']);
  assert.match(seen.headers['content-disposition'] as string, /^attachment; filename="\d{20}-[0-9a-f]{6}\.pdf"$/);
});

test('that staff open a file is written down, and its parties learn it', async () => {
  const { code, wang } = await mediated();
  const { body } = await handIn(wang, code, 'evidence');
  await take(wang, code, 'evidence', evidence(body.id, 'file'));
  await open(wang, code, body.id);
  await open(town.chen.token, code, body.id);
  await open(town.chen.token, code, body.id, '/thumbnail');

  const { body: told } = await town.ask(wang, 'GET', `/mediations/${code}/openings`);
  const openings = (told as unknown as { openings: { role: string }[] }).openings;
  assert.deepEqual(
    openings.map(({ role }) => role),
    ['mediator', 'mediator'],
  );
  assert.doesNotMatch(JSON.stringify(told), new RegExp(body.id));
});

test('what lies in the store is sealed, and the same upload sent again is one file', async () => {
  const { code, wang } = await mediated();
  const picture = await photo(320, 200);
  const before = await listStored();
  const key = crypto.randomUUID();
  const first = await handIn(wang, code, 'evidence', picture, key);
  const again = await handIn(wang, code, 'evidence', picture, key);
  const listAdded = async () => (await listStored()).filter((path) => !before.includes(path));
  // What the second sealed goes after its answer has left.
  for (let tries = 0; (await listAdded()).length > 2 && tries < 1_500; tries += 1) await setTimeout(20);
  const added = await listAdded();
  const sealed = await Promise.all(added.map((path) => readFile(path)));

  assert.equal(again.headers['idempotency-replayed'], 'true');
  assert.deepEqual(again.body, first.body);
  assert.equal(added.length, 2);
  assert.ok(sealed.every((bytes) => !bytes.includes(Buffer.from([0xff, 0xd8, 0xff])) && !bytes.includes('WEBP')));
});

test('who keeps the files hands in nothing in confidence, and strangers nothing at all', async () => {
  const { code, wang } = await mediated();
  const opened = await town.open();

  assert.equal((await handIn(town.keeper.token, code, 'confidence')).status, 403);
  assert.equal((await handIn(town.townMediator.token, code, 'evidence')).status, 404);
  assert.equal((await handIn(wang, opened.code, 'evidence')).status, 404);
  const early = await handIn(opened.wang, opened.code, 'confidence');
  assert.deepEqual([early.status, early.body.code], [422, 'mediation.noMediatorYet']);
  const unknown = await handIn(wang, code, 'selfie');
  assert.deepEqual([unknown.status, unknown.body.code, unknown.body.field], [422, 'field.invalid', 'use']);
  const drawing = await handIn(wang, code, 'evidence', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  assert.deepEqual([drawing.status, drawing.body.code], [415, 'attachment.unsupported']);
});

test('a file that no step named within two days is removed, row and bytes; one that a step named stays', async () => {
  const { code, wang } = await mediated();
  const named = (await handIn(wang, code, 'evidence')).body.id;
  await take(wang, code, 'evidence', evidence(named, 'file'));
  const lonely = (await handIn(wang, code, 'evidence')).body.id;
  const later = new Date(Date.parse(town.now()) + 2 * 86_400_000 + 1).toISOString();
  const before = (await listStored()).length;
  const kept = () =>
    town.asOwner<{ id: string }>('select id from mediation_attachments where id = any($1)', [[named, lonely]]);

  await sweepMediationAttachments(town.database, town.parts.files, town.now());
  const early = await kept();
  await sweepMediationAttachments(town.database, town.parts.files, later);

  assert.equal(early.length, 2);
  assert.deepEqual(
    (await kept()).map(({ id }) => id),
    [named],
  );
  assert.ok((await listStored()).length <= before - 2);
  assert.equal(await statusFor(wang, code, named), 200);
});

/** The files of the store. */
async function listStored(): Promise<string[]> {
  const all = await readdir(town.filesFolder, { recursive: true, withFileTypes: true });
  return all.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}
