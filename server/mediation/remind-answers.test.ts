import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { yunyang } from '../identity/testing.ts';
import { mediationJobs } from './jobs.ts';
import { agreement, type Opened, openTestCommittees, type TestCommittees } from './testing.ts';

const days = 86_400_000;
let town: TestCommittees;
let opened: Opened;
before(async () => {
  town = await openTestCommittees();
  opened = await town.open();
  const take = async (token: string, step: string, body: object = {}) => {
    const answer = await town.step(token, opened.code, step, body);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
  };
  await take(town.keeper.token, 'acceptance');
  await take(town.keeper.token, 'assignment', { lead: town.chen.personId });
  for (const token of [opened.wang, opened.shan]) await take(token, 'rights-notice');
  await take(town.chen.token, 'oral-agreement', agreement);
  await take(opened.shan, 'performance-claim', { term: 1, on: '2026-03-02', amountFen: 200_000 });
});
after(() => town.close());

test('who was to have it is reminded of what is said to be done, once the time that a row gives has passed, and once', async () => {
  const early = await remind();
  town.pass(4 * days);
  const late = await remind();
  const again = await remind();

  assert.deepEqual([early.length, again.length], [0, 0]);
  assert.equal(late.length, 1);
  assert.match(late[0] ?? '', /^\+?8?6?13800000001 调解提醒：对方说约定的事办好了，请您说一说是不是这样。/);
  assert.ok(late[0]?.endsWith(`编号 ${opened.code}-1`));
});

test('whoever is asked for a story is reminded of it, also when the file is archived', async () => {
  const [keeper, chen] = await Promise.all([town.signIn('keeper'), town.signIn('chen')]);
  const visit = { party: 1, performance: 'performed', satisfied: 'satisfied', isQuiet: true };
  const story = {
    ...{
      title: '一条水沟，两家人',
      dispute: '两家相邻，一家的墙压了另一家的水沟。',
      mediation: '双方到现场看了水沟。',
    },
    ...{ outcome: '水沟恢复原状，损失已经补偿。', lesson: '先到现场看清事实，再谈道理。' },
  };
  const steps = [
    [chen, 'visit-back', visit],
    [chen, 'performance-answer', { term: 1, isConfirmed: true }],
    [keeper, 'archive', {}],
    [keeper, 'model-case', story],
  ] as const;
  for (const [token, step, body] of steps)
    assert.equal((await town.step(token, opened.code, step, body)).status, 201, step);
  town.pass(5 * days);

  assert.match((await remind()).join(), /调解提醒：有一段文字等您看一看，是否同意公开。/);
});

/** What goes out with one turn of the clock. */
async function remind(): Promise<string[]> {
  const sent: string[] = [];
  const jobs = mediationJobs({
    ...{ database: town.database, parts: town.parts, counties: () => [yunyang] },
    tell: async ({ to, words }) => void sent.push(`${to.value} ${words}`),
  });
  await jobs.find(({ name }) => name === 'mediation.remindParties')?.run(town.now());
  return sent;
}
