import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { nobody } from '../database/index.ts';
import { lampPaper } from '../files/paper.test-support.ts';
import { formOf, paper, photo, sendForm, upload } from './attachment.test-support.ts';
import { sweepAttachments } from './index.ts';
import { community, openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

let county: TestCounty;
before(async () => {
  county = await openTestCounty();
});
after(() => county.close());

const words = '滨江路3号门口的路灯坏了三天';
const report = (attachments: string[]) => {
  const place = { divisionCode: community };
  return county.ask(undefined, 'POST', '/cases', { words, place, categoryCode: streetLampOut, attachments });
};
const open = (token: string | undefined, code: string, id: string, what = '') =>
  county.app.inject({
    url: `/api/v1/cases/${code}/attachments/${id}${what}`,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });

test('Mrs Wang sends a photo with her report, and the operator sees it without what her phone wrote into it', async () => {
  const sent = await upload(county, await photo(3000, 2000));
  assert.equal(sent.statusCode, 201, sent.body);
  const { id, mediaType, width, height, byteCount, sha256 } = sent.json();
  const { body } = await report([id]);

  const shown = await open(county.zhao.token, body.code, id);

  assert.deepEqual([mediaType, width, height], ['image/jpeg', 2560, 1707]);
  assert.equal(shown.statusCode, 200, shown.body);
  assert.equal(shown.rawPayload.length, byteCount);
  assert.ok(!shown.rawPayload.includes('TellTale'));
  const { body: seen } = await county.ask(county.zhao.token, 'GET', `/cases/${body.code}`);
  assert.deepEqual(seen.attachments, [{ id, sha256, mediaType }]);
});

test('a photo is shown under a policy that lets it do nothing, and is kept in no cache', async () => {
  const { id } = (await upload(county, await photo())).json();
  const { body } = await report([id]);

  const { headers } = await open(county.zhao.token, body.code, id);

  assert.equal(headers['content-type'], 'image/jpeg');
  assert.equal(headers['content-disposition'], `inline; filename="${body.code}-${id.slice(-6)}.jpg"`);
  assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox");
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['cache-control'], 'private, no-store');
});

test('a PDF is handed out to be kept, never opened in our own pages', async () => {
  const { id, byteCount } = (await upload(county, paper, { fileName: 'contract.exe' })).json();
  const { body } = await report([id]);

  const { headers, rawPayload } = await open(county.zhao.token, body.code, id);

  assert.equal(byteCount, rawPayload.length);
  assert.match(rawPayload.toString('latin1'), /^%PDF-1\.7/);
  assert.equal(headers['content-type'], 'application/pdf');
  assert.match(String(headers['content-disposition']), /^attachment; filename="\d{20}-[0-9a-f]{6}\.pdf"$/);
  assert.equal((await open(county.zhao.token, body.code, id, '/thumbnail')).statusCode, 404);
});

test('each photo has a small picture for lists', async () => {
  const { id } = (await upload(county, await photo(900, 600))).json();
  const { body } = await report([id]);

  const { rawPayload, headers } = await open(county.zhao.token, body.code, id, '/thumbnail');

  const { format, width, height } = await sharp(rawPayload).metadata();
  assert.deepEqual([headers['content-type'], format, width, height], ['image/webp', 'webp', 320, 213]);
});

test('the reporter opens her own photo with her receipt, and no other case', async () => {
  const { id } = (await upload(county, await photo())).json();
  const { body } = await report([id]);
  const { body: other } = await report([]);
  const receipt = { code: body.code, receipt: (body as unknown as { receipt: string }).receipt };
  const session = await county.ask(undefined, 'POST', '/receipt-sessions', receipt);
  const token = (session.body as unknown as { token: string }).token;

  assert.equal((await open(token, body.code, id)).statusCode, 200);
  assert.equal((await open(token, other.code, id)).statusCode, 404);
});

test('what units photograph for one another is shown to them and not to the reporter', async () => {
  const own = (await upload(county, await photo())).json().id;
  const { body } = await report([own]);
  const receipt = { code: body.code, receipt: (body as unknown as { receipt: string }).receipt };
  const session = await county.ask(undefined, 'POST', '/receipt-sessions', receipt);
  const token = (session.body as unknown as { token: string }).token;
  const theirs = (await upload(county, await photo(320, 240))).json().id;
  const { zhao, sun } = county;
  await county.ask(zhao.token, 'POST', `/cases/${body.code}/acceptance`, {});
  await county.ask(zhao.token, 'POST', `/cases/${body.code}/dispatch`, { lead: sun.unitId, reason: '由其维修' });
  await county.ask(sun.token, 'POST', `/cases/${body.code}/acknowledgement`, {});
  const note = { kind: 'note', words: '现场照片', attachments: [theirs] };
  assert.equal((await county.ask(sun.token, 'POST', `/cases/${body.code}/notes`, note)).status, 201);

  const seen = await county.ask(token, 'GET', `/cases/${body.code}`);
  const ids = (seen.body as unknown as { attachments: { id: string }[] }).attachments.map(({ id }) => id);
  assert.deepEqual(ids, [own]);
  assert.equal((await open(token, body.code, theirs)).statusCode, 404);
  assert.equal((await open(zhao.token, body.code, theirs)).statusCode, 200);
});

test('a photo of a case that one may not see and one that does not exist are answered alike', async () => {
  const { id } = (await upload(county, await photo())).json();
  const { body } = await report([id]);
  const nowhere = '50023526030200000000';

  const foreign = await open(county.sun.token, body.code, id);
  const unknown = await open(county.sun.token, nowhere, id);

  assert.deepEqual([foreign.statusCode, unknown.statusCode], [404, 404]);
  assert.equal(foreign.body.replaceAll(body.code, ''), unknown.body.replaceAll(nowhere, ''));
  assert.equal((await open(undefined, body.code, id)).statusCode, 401);
});

test('a file that belongs to another case is not found through one that the operator sees', async () => {
  const { id } = (await upload(county, await photo())).json();
  await report([id]);
  const { body: other } = await report([]);

  const answer = await open(county.zhao.token, other.code, id);

  assert.deepEqual([answer.statusCode, answer.json().code], [404, 'attachment.notFound']);
});

test('a cookie left over from a session that ended keeps nobody from reporting with a photo', async () => {
  const headers = { cookie: `linli=${'A'.repeat(43)}`, 'x-linli-request': '1' };
  const send = (url: string, sent: { payload: object; headers?: object }) =>
    county.app.inject({
      method: 'POST',
      url: `/api/v1${url}`,
      headers: { ...headers, ...sent.headers, 'idempotency-key': crypto.randomUUID() },
      payload: sent.payload,
    });
  const place = { divisionCode: community };
  const file = { name: 'file', content: await photo(), fileName: 'a.jpg' };

  const sent = await send('/attachments', formOf([{ name: 'divisionCode', content: community }, file]));
  const reported = await send('/cases', { payload: { words, place, attachments: [sent.json().id] } });

  assert.deepEqual([sent.statusCode, reported.statusCode], [201, 201], reported.body);
  assert.equal(reported.json().receipt.length, 26);
});

test('a file belongs to one report: the second that names it is refused, also at the same moment', async () => {
  const { id } = (await upload(county, await photo())).json();

  const answers = await Promise.all([report([id]), report([id]), report([id])]);

  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 404, 404]);
});

test('the same upload sent again is one file', async () => {
  const picture = await photo();
  const key = crypto.randomUUID();

  const [first, again] = [await upload(county, picture, { key }), await upload(county, picture, { key })];
  const other = await upload(county, await photo(10, 10), { key });

  assert.equal(again.body, first.body);
  assert.equal(again.headers['idempotency-replayed'], 'true');
  assert.deepEqual([other.statusCode, other.json().code], [422, 'idempotency.otherBody']);
});

test('whoever may only hand in reports is told nothing of where files lie', async () => {
  await upload(county, await photo());

  await assert.rejects(county.database.intake.query('select location from attachments'), /permission denied/);
  await assert.rejects(county.database.intake.query('delete from attachments'), /permission denied/);
});

const refusals: Record<string, [() => Promise<Buffer> | Buffer, number, string]> = {
  'an empty file': [() => Buffer.alloc(0), 422, 'attachment.unreadable'],
  'a page that calls itself a photo': [
    () => Buffer.from('<!doctype html><script>alert(1)</script>'),
    415,
    'attachment.unsupported',
  ],
  'a drawing that can carry scripts': [
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    415,
    'attachment.unsupported',
  ],
  'a program': [() => Buffer.from('MZ\u0090\0'), 415, 'attachment.unsupported'],
  'a PDF behind a page': [() => Buffer.concat([Buffer.from('<html>'), paper]), 415, 'attachment.unsupported'],
  'a PDF with a password': [
    () => lampPaper({ trailer: '/Encrypt 6 0 R /ID [<00> <00>]', more: ['<< /Filter /Standard /V 2 /R 3 /P -44 >>'] }),
    422,
    'attachment.locked',
  ],
  'a photo that broke off': [async () => (await photo()).subarray(0, 3000), 422, 'attachment.unreadable'],
  'a file of 21 MB': [() => Buffer.alloc(21_000_000, 'x'), 413, 'attachment.tooLarge'],
};
for (const [what, [content, status, code]] of Object.entries(refusals))
  test(`${what} is refused with a reason`, async () => {
    const answer = await upload(county, await content());

    assert.deepEqual([answer.statusCode, answer.json().code, answer.json().field], [status, code, 'file']);
  });

test('a form without a file, with two, without a place or with what we did not ask for is refused by field', async () => {
  const place = { name: 'divisionCode', content: community };
  const file = { name: 'file', content: await photo(), fileName: 'a.jpg' };
  const refused = async (parts: Parameters<typeof formOf>[0]) => {
    const answer = await sendForm(county, parts);
    return [answer.statusCode, answer.json().code, answer.json().field];
  };

  assert.deepEqual(await refused([place]), [422, 'field.missing', 'file']);
  assert.deepEqual(await refused([]), [422, 'field.missing', 'file']);
  assert.deepEqual(await refused([place, file, file]), [422, 'field.twice', 'file']);
  assert.deepEqual(await refused([place, place, file]), [422, 'field.twice', 'divisionCode']);
  assert.deepEqual(await refused([file]), [422, 'field.missing', 'divisionCode']);
  assert.deepEqual(await refused([{ ...place, content: '50' }, file]), [422, 'field.invalid', 'divisionCode']);
  assert.deepEqual(await refused([{ ...place, content: '５００２３５' }, file]), [
    422,
    'field.invalid',
    'divisionCode',
  ]);
  assert.deepEqual(await refused([{ ...place, content: '110101' }, file]), [404, 'place.notFound', 'divisionCode']);
  assert.deepEqual(await refused([place, { ...file, name: 'picture' }]), [422, 'field.unknown', 'picture']);
  assert.deepEqual(await refused([place, file, { name: 'words', content: 'x' }]), [422, 'field.unknown', 'words']);
});

test('whatever a file is called, its name reaches nothing', async () => {
  const picture = await photo();
  const names = ['../../etc/passwd', 'a.jpg\u0000.exe', '"><script>.jpg', '你'.repeat(300), 'CON', '\u202egpj.exe'];

  const answers = await Promise.all(names.map((fileName) => upload(county, picture, { fileName })));

  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    names.map(() => 201),
  );
});

test('a form that breaks off or is no form at all is refused, and the next is taken', async () => {
  const { payload, headers } = formOf([{ name: 'file', content: await photo(), fileName: 'a.jpg' }]);
  const send = (sent: { payload: Buffer | string; headers: object }) =>
    county.app.inject({
      method: 'POST',
      url: '/api/v1/attachments',
      payload: sent.payload,
      headers: { ...sent.headers, 'idempotency-key': crypto.randomUUID() },
    });

  const broken = await send({ payload: payload.subarray(0, 2000), headers });
  const json = await send({ payload: '{}', headers: { 'content-type': 'application/json' } });
  const bare = await send({ payload, headers: { 'content-type': 'multipart/form-data' } });

  assert.deepEqual([broken.statusCode, json.statusCode, bare.statusCode], [422, 415, 422]);
  assert.equal((await upload(county, await photo())).statusCode, 201);
});

test('a file that no case named within two days is removed, row and bytes; one that a case named stays', async () => {
  const shared = await photo(200, 100);
  const lonely = (await upload(county, await photo(200, 90))).json();
  const { id } = (await upload(county, shared)).json();
  await upload(county, shared);
  const { body } = await report([id]);
  const [row] = (await ask('select location, thumbnail from attachments where id = $1', [lonely.id])) as [
    Record<string, string>,
  ];

  const early = await sweepAttachments(county.database, county.parts.files, county.now());
  county.pass(2 * 86_400_000 + 1);
  await sweepAttachments(county.database, county.parts.files, county.now());

  assert.equal(early, 0);
  assert.equal(await county.parts.files.get(row.location ?? ''), undefined);
  assert.equal(await county.parts.files.get(row.thumbnail ?? ''), undefined);
  assert.deepEqual(await ask('select id from attachments where case_id is null', []), []);
  assert.equal((await open(await county.signIn('zhaomin'), body.code, id)).statusCode, 200);
});

function ask(text: string, values: unknown[]) {
  return county.database.transact({ ...nobody, to: ':' }, (tx) => tx.query({ name: text, text }, values));
}
