import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RetentionRule } from '@linli/domain/cases';
import pg from 'pg';
import { migrate } from '../database/index.ts';
import { commandLine } from './testing.ts';

const { database, linli, fileWith } = await commandLine();
await migrate(database.adminUrl);
const rules = JSON.parse(linli('erase', 'rules', '--json').said).rules as RetentionRule[];
const importing = async (content: unknown) => linli('import', 'retention', await fileWith('rules.json', content));
const like = (recordClass: RetentionRule['recordClass'], change: object) =>
  rules.map((rule) => (rule.recordClass === recordClass ? { ...rule, ...change } : rule));

test('a new house keeps by the periods of the archive law, each with its basis', async () => {
  assert.deepEqual(
    rules.map(({ recordClass, keep, division }) => [recordClass, keep, division]),
    [
      ['weightyFile', 'permanent', 'CN'],
      ['handledFile', 30, 'CN'],
      ['endedFile', 10, 'CN'],
      ['contact', 3, 'CN'],
    ],
  );
  assert.ok(rules.every(({ basis }) => /第\d+条/.test(basis)));
  assert.match(linli('erase', 'rules').said, /第 1 版：[\s\S]*全国 {2}联系方式：3 年。依据：个人信息保护法第19条/);
});

test('the rules in force, imported again, change nothing', async () => {
  const { status, said } = await importing({ rules: rules });

  assert.equal(status, 0, said);
  assert.match(said, /没有变化，仍为第 1 版/);
});

test('what cannot be a period is refused by name, and nothing is imported', async () => {
  const refused = [
    await importing({ rules: like('handledFile', { keep: 20 }) }),
    await importing({ rules: like('contact', { keep: 'permanent' }) }),
    await importing({ rules: [...rules, { ...rules[1], division: '500235', keep: 10 }] }),
    await importing({ rules: like('endedFile', { division: '云阳' }) }),
  ];
  const broken = await importing('{"rules":');

  assert.deepEqual(
    refused.map(({ status }) => status),
    [1, 1, 1, 1],
  );
  assert.match(
    refused[0]?.said ?? '',
    /\/rules\/1\/keep 案卷的保管期限只能是 "permanent"、30 或 10（国家档案局令第8号第6条）：20/,
  );
  assert.match(refused[1]?.said ?? '', /联系方式不得永久保存.*"permanent"/);
  assert.match(refused[2]?.said ?? '', /\/rules\/4\/keep 不得短于上级区划的期限：10/);
  assert.match(refused[3]?.said ?? '', /不是区划代码.*云阳/);
  assert.deepEqual([broken.status, /不是 UTF-8 编码的 JSON/.test(broken.said)], [2, true]);
  assert.match(linli('erase', 'rules').said, /第 1 版/);
});

test('a shorter period counts with a warning, and the ledger keeps what it was before', async () => {
  const { status, said } = await importing({ rules: like('handledFile', { keep: 10 }) });

  assert.equal(status, 0, said);
  assert.match(said, /第 2 版已导入：\n {2}\* 全国 已办理案卷：30 年 → 10 年\n注意：.*比原来的 30 年短/);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query(`select body from ledger_entries where type = 'retention.imported'`);
  await owner.end();
  assert.equal(rows.length, 1);
  assert.deepEqual(
    [
      rows[0].body.version,
      rows[0].body.source,
      rows[0].body.difference.retention.changed,
      rows[0].body.warnings[0].code,
    ],
    [2, 'rules.json', [{ key: 'CN handledFile', members: [{ path: 'keep', before: 30, after: 10 }] }], 'fileShortened'],
  );
});
