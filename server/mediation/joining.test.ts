import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { scopeOf } from '@linli/domain/identity';
import { inTransaction, nobody, openPool, statement } from '../database/index.ts';
import { verifyLedgers } from '../oversight/verify-ledgers.ts';
import { type Opened, openTestCommittees, recognized, type TestCommittees } from './testing.ts';

let town: TestCommittees;
let owner: ReturnType<typeof openPool>;

before(async () => {
  town = await openTestCommittees();
  owner = openPool(town.test.ownerUrl, { max: 1, name: 'test' });
});
after(async () => {
  await owner.end();
  await town.close();
});

const brief = '邻里排水纠纷，水沟跨两个村';

async function take(token: string, code: string, step: string, body: object = {}) {
  const { status, body: answer } = await town.step(token, code, step, body);
  if (status !== 201) throw new Error(`${step}: ${JSON.stringify(answer)}`);
}

/** A dispute before mediator Chen, to which the township was asked. */
async function invited(): Promise<Opened> {
  const opened = await town.open();
  await take(town.keeper.token, opened.code, 'acceptance');
  await take(town.keeper.token, opened.code, 'assignment', { lead: town.chen.personId });
  await take(town.chen.token, opened.code, 'joint-mediation', { unitIds: [town.townKeeper.unitId], brief });
  return opened;
}

const read = (token: string, code: string, part = '') => town.ask(token, 'GET', `/mediations/${code}${part}`);
const desk = async (token: string) => {
  const { body } = await town.ask(token, 'GET', '/committee-desk');
  return (body as unknown as { joint: { code: string; joinedAt?: string }[] }).joint;
};
/** What of it lies open to somebody with the application out of the way. */
async function opensKeys({ token }: { token: string }, code: string): Promise<string[]> {
  const scope = scopeOf(await recognized(town, token));
  const keys = statement(
    'joining.keys',
    `select subject from file_keys join mediations m on m.county_code = file_keys.county_code
       and file_keys.id in (m.id, confidence_key_id, meeting_key_id, particulars_key_id, joint_key_id)
     where m.code = $1 order by subject`,
  );
  const rows = await town.database.transact(scope, (tx) => tx.query<{ subject: string }>(keys, [code]));
  return rows.map(({ subject }) => subject);
}

test('a committee that was asked is told the kind, the place and a brief on its desk, and nothing else of the file', async () => {
  const { code, wang } = await invited();
  const told = await read(town.townMediator.token, code, '/invitation');
  const text = JSON.stringify(told.body);

  assert.ok((await desk(town.townKeeper.token)).some((line) => line.code === code && line.joinedAt === undefined));
  assert.equal(told.status, 200);
  assert.ok(text.includes(brief) && text.includes('neighbours') && !/王秀英|李大山|人调字/.test(text));
  const others = ['', '/outcome', '/openings'].map((part) => read(town.townMediator.token, code, part));
  assert.deepEqual(new Set((await Promise.all(others)).map(({ status }) => status)), new Set([403, 404]));
  assert.equal((await read(wang, code, '/invitation')).status, 403);
  assert.equal((await read(town.sun.token, code, '/invitation')).status, 403);
  assert.equal((await read(town.lin.token, code, '/invitation')).status, 404);
  assert.deepEqual(await opensKeys(town.townMediator, code), ['mediationJoint']);
  assert.deepEqual(await opensKeys(town.lin, code), []);
  assert.deepEqual(await opensKeys(town.qian, code), ['mediationMeeting']);
});

test('once it has said yes its mediator is given a seat; when it steps out she reads no more, and the parties see both', async () => {
  const { code, wang } = await invited();
  const bench = { lead: town.chen.personId, others: [town.townMediator.personId] };
  const early = await town.step(town.keeper.token, code, 'assignment', bench);
  await take(town.townKeeper.token, code, 'joint-acceptance');
  await take(town.keeper.token, code, 'assignment', bench);
  const seated = await read(town.townMediator.token, code);
  const shown = await read(wang, code);
  await take(town.townMediator.token, code, 'joint-departure', { reason: '镇里另有安排' });
  const gone = await Promise.all(['', '/invitation'].map((part) => read(town.townMediator.token, code, part)));
  const kept = await read(town.chen.token, code);

  assert.equal(early.body.code, 'mediation.selectedFromAbove');
  assert.equal(seated.status, 200);
  const ofParty = JSON.stringify(shown.body);
  assert.ok(ofParty.includes('镇档案员的单位') && !ofParty.includes(brief));
  assert.deepEqual(
    gone.map(({ status }) => status),
    [404, 404],
  );
  assert.deepEqual(await opensKeys(town.townMediator, code), []);
  assert.ok(JSON.stringify(kept.body).includes('镇里另有安排'));
  assert.ok(!JSON.stringify((await read(wang, code)).body).includes('镇里另有安排'));
  assert.deepEqual(await desk(town.townKeeper.token).then((lines) => lines.filter((line) => line.code === code)), []);
});

test('a committee declines with a reason that the lead reads, and is asked again; what is taken back is answered no more', async () => {
  const { code } = await invited();
  const silent = await town.step(town.townKeeper.token, code, 'joint-declination');
  await take(town.townKeeper.token, code, 'joint-declination', { reason: '近期人手不够' });
  const again = { unitIds: [town.townKeeper.unitId], brief: '还是想请镇里来' };
  await take(town.keeper.token, code, 'joint-mediation', again);
  const twice = await town.step(town.keeper.token, code, 'joint-mediation', again);
  await take(town.keeper.token, code, 'joint-recall', { unitId: town.townKeeper.unitId });
  const late = await town.step(town.townKeeper.token, code, 'joint-acceptance');
  const { body } = await read(town.keeper.token, code);

  assert.equal(silent.status, 422);
  assert.deepEqual([twice.status, twice.body.code], [409, 'mediation.committeeInvitedBefore']);
  assert.deepEqual([late.status, late.body.code], [404, 'mediation.notFound']);
  const { invitations } = body as unknown as { invitations: { ended: { how: string; reason?: { text: string } } }[] };
  assert.deepEqual(
    invitations.map(({ ended }) => [ended.how, ended.reason?.text]),
    [
      ['declined', '近期人手不够'],
      ['takenBack', undefined],
    ],
  );
});

test('when the file ends an invitation that nobody answered ends with it, and every row still says what its ledger tells', async () => {
  const { code } = await invited();
  await take(town.chen.token, code, 'failure', { reason: 'apart' });

  assert.equal((await read(town.townKeeper.token, code, '/invitation')).status, 404);
  const verified = await inTransaction(owner, nobody, (tx) => verifyLedgers(tx));
  assert.equal(verified.misfit, undefined);
});
