import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { localDateOf } from '@linli/domain/kernel';
import { countMediation, figureOf, type MediationFigures, sumCounts } from '@linli/domain/mediation';
import fc from 'fast-check';
import { anyBeginning, anyCommand, goOn, setOut } from '../../domain/mediation/testing/random-walk.ts';
import { recount } from '../../domain/mediation/testing/recount.ts';
import { community } from '../cases/testing.ts';
import { platformInside } from '../database/index.ts';
import { shuangjiang, yunyang } from '../identity/testing.ts';
import { readAll } from '../jobs/index.ts';
import { keepFigures } from './figures-store.ts';
import { mediationFiguresReaction } from './index.ts';
import { insertMediationRules } from './rules/store.ts';
import { agreement, openTestCommittees, type TestCommittees } from './testing.ts';

let town: TestCommittees;
let leader: string;
before(async () => {
  town = await openTestCommittees();
  const centre = { unitKind: 'governanceCenter', divisionCode: yunyang, unitId: town.qian.unitId } as const;
  leader = (await town.appoint({ ...centre, name: '郑书记', username: 'zheng', role: 'leader' })).token;
});
after(() => town.close());

async function figuresFor(token: string, query = ''): Promise<MediationFigures> {
  const { status, body } = await town.ask(token, 'GET', `/mediation-figures${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body as unknown as MediationFigures;
}

const take = async (token: string, code: string, step: string, body: object = {}) => {
  const answer = await town.step(token, code, step, body);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
};

/** One settled by word of mouth, one that failed, one that nobody has accepted yet. */
async function threeDisputes(): Promise<void> {
  const settled = await town.open({ intake: { kind: 'foundByGridWorker' } });
  const failed = await town.open({ intake: { kind: 'application' }, disputeType: 'land' });
  await town.open({ intake: { kind: 'application' } });
  for (const { code, wang, shan } of [settled, failed]) {
    await take(town.keeper.token, code, 'acceptance');
    await take(town.keeper.token, code, 'assignment', { lead: town.chen.personId });
    for (const token of [wang, shan]) await take(token, code, 'rights-notice');
  }
  await take(town.chen.token, settled.code, 'oral-agreement', agreement);
  await take(town.chen.token, failed.code, 'failure', { reason: 'apart' });
  await readAll(town.database, [mediationFiguresReaction]);
}

test('a leader reads how many there were, of which kind, how they came and how they ended', async () => {
  await threeDisputes();
  const { all, byType, bySource, byLevel, byCommittee, byPlace } = await figuresFor(leader);
  const opened = (side: { key: string; counts: { opened: number } }[]) =>
    Object.fromEntries(side.map(({ key, counts }) => [key, counts.opened]));

  assert.deepEqual(
    [all.counts.opened, all.counts.settled, all.counts.failed, all.counts.open, all.counts.amountFen],
    [3, 1, 1, 1, 200_000],
  );
  assert.deepEqual(all.rates.M01, { numerator: 1, denominator: 2, rate: 0.5 });
  assert.deepEqual(all.rates.M06, { numerator: 1, denominator: 3, rate: 1 / 3 });
  assert.deepEqual(opened(byType), { neighbours: 2, land: 1 });
  assert.deepEqual(opened(bySource), { application: 2, foundByGridWorker: 1 });
  assert.deepEqual(opened(byLevel), { community: 3 });
  assert.deepEqual(opened(byCommittee), { [town.chen.unitId]: 3 });
  assert.deepEqual(opened(byPlace), { [shuangjiang]: 3 });
});

test('a leader reads how many disputes were told as model cases, with what each number counts', async () => {
  const story = {
    ...{ title: '一块地，两家人', dispute: '两家为一块地争了两年。', mediation: '双方到现场看了界石。' },
    ...{ outcome: '没有谈拢，告知了其他途径。', lesson: '先到现场看清事实，再谈道理。' },
  };
  const [failed] = await town.asOwner<{ code: string }>(`select code from mediations where status = 'failed'`);
  const states = async () => {
    await readAll(town.database, [mediationFiguresReaction]);
    const { all, byCommittee, modelCaseDefinitions } = await figuresFor(leader);
    assert.deepEqual(byCommittee[0]?.counts.modelCasesWritten, all.counts.modelCasesWritten);
    return modelCaseDefinitions.filter(({ name }) => all.counts[name] > 0).map(({ nameZh }) => nameZh);
  };
  const before = await states();
  await take(town.keeper.token, failed?.code ?? '', 'model-case', story);
  const asked = await states();
  await take(town.keeper.token, failed?.code ?? '', 'model-case-takedown');

  assert.deepEqual([before, asked], [[], ['写成', '征求意见中']]);
  assert.deepEqual(await states(), ['写成', '已收回']);
});

test('whoever says no before the dispute was accepted makes it no failed mediation, in no number and no rate', async () => {
  const before = (await figuresFor(leader)).all;
  const { code, shan } = await town.open({ intake: { kind: 'application' } });
  await take(shan, code, 'withdrawal', { words: '不想调解' });
  await readAll(town.database, [mediationFiguresReaction]);
  const { all, definitions } = await figuresFor(leader);
  await town.asOwner(`delete from mediation_figures where outcome = 'unwilling'`);

  assert.deepEqual(
    [all.counts.opened - before.counts.opened, all.counts.unwilling, all.counts.failed - before.counts.failed],
    [1, 1, 0],
  );
  assert.deepEqual(all.rates.M01, before.rates.M01);
  assert.match(definitions.find(({ id }) => id === 'M01')?.definitionZh ?? '', /受理前一方不愿调解/);
});

test('a leader reads a kind of the county by the county’s name for it', async () => {
  const types = [{ code: 'orchards', nameZh: '柑橘园', nameEn: 'orchards' }];
  await town.database.transact(platformInside(yunyang), async (tx) => {
    await insertMediationRules(tx, yunyang, { version: 1, rules: { disputeTypes: types } }, '测试', town.now());
  });
  const { code } = await town.open({ disputeType: 'orchards' });
  await readAll(town.database, [mediationFiguresReaction]);
  const names = (await figuresFor(leader)).byType.map((each) => each.name);
  await town.asOwner('delete from mediation_figures where dispute_type = $1', ['orchards']);

  assert.equal(code.length, 20);
  assert.deepEqual(names.toSorted(), ['山林土地', '柑橘园', '邻里'].toSorted());
});

test('what is owed counts as overdue from the day after, though nobody has written anything down', async () => {
  const before = (await figuresFor(leader)).all.counts;
  town.pass(60 * 86_400_000);
  const late = (await figuresFor(await town.signIn('zheng'))).all;

  assert.deepEqual([before.overdue, before.toPerform], [0, 0]);
  assert.deepEqual([late.counts.overdue, late.rates.M03?.rate], [1, 0]);
});

test('leaders and supervisors read numbers of their own place and no file; nobody else reads numbers', async () => {
  const elsewhere = { unitKind: 'governanceCenter', divisionCode: '500235002' } as const;
  const far = await town.appoint({ ...elsewhere, name: '外镇书记', username: 'far', role: 'leader' });
  const zheng = await town.signIn('zheng');
  const codes = await town.asOwner<{ code: string }>('select code from mediations');
  const opened = await Promise.all(codes.map(({ code }) => town.ask(zheng, 'GET', `/mediations/${code}`)));
  const far0 = await figuresFor(far.token);
  const beyond = await town.ask(far.token, 'GET', `/mediation-figures?division=${yunyang}`);
  const byMediator = await town.ask(await town.signIn('chen'), 'GET', '/mediation-figures');
  const reversed = await town.ask(zheng, 'GET', '/mediation-figures?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z');

  assert.equal((await figuresFor(await town.signIn('qian'))).all.counts.opened, 3);
  assert.deepEqual([...new Set(opened.map(({ status }) => status))], [403]);
  assert.equal(far0.all.counts.opened, 0);
  assert.equal(beyond.body.code, 'division.outside');
  assert.equal(byMediator.status, 403);
  assert.deepEqual([reversed.status, reversed.body.code], [422, 'span.reversed']);
});

test('the numbers of the database are those of a recount by hand of every ledger', async () => {
  const commands = fc.array(anyCommand, { minLength: 20, maxLength: 60 });
  const stories = fc.sample(fc.tuple(commands, anyBeginning), 80).map(([each, beginning], at) => {
    let walk = setOut(beginning);
    for (const command of each) walk = goOn(walk, command).walk;
    return { ...walk.story, id: `00000000-0000-7000-b300-${String(at).padStart(12, '0')}` };
  });
  // Long before everything else, so that they are counted apart.
  const long = { openedAt: '2020-05-05T00:00:00.000Z' };
  const figures = stories.map(({ found, id }) => ({ ...figureOf(found), mediationId: id, ...long }));
  await town.database.transact(platformInside(''), async (tx) => keepFigures(tx, figures));
  const span = '?from=2020-05-05T00:00:00Z&to=2020-05-06T00:00:00Z';
  const told = await figuresFor(await town.signIn('zheng'), span);
  const today = localDateOf(town.now());

  assert.deepEqual(told.all.counts, sumCounts(stories.map(({ entries }) => recount(entries, today))));
  const atVillage = figures.filter(({ committeeCode }) => committeeCode.length === community.length);
  const village = told.byLevel.find(({ key }) => key === 'community');
  assert.deepEqual(village?.counts, sumCounts(atVillage.map((each) => countMediation(each, today))));
});
