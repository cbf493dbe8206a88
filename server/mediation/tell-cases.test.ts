import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Case } from '@linli/domain/cases';
import { community } from '../cases/testing.ts';
import { yunyang } from '../identity/testing.ts';
import { mediationJobs } from './tell-cases.ts';
import { agreement, type Opened, openTestCommittees, type TestCommittees, wall } from './testing.ts';

let town: TestCommittees;
before(async () => {
  town = await openTestCommittees();
});
after(() => town.close());

async function take(token: string, path: string, body: object = {}): Promise<Record<string, unknown>> {
  const answer = await town.ask(token, 'POST', path, body);
  assert.equal(answer.status, 201, `${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const tellCases = () =>
  mediationJobs({ database: town.database, parts: town.parts, counties: () => [yunyang] })[0]?.run(town.now());

async function stateOf(code: string): Promise<Case> {
  const [row] = await town.asOwner<{ state: Case }>('select state from cases where code = $1', [code]);
  return row?.state as Case;
}

/** A report that the centre gave to the village's committee, and the mediation that came of it. */
async function caseAndMediation(): Promise<{ caseCode: string; opened: Opened }> {
  const report = { words: '邻居砌墙压了水沟', place: { divisionCode: community }, categoryCode: '0801' };
  const registered = await take(town.zhao.token, '/cases', { ...report });
  const caseCode = String(registered.code);
  await take(town.zhao.token, `/cases/${caseCode}/acceptance`);
  await take(town.zhao.token, `/cases/${caseCode}/dispatch`, { lead: town.chen.unitId, reason: '属邻里纠纷' });
  await take(town.chen.token, `/cases/${caseCode}/acknowledgement`);
  const opened = await town.open({ intake: { kind: 'case', caseCode } });
  await take(town.keeper.token, `/mediations/${opened.code}/acceptance`);
  await take(town.keeper.token, `/mediations/${opened.code}/assignment`, { lead: town.chen.personId });
  for (const token of [opened.wang, opened.shan]) await take(token, `/mediations/${opened.code}/rights-notice`);
  return { caseCode, opened };
}

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
