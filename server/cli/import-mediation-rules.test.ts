import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOwner, statement } from '../database/index.ts';
import { commandLine } from './testing.ts';

const { database, linli, fileWith } = await commandLine();
const importing = async (content: unknown, division = '500235') =>
  linli('import', 'mediation-rules', await fileWith('yunyang.json', content), '--division', division);
const askOwner = <Row extends object>(text: string) =>
  asOwner(database.adminUrl, (tx) => tx.query<Row>(statement('', text)));
const countRows = async () => {
  const [row] = await askOwner<{ versions: number; rules: number; entries: number }>(`select
    (select count(*)::int from mediation_rule_versions) as versions, (select count(*)::int from mediation_rules) as rules,
    (select count(*)::int from ledger_entries where type = 'mediationRules.imported') as entries`);
  return row;
};

const court = {
  ...{ kind: 'litigation', name: '云阳县人民法院', address: '青龙街道杏家湾1号', division: '500235' },
  disputeTypes: ['orchards'],
};
const rules = {
  periods: [
    {
      ...{ id: 'YY-1', stage: 'conclude', amount: 20, unit: 'days', intake: '', procedure: '', division: '500235' },
      source: '云司发〔2026〕3号',
    },
  ],
  roads: [court],
  disputeTypes: [
    { code: 'orchards', nameZh: '柑橘园', nameEn: 'orchards' },
    { code: 'other', nameZh: '其他', nameEn: 'other' },
  ],
};

test('what a county has of its own comes in as one version, is told part by part, and stands in the ledger', async () => {
  const { status, said } = await importing(rules);
  const [entry] = await askOwner<{ body: { version: number; source: string; divisionCode: string } }>(
    `select body from ledger_entries where type = 'mediationRules.imported'`,
  );

  assert.equal(status, 0, said);
  assert.match(said, /调解规则第 1 版已导入：\n {2}期限：新增 1，修改 0，去掉 0\n {2}救济途径：新增 1/);
  assert.match(said, /纠纷类型：新增 1，修改 0，去掉 21/);
  const { version, source, divisionCode } = entry?.body ?? {};
  assert.deepEqual([version, source, divisionCode], [1, 'yunyang.json', '500235']);
  assert.deepEqual(await countRows(), { versions: 1, rules: 4, entries: 1 });
});

test('the same file again changes nothing', async () => {
  const { status, said } = await importing(rules);

  assert.equal(status, 0, said);
  assert.match(said, /没有变化，仍为第 1 版/);
  assert.deepEqual(await countRows(), { versions: 1, rules: 4, entries: 1 });
});

test('a file with mistakes names row and value of every one, and nothing of it is taken in', async () => {
  const before = await countRows();
  const wrong = await importing({
    ...rules,
    periods: [rules.periods[0], { ...rules.periods[0], id: 'YY-2', division: '500236' }],
    roads: [court, { ...court, name: '另一个法院', disputeTypes: ['vineyards'] }],
  });

  assert.equal(wrong.status, 1, wrong.said);
  assert.match(wrong.said, /有 2 处不对，没有导入：/);
  assert.match(wrong.said, /\/periods\/1\/division.*不在本区县.*500236/);
  assert.match(wrong.said, /\/roads\/1\/disputeTypes.*没有这种纠纷类型.*vineyards/);
  assert.deepEqual(await countRows(), before);
});

test('a value of another shape, kinds without “other”, and the same row twice are refused by name', async () => {
  const before = await countRows();
  const said = [
    await importing({ periods: [{ ...rules.periods[0], amount: '二十' }] }),
    await importing({ disputeTypes: [rules.disputeTypes[0]] }),
    await importing({ ...rules, roads: [court, court] }),
    await importing({}),
  ];

  assert.deepEqual(
    said.map(({ status }) => status),
    [1, 1, 1, 1],
  );
  assert.match(said[0]?.said ?? '', /\/periods\/0\/amount/);
  assert.match(said[1]?.said ?? '', /\/disputeTypes.*必须有“其他”/);
  assert.match(said[2]?.said ?? '', /\/roads\/1 /);
  assert.match(said[3]?.said ?? '', /没有任何内容/);
  assert.deepEqual(await countRows(), before);
});

test('what is too long says how long it may be and how long it is', async () => {
  const { status, said } = await importing({ ...rules, roads: [{ ...court, name: '很长的名'.repeat(100) }] });

  assert.equal(status, 1, said);
  assert.match(said, /\/roads\/0\/name 太长：最多 \d+ 字，现在 400 字/);
});

test('a division that is no county, and a file that is no JSON, are named with exit code 2', async () => {
  const ofTown = await importing(rules, '500235001');
  const broken = await importing('{"roads":');

  assert.deepEqual([ofTown.status, broken.status], [2, 2]);
  assert.match(ofTown.said, /--division 的值“500235001”不是区县代码/);
  assert.match(broken.said, /不是 UTF-8 编码的 JSON/);
});
