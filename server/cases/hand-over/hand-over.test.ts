import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Appointed } from '../../identity/testing.ts';
import { cell, openTestCounty, streetLampOut, type TestCounty } from '../testing.ts';

let county: TestCounty;
let administrator: Appointed;
before(async () => {
  county = await openTestCounty();
  administrator = await county.appoint({ name: '吴立新', username: 'wulixin', role: 'administrator' });
});
after(() => county.close());

const leaves = { reason: '调离本单位' };

test('whoever leaves is refused at her next request, her posts are withdrawn, and her colleague goes on', async () => {
  const { sun } = county;
  const he = await county.appoint({ name: '何工', username: 'hegong', role: 'handler', unitId: sun.unitId });
  const code = await caseOf(he);
  const token = await county.signIn('hegong');

  const done = await ask(administrator.token, 'POST', `/people/${he.personId}/hand-over`, leaves);

  assert.equal(done.status, 201);
  assert.equal((await ask(token, 'GET', '/cases')).body.code, 'session.ended');
  assert.equal((await ask(he.token, 'GET', '/cases')).body.code, 'session.ended');
  assert.deepEqual(await ledgerOf(he.postId), ['post.created', 'post.withdrawn']);
  const list = await ask(sun.token, 'GET', `/hand-overs/${done.body.id}`);
  assert.deepEqual(
    list.body.cases.map((one) => [one.code, one.status]),
    [[code, 'acknowledged']],
  );
  assert.ok(list.body.cases[0]?.dueAt);
  const { body } = await ask(sun.token, 'GET', `/cases/${code}/history`);
  assert.equal(body.entries.at(-1)?.type, 'case.handedOver');
  const mine = await ask(sun.token, 'GET', '/cases?queue=handle&mine=true');
  assert.deepEqual(
    mine.body.cases.map((one) => one.code),
    [code],
  );
});

test('an administrator sees how many cases move, and none of them', async () => {
  const { sun } = county;
  const lu = await county.appoint({ name: '吕工', username: 'lugong', role: 'handler', unitId: sun.unitId });
  await caseOf(lu);

  const plan = await ask(administrator.token, 'GET', `/people/${lu.personId}/hand-over`);
  const done = await ask(administrator.token, 'POST', `/people/${lu.personId}/hand-over`, leaves);
  const list = await ask(administrator.token, 'GET', `/hand-overs/${done.body.id}`);

  assert.deepEqual([plan.body.posts[0]?.colleagues, plan.body.posts[0]?.to], [['孙工'], 'unit']);
  assert.ok((plan.body.posts[0]?.openCases ?? 0) > 0);
  assert.deepEqual([list.body.caseCount, list.body.cases], [1, []]);
});

test('the last one of a unit with open cases leaves only with a successor, who is given the post', async () => {
  const bureau = { role: 'handler', unitKind: 'department' } as const;
  const qin = await county.appoint({ name: '秦工', username: 'qingong', ...bureau });
  const code = await caseOf(qin);
  const alone = await ask(administrator.token, 'POST', `/people/${qin.personId}/hand-over`, leaves);
  assert.equal(alone.body.code, 'handOver.nobodyLeft');
  const plan = await ask(administrator.token, 'GET', `/people/${qin.personId}/hand-over`);
  assert.equal(plan.body.refusal, 'handOver.nobodyLeft');

  const successorId = county.li.personId;
  const done = await ask(administrator.token, 'POST', `/people/${qin.personId}/hand-over`, { ...leaves, successorId });

  assert.equal(done.status, 201);
  const me = await ask(await county.signIn('lixue'), 'GET', '/me');
  const given = me.body.posts.find((post) => post.role === 'handler');
  const signedIn = await ask(await county.signIn('lixue'), 'PUT', '/session/post', { postId: given?.id });
  const list = await ask(signedIn.body.token, 'GET', `/hand-overs/${done.body.id}`);
  assert.deepEqual(
    list.body.cases.map((one) => one.code),
    [code],
  );
  assert.equal((await ask(signedIn.body.token, 'GET', `/cases/${code}`)).status, 200);
});

test('what she handed on by delegation ends with her', async () => {
  const { zhao, zhou } = county;
  const tan = await county.appoint({ name: '谭丽', username: 'tanli', role: 'operator', unitId: zhao.unitId });
  const until = new Date(Date.parse(county.now()) + 3_600_000).toISOString();
  const wanted = { kind: 'delegation', personId: zhou.personId, until };
  const delegation = await ask(tan.token, 'POST', `/posts/${tan.postId}/delegations`, wanted);

  await ask(administrator.token, 'POST', `/people/${tan.personId}/hand-over`, leaves);

  assert.deepEqual(await ledgerOf(delegation.body.id), ['post.delegated', 'post.delegationEnded']);
});

test('only an administrator lets people leave, inside her place, and never herself', async () => {
  const { qian, sun } = county;
  const other = await county.appoint({ name: '邻工', username: 'lin', role: 'handler', divisionCode: '500236' });

  const bySupervisor = await ask(qian.token, 'POST', `/people/${sun.personId}/hand-over`, leaves);
  const herself = await ask(administrator.token, 'POST', `/people/${administrator.personId}/hand-over`, leaves);
  const outside = await ask(administrator.token, 'POST', `/people/${other.personId}/hand-over`, leaves);

  assert.deepEqual(
    [bySupervisor.body.code, herself.body.code, outside.body.code],
    ['post.forbidden', 'handOver.ofHerself', 'person.notFound'],
  );
});

test('a hand-over is read by its unit and its successor, not by a unit that has no part in it', async () => {
  const { sun, zhao } = county;
  const deng = await county.appoint({ name: '邓工', username: 'deng', role: 'handler', unitId: sun.unitId });
  await caseOf(deng);
  const done = await ask(administrator.token, 'POST', `/people/${deng.personId}/hand-over`, leaves);

  const other = await ask(zhao.token, 'GET', `/hand-overs/${done.body.id}`);
  const listed = await ask(sun.token, 'GET', '/hand-overs');

  assert.deepEqual([other.status, other.body.code], [404, 'handOver.notFound']);
  assert.equal(listed.body.handOvers[0]?.id, done.body.id);
});

type Told = {
  status: number;
  body: {
    id: string;
    code: string;
    token: string;
    refusal?: string;
    caseCount: number;
    cases: { code: string; status: string; dueAt?: string }[];
    entries: { type: string }[];
    handOvers: { id: string }[];
    posts: { id: string; role: string; colleagues: string[]; openCases: number; to?: string }[];
  };
};

async function ask(...request: Parameters<TestCounty['ask']>): Promise<Told> {
  return (await county.ask(...request)) as unknown as Told;
}

/** A lamp that this handler has acknowledged. */
async function caseOf(handler: Appointed): Promise<string> {
  const { zhao } = county;
  const report = { words: '滨江路路灯不亮', place: { divisionCode: cell }, categoryCode: streetLampOut };
  const { code } = (await ask(undefined, 'POST', '/cases', report)).body;
  await ask(zhao.token, 'POST', `/cases/${code}/acceptance`, {});
  await ask(zhao.token, 'POST', `/cases/${code}/dispatch`, { lead: handler.unitId, reason: '就近' });
  const acknowledged = await ask(handler.token, 'POST', `/cases/${code}/acknowledgement`, {});
  assert.equal(acknowledged.status, 201);
  return code;
}

async function ledgerOf(id: string): Promise<string[]> {
  const sql = 'select type from ledger_entries where subject_id = $1 order by seq';
  return (await county.asOwner<{ type: string }>(sql, [id])).map(({ type }) => type);
}
