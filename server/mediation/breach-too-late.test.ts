import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { agreement, type Opened, openTestCommittees, type TestCommittees } from './testing.ts';
import { openWithCase, reactToMediations, stateOfCase, takeAt, tellCasesOf } from './waiting-case.test-support.ts';

/** Two agreements whose cases were closed forty days ago: Mrs Wang tells of the one herself, the mediator of the other. */
let town: TestCommittees;
let hers: { caseCode: string; opened: Opened };
let mediators: typeof hers;
before(async () => {
  town = await openTestCommittees();
  hers = await settled();
  mediators = await settled();
  town.pass(40 * 86_400_000);
});
after(() => town.close());

const take = (token: string, path: string, body?: object) => takeAt(town, token, path, body);

async function settled(): Promise<typeof hers> {
  const { caseCode, opened } = await openWithCase(town);
  const terms = agreement.terms.map((term) => ({ ...term, performBy: '2026-03-10' }));
  await tellCasesOf(town);
  await take(town.chen.token, `/mediations/${opened.code}/oral-agreement`, { ...agreement, terms });
  await tellCasesOf(town);
  const answer = { responded: true, solved: true, satisfied: 'satisfied' };
  await take(town.zhou.token, `/cases/${caseCode}/follow-up`, { answer });
  await take(town.zhou.token, `/cases/${caseCode}/closure`);
  return { caseCode, opened };
}

const nextCaseOf = async (token: string, code: string) =>
  (await town.ask(token, 'GET', `/mediations/${code}/next-case`)).body.caseCode as string | undefined;

async function countLinked(caseCode: string): Promise<number> {
  const linked = `select count(*)::int as count from cases where state->>'linkedTo' = $1`;
  return (await town.asOwner<{ count: number }>(linked, [caseCode]))[0]?.count ?? 0;
}

test('where it is too late to reopen, she has a new case, linked to the old, that her own receipt opens', async () => {
  const { caseCode, opened } = hers;
  const [mine, others] = opened.receipts;
  const wang = await town.sessionOf(mine?.code ?? '');
  const shan = await town.sessionOf(others?.code ?? '');
  const none = await nextCaseOf(wang, opened.code);
  await take(wang, `/mediations/${opened.code}/breach`, { term: 1, asksCaseBack: true });
  await reactToMediations(town);
  await tellCasesOf(town);
  const next = (await nextCaseOf(wang, opened.code)) ?? '';
  const told = await stateOfCase(town, next);
  const open = (receipt?: string) => town.ask(undefined, 'POST', '/receipt-sessions', { code: next, receipt });

  assert.equal(none, undefined);
  assert.deepEqual([told.status, told.linkedTo, told.reporterKind], ['registered', caseCode, 'named']);
  assert.match(told.words, /^调解协议未履行，/);
  assert.equal((await stateOfCase(town, caseCode)).status, 'closed');
  assert.equal((await open(mine?.receipt)).status, 201);
  assert.equal((await open(others?.receipt)).body.code, 'receipt.wrong');
  assert.equal(await nextCaseOf(shan, opened.code), undefined);
  assert.equal(await countLinked(caseCode), 1);
});

test('a mediator who tells of a breach asks for no case', async () => {
  const { caseCode, opened } = mediators;
  await take(await town.signIn('chen'), `/mediations/${opened.code}/breach`, { term: 1, asksCaseBack: true });
  await tellCasesOf(town);

  assert.equal(await countLinked(caseCode), 0);
});
