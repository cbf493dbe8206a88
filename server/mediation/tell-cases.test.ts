import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { community } from '../cases/testing.ts';
import { agreement, openTestCommittees, type TestCommittees, wall } from './testing.ts';
import { openWithCase, stateOfCase, takeAt, tellCasesOf } from './waiting-case.test-support.ts';

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

test('a case waits for its mediation, is resolved by the agreement, and comes back when it is broken and she asks', async () => {
  const { caseCode, opened } = await caseAndMediation();
  await tellCases();
  const waiting = await stateOf(caseCode);
  await take(town.chen.token, `/mediations/${opened.code}/oral-agreement`, { ...agreement, terms: soon });
  await tellCases();
  const resolved = await stateOf(caseCode);
  const answer = { responded: true, solved: true, satisfied: 'satisfied' };
  await take(town.zhou.token, `/cases/${caseCode}/follow-up`, { answer });
  await take(town.zhou.token, `/cases/${caseCode}/closure`);
  town.pass(3 * 86_400_000);
  const wang = await town.sessionOf(opened.receipts[0]?.code ?? '');
  await take(wang, `/mediations/${opened.code}/breach`, { term: 1, asksCaseBack: true });
  await tellCases();
  const back = await stateOf(caseCode);

  assert.deepEqual([waiting.status, resolved.status, back.status], ['suspended', 'resolved', 'rework']);
  const told = await town.asOwner<{ body: object }>(
    `select body from ledger_entries where subject = 'case' and subject_id = $1`,
    [waiting.id],
  );
  assert.ok(JSON.stringify(told).includes('人调字第'));
  assert.ok(!JSON.stringify(told).includes('李大山') && !JSON.stringify(told).includes('200000'));
});

test('what was told is not told again', async () => {
  assert.equal(await tellCases(), 0);
});

const soon = agreement.terms.map((term) => ({ ...term, performBy: '2026-03-03' }));
