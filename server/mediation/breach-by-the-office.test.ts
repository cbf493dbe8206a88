import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { agreement, openTestCommittees, type TestCommittees } from './testing.ts';
import { openWithCase, stateOfCase, takeAt, tellCasesOf } from './waiting-case.test-support.ts';

let town: TestCommittees;
before(async () => {
  town = await openTestCommittees();
});
after(() => town.close());

const take = (token: string, path: string, body?: object) => takeAt(town, token, path, body);

test('the office wrote down that it is broken before she came: she asks for her case all the same', async () => {
  const { caseCode, opened } = await openWithCase(town);
  const terms = agreement.terms.map((term) => ({ ...term, performBy: '2026-03-03' }));
  await tellCasesOf(town);
  await take(town.chen.token, `/mediations/${opened.code}/oral-agreement`, { ...agreement, terms });
  await tellCasesOf(town);
  await take(town.zhou.token, `/cases/${caseCode}/follow-up`, {
    answer: { responded: true, solved: true, satisfied: 'satisfied' },
  });
  await take(town.zhou.token, `/cases/${caseCode}/closure`);
  town.pass(3 * 86_400_000);
  await take(await town.signIn('chen'), `/mediations/${opened.code}/breach`, { term: 1 });
  await tellCasesOf(town);
  const unasked = (await stateOfCase(town, caseCode)).status;
  const wang = await town.sessionOf(opened.receipts[0]?.code ?? '');
  const { body } = await town.ask(wang, 'GET', `/mediations/${opened.code}`);
  await take(wang, `/mediations/${opened.code}/breach`, { term: 1, asksCaseBack: true });
  await tellCasesOf(town);

  assert.ok((body.may as unknown as string[]).includes('breach'));
  assert.deepEqual([unasked, (await stateOfCase(town, caseCode)).status], ['closed', 'rework']);
});
