import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Instant } from '@linli/domain/kernel';
import { yunyang } from '../../identity/testing.ts';
import { paper, photo, upload } from '../attachment.test-support.ts';
import { casesJobs } from '../index.ts';
import { cell, community, openTestCounty, type TestCounty } from '../testing.ts';

let county: TestCounty;
before(async () => {
  county = await openTestCounty();
});
after(() => county.close());

const visit = (change: object = {}) => ({
  checklistKey: 'street',
  divisionCode: cell,
  answers: [
    { key: 'lamp', finding: 'wrong' },
    { key: 'manhole', finding: 'fine' },
  ],
  words: '东侧第二盏',
  visitedAt: county.now(),
  ...change,
});
const send = (token: string | undefined, body: object) => county.ask(token, 'POST', '/place-visits', body);

async function visitsSeenBy(token: string) {
  const { status, body } = await county.ask(token, 'GET', '/place-visits');
  assert.equal(status, 200, JSON.stringify(body));
  return (body as unknown as { visits: Array<Record<string, unknown>> }).visits;
}

test('a grid worker records what she looked at, and her street is seen by who looks after it', async () => {
  assert.equal((await send(county.li.token, visit())).status, 201);

  const [seen] = await visitsSeenBy(county.zhao.token);
  assert.deepEqual(
    [seen?.checklistNameZh, seen?.placeName, seen?.words, String(seen?.visitedAt).slice(16)],
    ['街面', '双江街道 滨江社区 第001网格', '东侧第二盏', ':00.000Z'],
  );
  // Of who went there only the unit; nothing of the way there, nothing of whom she met.
  assert.deepEqual(Object.keys(seen ?? {}).toSorted(), [
    ...['answers', 'checklistKey', 'checklistNameEn', 'checklistNameZh', 'divisionCode', 'id', 'placeName'],
    ...['unitName', 'visitedAt', 'words'],
  ]);
});

test('it stands in the ledger without her words', async () => {
  const entries = await county.asOwner<{ body: object }>(`select body from ledger_entries where subject = 'visit'`);
  assert.ok(entries.length > 0);
  assert.ok(!JSON.stringify(entries).includes('东侧'));
});

test('a place outside of her cells, a list that is not there and somebody’s number are refused', async () => {
  const codeOf = async (change: object) => (await send(county.li.token, visit(change))).body.code;
  assert.equal(await codeOf({ divisionCode: community }), 'visit.notInYourCell');
  assert.equal(await codeOf({ checklistKey: 'people' }), 'visit.noChecklist');
  assert.equal(await codeOf({ answers: [{ key: 'oldMan', finding: 'fine' }] }), 'visit.answers');
  assert.equal(await codeOf({ words: '住户电话 13812345678' }), 'visit.namesPerson');
  assert.equal(await codeOf({ visitedAt: '2020-01-01T00:00:00.000Z' }), 'visit.tooLate');
});

test('who walks no cell records no visit, and a handler sees none', async () => {
  assert.equal((await send(county.zhao.token, visit())).status, 403);
  assert.equal((await send(undefined, visit())).status, 401);
  assert.equal((await county.ask(county.sun.token, 'GET', '/place-visits')).status, 403);
  assert.equal((await county.ask(county.sun.token, 'GET', '/checklists')).status, 403);
});

test('another community does not see what was looked at here', async () => {
  const neighbour = await county.appoint({
    ...{ name: '田芳', username: 'tianfang', role: 'operator' },
    ...{ divisionCode: '500235001002', unitDivisionCode: '500235001002' },
  });
  assert.deepEqual(await visitsSeenBy(neighbour.token), []);
});

async function uploaded(content: Promise<Buffer> | Buffer, token = county.li.token): Promise<string> {
  const answer = await upload(county, await content, { token });
  assert.equal(answer.statusCode, 201, answer.body);
  return (answer.json() as { id: string }).id;
}
const codeOf = async (token: string, body: object) => (await send(token, body)).body.code;

/** A visit of Li's with one photo; of the newest she sees. */
async function visitWithPhoto() {
  const id = await uploaded(photo());
  assert.equal((await send(county.li.token, visit({ words: `看过 ${id}`, attachments: [id] }))).status, 201);
  const seen = (await visitsSeenBy(county.li.token)).find(({ words }) => words === `看过 ${id}`);
  assert.deepEqual(seen?.attachments, [id]);
  return { id, path: `/place-visits/${seen?.id}/photos/${id}` };
}
const get = (token: string, path: string) =>
  county.app.inject({ url: `/api/v1${path}`, headers: { authorization: `Bearer ${token}` } });

test('a photo of the place is seen by whoever sees the visit, and by nobody else', async () => {
  const { id, path } = await visitWithPhoto();
  const whole = await get(county.zhao.token, path);
  assert.deepEqual([whole.statusCode, whole.headers['content-type']], [200, 'image/jpeg']);
  assert.equal((await get(county.zhao.token, `${path}/thumbnail`)).headers['content-type'], 'image/webp');
  assert.equal((await get(county.sun.token, path)).statusCode, 403);
  const neighbour = await county.appoint({
    ...{ name: '余静', username: 'yujing', role: 'gridWorker' },
    ...{ divisionCode: '500235001002', unitDivisionCode: '500235001002' },
  });
  assert.equal((await get(neighbour.token, path)).statusCode, 404);
  assert.equal((await county.ask(neighbour.token, 'DELETE', path)).status, 404);
  const [entry] = await county.asOwner<{ body: { photos: string[] } }>(
    `select body from ledger_entries where type = 'visit.recorded' and jsonb_array_length(body->'photos') = 1`,
  );
  assert.equal(entry?.body.photos.length, 1);
  // A photo of a visit is no longer there for a report to take.
  const report = { words: '路灯不亮', place: { divisionCode: cell }, attachments: [id] };
  assert.equal((await county.ask(county.li.token, 'POST', '/cases', report)).body.code, 'attachment.notFound');
  assert.equal((await county.ask(undefined, 'POST', '/cases', report)).body.code, 'attachment.notFound');
});

test('what a report has, a paper and a fourth photo are not taken for a visit', async () => {
  const ofReport = await uploaded(photo(320, 240));
  const report = { words: '路灯不亮', place: { divisionCode: cell }, attachments: [ofReport] };
  assert.equal((await county.ask(county.li.token, 'POST', '/cases', report)).status, 201);
  assert.equal(await codeOf(county.li.token, visit({ attachments: [ofReport] })), 'attachment.notFound');
  assert.equal(await codeOf(county.li.token, visit({ attachments: [await uploaded(paper)] })), 'visit.photosOnly');
  const four = Array.from({ length: 4 }, () => crypto.randomUUID());
  assert.equal((await send(county.li.token, visit({ attachments: four }))).status, 422);
});

test('a photo that shows somebody after all is taken away at once, and its bytes are swept', async () => {
  const { id, path } = await visitWithPhoto();
  const [{ location } = { location: '' }] = await county.asOwner<{ location: string }>(
    `select location from attachments where id = '${id}'`,
  );
  const viewer = await county.appoint({ name: '何镇长', username: 'hezhen', role: 'leader' });
  assert.equal((await county.ask(viewer.token, 'DELETE', path)).status, 403);
  assert.equal((await county.ask(county.zhao.token, 'DELETE', path)).status, 204);
  assert.equal((await get(county.li.token, path)).statusCode, 404);
  assert.equal((await county.ask(county.zhao.token, 'DELETE', path)).status, 404);
  const removed = await county.asOwner<{ type: string }>(
    `select type from ledger_entries where type = 'visit.photoRemoved'`,
  );
  assert.equal(removed.length, 1);
  await sweepAfterDays(3);
  assert.equal(await county.parts.files.get(location), undefined);
});

test('photos of a visit stay while it is kept, and go with it', async () => {
  const { id } = await visitWithPhoto();
  const [{ location } = { location: '' }] = await county.asOwner<{ location: string }>(
    `select location from attachments where id = '${id}'`,
  );
  await sweepAfterDays(60);
  assert.ok(await county.parts.files.get(location));
  await jobOf('cases.forgetVisits')?.run(afterDays(91));
  await sweepAfterDays(91);
  assert.equal(await county.parts.files.get(location), undefined);
});

const afterDays = (count: number) => new Date(Date.parse(county.now()) + count * 86_400_000).toISOString() as Instant;
const jobOf = (wanted: string) =>
  casesJobs({
    ...{ database: county.database, parts: county.parts, counties: () => [yunyang], retention: 'propose' },
  }).find(({ name }) => name === wanted);
const sweepAfterDays = (count: number) => jobOf('cases.sweepAttachments')?.run(afterDays(count));

test('a visit is forgotten when its list says so, and that is written down', async () => {
  await send(county.li.token, visit());
  const job = jobOf('cases.forgetVisits');
  assert.equal(await job?.run(afterDays(89)), 0);
  assert.ok(Number(await job?.run(afterDays(91))) > 0);
  assert.deepEqual(await visitsSeenBy(county.zhao.token), []);
});

test('the lists of a new house look at places alone', async () => {
  const { body } = await county.ask(county.li.token, 'GET', '/checklists');
  const { checklists } = body as unknown as { checklists: Array<{ nameZh: string }> };
  assert.deepEqual(
    checklists.map(({ nameZh }) => nameZh),
    ['楼道', '街面', '河边、山塘', '活动场地'],
  );
});
