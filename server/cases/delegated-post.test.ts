import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { later } from '@linli/domain/kernel';
import type { Appointed } from '../identity/testing.ts';
import { cell, openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

let county: TestCounty;
let administrator: Appointed;
before(async () => {
  county = await openTestCounty();
  administrator = await county.appoint({ name: '吴立新', username: 'wulixin', role: 'administrator' });
});
after(() => county.close());

test('operator Zhao lets Sun accept in her place, and the history names both', async () => {
  const { zhao, sun } = county;
  const code = await reportLamp();
  const delegation = await delegate(zhao, sun, 30 * minute);
  assert.equal(delegation.status, 201);
  const token = await signInThrough('sun', delegation.body.id);

  const accepted = await ask(token, 'POST', `/cases/${code}/acceptance`, {});

  assert.equal(accepted.status, 201);
  const { body } = await ask(zhao.token, 'GET', `/cases/${code}/history`);
  const last = body.entries.at(-1);
  assert.deepEqual(last?.actor, { kind: 'staff', name: '孙工', unitName: '赵敏的单位', delegatorName: '赵敏' });
  await end(zhao, delegation.body.id);
});

test('a delegate acts through the post she chose: her own shows her nothing of the other', async () => {
  const { zhao, sun } = county;
  const code = await reportLamp();
  const delegation = await delegate(zhao, sun, 30 * minute);
  const own = await signInThrough('sun', sun.postId);
  const delegated = await signInThrough('sun', delegation.body.id);

  const asked = (token: string) => ask(token, 'GET', `/cases/${code}`);
  const counted = async (token: string) => (await ask(token, 'GET', '/cases/counts')).body.queues;

  assert.deepEqual([(await asked(own)).status, (await asked(delegated)).status], [404, 200]);
  assert.deepEqual(await counted(own), []);
  assert.notDeepEqual(await counted(delegated), []);
  assert.equal((await ask(own, 'GET', '/cases')).body.cases.length, 0);
  await end(sun, delegation.body.id);
});

test('a delegation ends by itself, and the next request through it is refused', async () => {
  const { zhao, sun } = county;
  const delegation = await delegate(zhao, sun, 10 * minute);
  const token = await signInThrough('sun', delegation.body.id);
  const own = await signInThrough('sun', sun.postId);
  assert.equal((await ask(token, 'GET', '/cases')).status, 200);

  county.pass(11 * minute);

  assert.equal((await ask(token, 'GET', '/cases')).body.code, 'session.ended');
  assert.equal((await ask(own, 'GET', '/cases')).status, 200);
});

test('the holder, the delegate and the administrator may end it early, nobody else, and it ends at once', async () => {
  const { zhao, sun, zhou } = county;
  const delegation = await delegate(zhao, sun, 30 * minute);
  const token = await signInThrough('sun', delegation.body.id);
  assert.equal((await end(zhou, delegation.body.id)).body.code, 'post.forbidden');

  assert.equal((await end(administrator, delegation.body.id)).status, 204);

  assert.equal((await ask(token, 'GET', '/cases')).body.code, 'session.ended');
  assert.deepEqual(await ledgerOf(delegation.body.id), ['post.delegated', 'post.delegationEnded']);
  assert.equal((await end(zhao, delegation.body.id)).body.code, 'delegation.ended');
});

test('a post withdrawn takes what was delegated from it along', async () => {
  const { sun, zhao } = county;
  const he = await county.appoint({ name: '何平', username: 'heping', role: 'operator', unitId: zhao.unitId });
  const delegation = await delegate(he, sun, 30 * minute);
  const token = await signInThrough('sun', delegation.body.id);

  await ask(administrator.token, 'POST', `/posts/${he.postId}/withdrawal`);

  assert.equal((await ask(token, 'GET', '/cases')).body.code, 'session.ended');
  assert.deepEqual(await ledgerOf(delegation.body.id), ['post.delegated', 'post.delegationEnded']);
});

test('somebody without a post of her own any more acts in nobody’s place', async () => {
  const { zhao } = county;
  const lin = await county.appoint({ name: '林红', username: 'linhong', role: 'operator', unitId: zhao.unitId });
  const delegation = await delegate(zhao, lin, 30 * minute);
  const token = await signInThrough('linhong', delegation.body.id);

  await ask(administrator.token, 'POST', `/posts/${lin.postId}/withdrawal`);

  assert.equal((await ask(token, 'GET', '/cases')).body.code, 'session.ended');
});

test('a delegated post cannot be passed on, nor a post of somebody else delegated', async () => {
  const { zhao, sun, zhou } = county;
  const delegation = await delegate(zhao, sun, 30 * minute);
  const token = await signInThrough('sun', delegation.body.id);
  const wanted = { kind: 'delegation', personId: zhou.personId, until: later(county.now(), day) };

  const passedOn = await ask(token, 'POST', `/posts/${delegation.body.id}/delegations`, wanted);
  const source = await ask(token, 'POST', `/posts/${zhao.postId}/delegations`, wanted);
  const others = await delegate({ ...zhou, postId: zhao.postId }, sun, day);

  assert.deepEqual(
    [passedOn.body.code, source.body.code, others.body.code],
    ['delegation.passedOn', 'post.forbidden', 'post.forbidden'],
  );
  await end(sun, delegation.body.id);
});

test('nobody outside the unit’s place is chosen, and the end is at most ninety days away', async () => {
  const { zhao, li, sun } = county;

  const outside = await delegate(li, zhao, day);
  const tooLong = await delegate(zhao, sun, 91 * day);

  assert.deepEqual([outside.body.code, tooLong.body.code], ['delegation.unitElsewhere', 'delegation.tooLong']);
});

test('a county may set a shorter longest span', async () => {
  const { zhao, sun } = county;
  await county.asOwner(`insert into identity_limits values ('500235', '{"longestDelegationDays": 3}', now())`);

  assert.equal((await delegate(zhao, sun, 4 * day)).body.code, 'delegation.tooLong');

  await county.asOwner('delete from identity_limits');
});

test('a holiday cover is planned ahead; the cover sees the queue while it lasts and not before', async () => {
  const { zhou, sun } = county;
  await reportLamp();
  const from = later(county.now(), 60 * minute);
  const until = later(from, 7 * day);
  const wanted = { kind: 'cover', personId: sun.personId, from, until };
  const planned = await ask(administrator.token, 'POST', `/posts/${zhou.postId}/delegations`, wanted);
  assert.equal(planned.status, 201);
  const calendar = await ask(administrator.token, 'GET', '/delegations');
  assert.deepEqual(
    calendar.body.delegations.map(({ id }) => id),
    [planned.body.id],
  );
  const before = await county.signIn('sun');
  assert.equal((await choose(before, planned.body.id)).body.code, 'post.notFound');

  county.pass(61 * minute);

  const token = await signInThrough('sun', planned.body.id);
  const { body } = await ask(token, 'GET', '/cases?queue=accept&mine=true');
  assert.ok(body.cases.length > 0);
  await end(sun, planned.body.id);
});

test('a delegate for named steps takes those and no others', async () => {
  const { zhao, sun } = county;
  const code = await reportLamp();
  const delegation = await delegate(zhao, sun, 30 * minute, ['acceptance']);
  const token = await signInThrough('sun', delegation.body.id);

  const refused = await ask(token, 'POST', `/cases/${code}/transfer`, { to: 'litigation', reason: '转' });
  const { body } = await ask(token, 'GET', `/cases/${code}`);

  assert.deepEqual([refused.status, refused.body.code], [403, 'delegation.stepOutside']);
  assert.deepEqual(body.may, ['acceptance']);
  await end(sun, delegation.body.id);
});

test('who may be handed a post is told to its holder, those of her unit first', async () => {
  const { zhao, sun } = county;

  const told = await ask(zhao.token, 'GET', `/posts/${zhao.postId}/delegates`);
  const toOther = await ask(sun.token, 'GET', `/posts/${zhao.postId}/delegates`);

  const lines = told.body.delegates;
  assert.ok(['周洁', '钱主任'].includes(lines[0]?.personName ?? ''));
  assert.ok(lines.some(({ personName }) => personName === '李雪'));
  assert.equal(toOther.body.code, 'post.forbidden');
});

type Told = {
  status: number;
  body: {
    id: string;
    code: string;
    token: string;
    may: string[];
    cases: object[];
    queues: object[];
    entries: { actor: object }[];
    delegations: { id: string }[];
    delegates: { personName: string }[];
  };
};

async function ask(...request: Parameters<TestCounty['ask']>): Promise<Told> {
  return (await county.ask(...request)) as unknown as Told;
}

async function reportLamp(): Promise<string> {
  const report = { words: '滨江路路灯不亮', place: { divisionCode: cell }, categoryCode: streetLampOut };
  return (await ask(undefined, 'POST', '/cases', report)).body.code;
}

function delegate(from: Pick<Appointed, 'token' | 'postId'>, to: Appointed, milliseconds: number, acts?: string[]) {
  const until = later(county.now(), milliseconds);
  const wanted = { kind: 'delegation', personId: to.personId, until, ...(acts && { acts }) };
  return ask(from.token, 'POST', `/posts/${from.postId}/delegations`, wanted);
}

function end(by: Appointed, id: string) {
  return ask(by.token, 'POST', `/delegations/${id}/ending`);
}

async function signInThrough(username: string, postId: string): Promise<string> {
  const token = await county.signIn(username);
  return (await choose(token, postId)).body.token;
}

function choose(token: string, postId: string) {
  return ask(token, 'PUT', '/session/post', { postId });
}

async function ledgerOf(id: string): Promise<string[]> {
  const sql = 'select type from ledger_entries where subject_id = $1 order by seq';
  const rows = await county.asOwner<{ type: string }>(sql, [id]);
  return rows.map(({ type }) => type);
}
