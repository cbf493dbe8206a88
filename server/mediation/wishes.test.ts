import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AppliedMediation, PartyApplication, WishList, WishOfCase } from '@linli/domain/mediation';
import { community } from '../cases/testing.ts';
import { nobody } from '../database/index.ts';
import { openReceiptSession } from '../identity/index.ts';
import { agreement, openTestCommittees, type TestCommittees } from './testing.ts';
import { stateOfCase, takeAt, tellCasesOf } from './waiting-case.test-support.ts';

let town: TestCommittees;
before(async () => {
  town = await openTestCommittees();
});
after(() => town.close());

const wall = (committeeId = town.chen.unitId): PartyApplication => ({
  ...{ committeeId, disputeType: 'neighbours', divisionCode: community },
  applicant: { kind: 'person', name: '王秀英', phone: '13800000009' },
  others: [{ kind: 'person', name: '李大山' }],
  ...{ facts: '邻居砌墙压了水沟', requests: ['拆除压沟的墙'] },
});

/** Nothing is written to the table before two want to write to it: both have read by then that nobody wished before. */
const holdUntilTwoWait = `do $$ begin
  set local statement_timeout = '20s';
  lock table mediation_cases in share mode;
  while (select count(*) from pg_locks where relation = 'mediation_cases'::regclass and not granted) < 2 loop
    perform pg_sleep(0.01);
  end loop;
end $$`;
const untilHeld = `do $$ begin
  while not exists (select from pg_locks where relation = 'mediation_cases'::regclass and mode = 'ShareLock' and granted) loop
    perform pg_sleep(0.01);
  end loop;
end $$`;

/** A report, and a session of whoever made it. */
async function reported(categoryCode = '0801'): Promise<{ code: string; reporter: string }> {
  const report = { words: '邻居砌墙压了水沟', place: { divisionCode: community }, categoryCode };
  const { code } = await takeAt(town, town.zhao.token, '/cases', report);
  const reporter = await town.database.transact(
    { ...nobody, caseCode: String(code) },
    async (tx) => openReceiptSession(tx, String(code), town.now()).token,
  );
  return { code: String(code), reporter };
}

async function wished(): Promise<{ code: string; reporter: string; applied: AppliedMediation; party: string }> {
  const { code, reporter } = await reported();
  const applied = (await takeAt(
    town,
    reporter,
    `/cases/${code}/mediation-wish`,
    wall(),
  )) as unknown as AppliedMediation;
  return { code, reporter, applied, party: await town.sessionOf(applied.partyCode) };
}

const wishOf = async (token: string, code: string) =>
  (await town.ask(token, 'GET', `/cases/${code}/mediation-wish`)).body as unknown as WishOfCase;
const listed = async () =>
  ((await town.ask(town.zhao.token, 'GET', '/mediation-wishes')).body as unknown as WishList).wishes;

test('a reporter wishes that her case is mediated, once, where it can be', async () => {
  const lamp = await reported('0301');
  const { code, reporter, applied } = await wished();
  const again = await town.ask(reporter, 'POST', `/cases/${code}/mediation-wish`, wall());
  const stranger = await town.ask(lamp.reporter, 'POST', `/cases/${code}/mediation-wish`, wall());

  assert.deepEqual(await wishOf(lamp.reporter, lamp.code), { may: false });
  assert.deepEqual(await wishOf(reporter, code), { may: false, partyCode: applied.partyCode });
  assert.deepEqual([again.status, again.body.code], [409, 'mediation.wishedBefore']);
  assert.equal(stranger.status, 404);
});

test('of two who wish for one case at the same moment, the second reads that it was wished before', async () => {
  const { code, reporter } = await reported();
  const ask = () => town.ask(reporter, 'POST', `/cases/${code}/mediation-wish`, wall());
  const bothWait = town.asOwner(holdUntilTwoWait);
  await town.asOwner(untilHeld);
  const [answers] = await Promise.all([Promise.all([ask(), ask()]), bothWait]);
  const [first, second] = answers.toSorted((one, other) => one.status - other.status);
  const wishes = (await listed()).filter((each) => each.caseCode === code);

  assert.equal(first?.status, 201);
  assert.deepEqual([second?.status, second?.body.code], [409, 'mediation.wishedBefore']);
  assert.deepEqual(
    wishes.map((each) => each.code),
    [first?.body.code],
  );
});

test('of two at the centre who give one case at the same moment, one does, and it goes to the committee once', async () => {
  const { code, applied } = await wished();
  const give = () => town.step(town.zhao.token, applied.code, 'referral', { isGiven: true });
  const answers = await Promise.all([give(), give()]);
  const [first, second] = answers.toSorted((one, other) => one.status - other.status);

  assert.equal(first?.status, 201);
  assert.deepEqual([second?.status, second?.body.code], [409, 'mediation.notWished']);
  assert.equal((await stateOfCase(town, code)).status, 'dispatched');
});

test('the centre sees which case and which committee, and no word of the dispute; the committee waits for it', async () => {
  const { code, applied } = await wished();
  const [wish] = (await listed()).filter((each) => each.caseCode === code);
  const early = await town.step(town.keeper.token, applied.code, 'acceptance');
  const file = await town.ask(town.zhao.token, 'GET', `/mediations/${applied.code}`);

  assert.deepEqual([wish?.code, wish?.committee.id], [applied.code, town.chen.unitId]);
  assert.ok(!JSON.stringify(wish).includes('李大山'));
  assert.deepEqual([early.status, early.body.code], [409, 'mediation.centreFirst']);
  assert.equal(file.status, 404);
});

test('what the centre gives goes to the committee, waits for the mediation, and is resolved by the settlement', async () => {
  const { code, applied, party } = await wished();
  const take = (token: string, step: string, body: object = {}) =>
    takeAt(town, token, `/mediations/${applied.code}/${step}`, body);
  await take(town.zhao.token, 'referral', { isGiven: true });
  const given = await stateOfCase(town, code);
  await take(town.keeper.token, 'acceptance');
  await tellCasesOf(town);
  const waiting = await stateOfCase(town, code);
  await take(town.keeper.token, 'assignment', { lead: town.chen.personId });
  await take(party, 'rights-notice');
  const other = await takeAt(town, town.keeper.token, `/mediations/${applied.code}/receipts`, { party: 2 });
  await take(await town.sessionOf(String(other.code)), 'rights-notice');
  await take(town.chen.token, 'oral-agreement', agreement);
  await tellCasesOf(town);
  const resolved = await stateOfCase(town, code);

  assert.deepEqual([given.status, waiting.status, resolved.status], ['dispatched', 'suspended', 'resolved']);
  assert.equal(
    (await listed()).some((each) => each.caseCode === code),
    false,
  );
});

test('what the centre keeps goes on as a case, and the reporter reads why', async () => {
  const { code, applied, party } = await wished();
  const words = '须先由住建部门查处，处理后可再申请';
  const silent = await town.step(town.zhao.token, applied.code, 'referral', { isGiven: false });
  await takeAt(town, town.zhao.token, `/mediations/${applied.code}/referral`, { isGiven: false, words });
  const own = await town.ask(party, 'GET', `/mediations/${applied.code}`);
  await tellCasesOf(town);

  assert.equal(silent.body.code, 'mediation.reasonMissing');
  assert.match(JSON.stringify(own.body), /须先由住建部门查处.*keptByCentre/);
  assert.equal((await stateOfCase(town, code)).status, 'registered');
});
