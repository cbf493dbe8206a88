import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inspect } from 'node:util';
import { community } from '../cases/testing.ts';
import { insideDivision } from '../database/index.ts';
import { yunyang } from '../identity/testing.ts';
import { countUntellable, findUntold, listEntriesUntold, listUntold } from './case-store.ts';
import { agreement, openTestCommittees, type TestCommittees, wall } from './testing.ts';
import { openWithCase, reactToMediations, stateOfCase, takeAt, tellCasesOf } from './waiting-case.test-support.ts';

let town: TestCommittees;
before(async () => {
  town = await openTestCommittees();
});
after(() => town.close());

const take = (token: string, path: string, body?: object) => takeAt(town, token, path, body);
const tellCases = () => tellCasesOf(town);
const stateOf = (code: string) => stateOfCase(town, code);
const caseAndMediation = () => openWithCase(town);

test('a committee takes up a case that it leads, and no other', async () => {
  const report = { words: '路灯坏了', place: { divisionCode: community }, categoryCode: '0801' };
  const { code } = await take(town.zhao.token, '/cases', report);
  const intake = { kind: 'case', caseCode: code };
  const answer = await town.ask(town.keeper.token, 'POST', '/mediations', { ...wall, intake });

  assert.equal(answer.body.code, 'mediation.caseNotYours');
});

test('one case is mediated once at a time, also where two write it down at the same moment', async () => {
  const { caseCode, opened } = await openWithCase(town);
  const again = await town.ask(town.keeper.token, 'POST', '/mediations', {
    ...wall,
    intake: { kind: 'case', caseCode },
  });
  await take(opened.wang, `/mediations/${opened.code}/withdrawal`);
  const both = await Promise.all(
    [town.keeper.token, town.lin.token].map((token) =>
      town.ask(token, 'POST', '/mediations', { ...wall, intake: { kind: 'case', caseCode } }),
    ),
  );

  assert.deepEqual([again.status, again.body.code], [409, 'mediation.caseHasOne']);
  assert.ok(String(again.body.detail).includes(opened.code));
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 409]);
});

test('what happens while a case is told is told the next time, and once', async () => {
  await tellCases();
  const { opened } = await caseAndMediation();
  const [found, told] = await town.database.transact(insideDivision(yunyang), async (tx) => {
    const [next] = await listUntold(tx, yunyang, 1, 'all');
    const each = await findUntold(tx, yunyang, String(next?.mediationId));
    assert.ok(each);
    await take(opened.wang, `/mediations/${opened.code}/withdrawal`);
    return [each.found, await listEntriesUntold(tx, each)] as const;
  });
  await tellCases();

  assert.equal(found.code, opened.code);
  assert.deepEqual([told.at(-1)?.type, found.status], ['mediation.rightsTold', 'mediating']);
  assert.equal(await tellCases(), 0);
});

test('a case that cannot be told holds up no other, is named, and is told once it can be', async () => {
  const broken = await caseAndMediation();
  const whole = await caseAndMediation();
  const { id, orders } = await stateOf(broken.caseCode);
  await town.asOwner(`update cases set state = state - 'orders' where id = $1`, [id]);

  await assert.rejects(reactToMediations(town), isAbout(broken.opened.code));
  const [hurt, other] = [await countStuck(), await stateOf(whole.caseCode)];
  await reactToMediations(town);
  await assert.rejects(async () => await tellCases(), isAbout(broken.opened.code));
  await town.asOwner(`update cases set state = state || jsonb_build_object('orders', $2::jsonb) where id = $1`, [
    id,
    JSON.stringify(orders),
  ]);
  const told = await tellCases();

  assert.deepEqual([hurt, other.status], [1, 'suspended']);
  assert.equal(told, 1);
  assert.deepEqual([await countStuck(), (await stateOf(broken.caseCode)).status], [0, 'suspended']);
});

test('a case waits for its mediation, is resolved by the agreement, and comes back when it is broken and she asks', async () => {
  const { caseCode, opened } = await caseAndMediation();
  await reactToMediations(town);
  const waiting = await stateOf(caseCode);
  await take(town.chen.token, `/mediations/${opened.code}/oral-agreement`, { ...agreement, terms: soon });
  await reactToMediations(town);
  const resolved = await stateOf(caseCode);
  const answer = { responded: true, solved: true, satisfied: 'satisfied' };
  await take(town.zhou.token, `/cases/${caseCode}/follow-up`, { answer });
  await take(town.zhou.token, `/cases/${caseCode}/closure`);
  town.pass(3 * 86_400_000);
  const wang = await town.sessionOf(opened.receipts[0]?.code ?? '');
  await take(wang, `/mediations/${opened.code}/breach`, { term: 1, asksCaseBack: true });
  await reactToMediations(town);
  const back = await stateOf(caseCode);

  assert.deepEqual([waiting.status, resolved.status, back.status], ['suspended', 'resolved', 'rework']);
  const told = await town.asOwner<{ body: object }>(
    `select body from ledger_entries where subject = 'case' and subject_id = $1`,
    [waiting.id],
  );
  assert.ok(JSON.stringify(told).includes('人调字第'));
  assert.ok(!JSON.stringify(told).includes('李大山') && !JSON.stringify(told).includes('200000'));
});

test('what was told at once the clock does not tell again', async () => {
  assert.equal(await tellCases(), 0);
});

const countStuck = () => town.database.transact(insideDivision(''), countUntellable);

/** The fault says which mediation it was, and nothing else failed. */
function isAbout(code: string) {
  return (fault: AggregateError) =>
    inspect(fault).split('A case cannot be told of mediation').length === 2 && inspect(fault).includes(code);
}

const soon = agreement.terms.map((term) => ({ ...term, performBy: '2026-03-03' }));
