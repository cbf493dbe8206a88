import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { insideDivision } from '../database/index.ts';
import { listDutyHolders } from './index.ts';
import { type Appointed, openTestHouse, shuangjiang, type TestHouse, yunyang } from './testing.ts';

let house: TestHouse;
let administrator: Appointed;

before(async () => {
  house = await openTestHouse();
  administrator = await house.appoint({ name: '周管理', username: 'zhou', role: 'administrator' });
});
after(() => house.close());

function ask(method: 'GET' | 'POST' | 'PUT' | 'PATCH', url: string, token: string, payload?: object) {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
  return house.app.inject({ method, url: `/api/v1${url}`, headers, payload });
}

test('a withdrawn post is refused at the next request', async () => {
  const zhao = await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'operator' });
  assert.equal((await ask('GET', '/me', zhao.token)).statusCode, 200);

  const withdrawal = await ask('POST', `/posts/${zhao.postId}/withdrawal`, administrator.token);

  assert.equal(withdrawal.statusCode, 204);
  assert.equal((await ask('GET', '/me', zhao.token)).json().code, 'session.ended');
  assert.deepEqual(await listEntries(zhao.postId), ['post.created', 'post.withdrawn']);
});

test('somebody with two posts acts through the one she chose, and only that', async () => {
  const li = await house.appoint({ name: '李雪', username: 'lixue', role: 'gridWorker', divisionCode: shuangjiang });
  const second = await ask('POST', '/posts', administrator.token, {
    unitId: administrator.unitId,
    role: 'operator',
    divisionCode: yunyang,
    personId: li.personId,
  });
  assert.equal(second.statusCode, 201);
  const token = await house.signIn('lixue');
  const unchosen = await ask('GET', '/me', token);
  assert.deepEqual([unchosen.json().post, unchosen.json().posts.length], [null, 2]);
  assert.equal((await ask('GET', '/units', token)).json().code, 'post.required');

  const chosen = await ask('PUT', '/session/post', token, { postId: second.json().id });

  assert.equal(chosen.json().me.post.role, 'operator');
  assert.equal((await ask('GET', '/units', chosen.json().token)).statusCode, 200);
});

test('an administrator finds people of her place by name or username, with the posts they hold, and nobody else does', async () => {
  const name = '欧阳锦绣';
  const found = await house.appoint({ name, username: 'ouyangjx', role: 'handler', unitKind: 'department' });
  const elsewhere = await house.appoint({ name, username: 'ouyang2', role: 'operator', divisionCode: '500236' });
  const search = (words: string, token = administrator.token) =>
    ask('GET', `/people?words=${encodeURIComponent(words)}`, token);

  const byName = (await search('锦绣')).json().people;
  const byUsername = (await search('OUYANGJX')).json().people;
  await ask('POST', `/posts/${found.postId}/withdrawal`, administrator.token);
  const gone = (await search('锦绣')).json().people;
  const forbidden = await search('锦绣', elsewhere.token);

  assert.deepEqual(
    byName.map(({ personId, username }: { personId: string; username: string }) => [personId, username]),
    [[found.personId, 'ouyangjx']],
  );
  assert.deepEqual(byUsername, byName);
  assert.deepEqual([byName[0].posts.length, byName[0].posts[0].role, gone[0].posts], [1, 'handler', []]);
  assert.deepEqual([forbidden.statusCode, forbidden.json().code], [403, 'post.forbidden']);
});

test('nobody chooses a post of somebody else', async () => {
  const sun = await house.appoint({ name: '孙工', username: 'sungong', role: 'handler' });

  const answer = await ask('PUT', '/session/post', sun.token, { postId: administrator.postId });

  assert.deepEqual([answer.statusCode, answer.json().code], [404, 'post.notFound']);
});

test('only an administrator creates units, and only inside her own place', async () => {
  const unit = { kind: 'station', name: '路灯所', divisionCode: '500236', duties: [] };
  const qian = await house.appoint({ name: '钱主任', username: 'qian', role: 'supervisor' });

  const bySupervisor = await ask('POST', '/units', qian.token, { ...unit, divisionCode: yunyang });
  const outside = await ask('POST', '/units', administrator.token, unit);

  assert.deepEqual([bySupervisor.statusCode, bySupervisor.json().code], [403, 'post.forbidden']);
  assert.deepEqual([outside.statusCode, outside.json().code], [403, 'division.outside']);
});

test('a unit of another county does not exist', async () => {
  const other = await house.appoint({
    name: '吴邻县',
    username: 'wu',
    role: 'operator',
    divisionCode: '500236',
  });

  const answer = await ask('GET', `/units/${other.unitId}`, administrator.token);
  const staff = await ask('GET', `/units/${other.unitId}/posts`, administrator.token);

  assert.deepEqual([answer.statusCode, answer.json().code], [404, 'unit.notFound']);
  assert.equal(staff.statusCode, 404);
});

test('a username that is taken is refused and nobody is created', async () => {
  const person = { name: '重名', username: 'ZHOU' };
  const post = { unitId: administrator.unitId, role: 'operator', divisionCode: yunyang, person };

  const answer = await ask('POST', '/posts', administrator.token, post);

  assert.deepEqual(
    [answer.statusCode, answer.json().code, answer.json().field],
    [409, 'username.taken', 'person.username'],
  );
});

test('the nearest unit that holds a duty comes first, and a change counts at once', async () => {
  const unit = (name: string, divisionCode: string) =>
    ask('POST', '/units', administrator.token, { kind: 'station', name, divisionCode, duties: ['lamps'] });
  await unit('县路灯所', yunyang);
  const near = await unit('双江路灯所', shuangjiang);
  const holders = () =>
    house.database.transact(insideDivision(yunyang), (tx) => listDutyHolders(tx, `${shuangjiang}001`, 'lamps'));
  assert.deepEqual(
    (await holders()).map((found) => found.name),
    ['双江路灯所', '县路灯所'],
  );

  await ask('PATCH', `/units/${near.json().id}`, administrator.token, { closed: true });

  assert.deepEqual(
    (await holders()).map((found) => found.name),
    ['县路灯所'],
  );
});

async function listEntries(subjectId: string): Promise<string[]> {
  const owner = new pg.Client({ connectionString: house.test.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query('select type from ledger_entries where subject_id = $1 order by seq', [subjectId]);
  await owner.end();
  return rows.map((row) => row.type);
}
