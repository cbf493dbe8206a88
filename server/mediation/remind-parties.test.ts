import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Outgoing } from '../identity/index.ts';
import { yunyang } from '../identity/testing.ts';
import { mediationJobs } from './jobs.ts';
import { agreement, type Opened, openTestCommittees, type TestCommittees } from './testing.ts';

let town: TestCommittees;
let opened: Opened;
let sent: Outgoing[] = [];
let isReached = true;
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
  await take(town.chen.token, 'session-plan', {
    ...{ kind: 'together', meetsAt: '2026-03-02T10:00:00Z', where: '社区调解室', invited: [1, 2] },
  });
});
after(() => town.close());

const tell = async (outgoing: Outgoing) => {
  if (!isReached) throw new Error('The gateway is away');
  sent.push(outgoing);
};

/** What goes out with one turn of the clock. */
async function remind(way: typeof tell | 'none' = tell): Promise<string[]> {
  sent = [];
  const jobs = mediationJobs({
    database: town.database,
    parts: town.parts,
    counties: () => [yunyang],
    ...(way !== 'none' && { tell: way }),
  });
  await jobs.find(({ name }) => name === 'mediation.remindParties')?.run(town.now());
  return sent.map(({ to, words }) => `${to.value} ${words}`);
}

test('where nothing can be sent nobody is counted as reminded, and what failed is sent with the next turn', async () => {
  assert.deepEqual(await remind('none'), []);
  isReached = false;
  assert.deepEqual(await remind(), []);
  isReached = true;

  assert.equal((await remind()).length, 1);
});

test('who gave a number was told when the sitting is, by her own code, once, and nothing of the matter', async () => {
  const [row] = await town.asOwner<{ count: number }>('select count(*)::int as count from mediation_reminders');
  assert.equal(row?.count, 1);
  assert.deepEqual(await remind(), []);

  await town.asOwner('delete from mediation_reminders');
  const [words] = await remind();
  assert.match(words ?? '', /^\+?8?6?13800000001 调解提醒：3月2日18:00有一次调解/);
  assert.ok(words?.endsWith(`编号 ${opened.code}-1`));
  assert.ok(!/李大山|水沟|社区调解室/.test(words ?? ''));
});

test('nobody is reminded at night', async () => {
  await town.asOwner('delete from mediation_reminders');
  town.pass(12 * 3_600_000);
  const chen = await town.signIn('chen');
  const meetsAt = '2026-03-03T03:00:00Z';
  const next = { kind: 'together', meetsAt, where: '调解室', invited: [1, 2] };
  assert.equal((await town.step(chen, opened.code, 'session-plan', next)).status, 201);
  const atNine = await remind();
  town.pass(12 * 3_600_000);

  assert.deepEqual(atNine, []);
  assert.equal((await remind()).length, 1);
});

test('who owes is reminded before the day, and both when it has passed', async () => {
  const chen = await town.signIn('chen');
  const terms = agreement.terms.map((term) => ({ ...term, debtor: 1, creditor: 2, performBy: '2026-03-10' }));
  await town.step(chen, opened.code, 'oral-agreement', { ...agreement, terms });
  const early = await remind();
  town.pass(5 * 86_400_000);
  const near = await remind();
  town.pass(4 * 86_400_000);
  const late = await remind();

  assert.deepEqual(early, []);
  assert.match(near.join(), /请在3月10日前完成/);
  assert.match(late.join(), /到3月10日已经到期/);
});
