import { isRefusal } from '@linli/domain/kernel';
import type { Command } from 'commander';
import type { Misfit, MisfitKind } from '../oversight/check-ledger.ts';
import { answering, UsageError } from './command-line.ts';
import { showProgress } from './progress.ts';
import { type AuditOptions, answerAudit } from './verify-audit.ts';
import { withDatabase } from './with-database.ts';

type Options = { county?: string } & Partial<AuditOptions>;

/**
 * `linli verify`: folds every ledger, checks every hash chain, names the first thing that does not fit. With `--audit` it
 * recomputes the audit log instead, with code that shares nothing with what wrote it.
 */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('核验台账：逐条重算散列链，重演每一案并与现状比对；有不符的指出第一处，退出码为 1')
    .option('--county <区划代码>', '只核验一个县（6 位数字）；不填为全部')
    .option('--audit [文件或数据库]', '核验审计日志：台账、县链、默克尔树与签名；不填为本安装的数据库')
    .option('--checkpoint <文件>', '与留存的检查点比对（/transparency 可下载）')
    .option('--key <公钥>', '核验签名的公钥（linli transparency key）')
    .action(answering(answerVerify));
}

async function answerVerify({ county = '', audit, ...more }: Options) {
  if (audit !== undefined) return answerAudit({ audit, ...more });
  if (!/^([0-9]{6})?$/.test(county))
    throw new UsageError('division.invalid', `--county 的值“${county}”不是县级区划代码（6 位数字）。`);
  const { countLedgerEntries, verifyLedgers } = await import('../oversight/verify-ledgers.ts');
  const verified = await withDatabase({ migrate: false }, async (database) => {
    const total = process.stderr.isTTY ? await database.asOwner((tx) => countLedgerEntries(tx, county)) : 0;
    const bar = showProgress('核验', total);
    const startedAt = performance.now();
    let shown = 0;
    try {
      const verdict = await database.asOwner((tx) =>
        verifyLedgers(tx, county, (entries) => {
          if (entries - shown < 1_000) return;
          bar.advance(entries - shown);
          shown = entries;
        }),
      );
      return { ...verdict, seconds: (performance.now() - startedAt) / 1_000 };
    } finally {
      bar.end();
    }
  });
  if (isRefusal(verified)) return verified;
  const { misfit, seconds, ...counts } = verified;
  const entriesPerSecond = Math.round(counts.entries / seconds);
  const json = { fits: misfit === undefined, ...counts, seconds: Number(seconds.toFixed(3)), entriesPerSecond, misfit };
  return misfit === undefined
    ? { json, text: inWords(counts, seconds, entriesPerSecond) }
    : { json, text: misfitInWords(misfit), exitCode: 1 as const };
}

type Counts = { ledgers: number; entries: number; rows: number };

function inWords({ ledgers, entries, rows }: Counts, seconds: number, entriesPerSecond: number): string {
  const grouped = (count: number) => count.toLocaleString('en-US');
  return `全部相符：${grouped(ledgers)} 本台账，${grouped(entries)} 条记录，${grouped(rows)} 行现状；用时 ${seconds.toFixed(1)} 秒，每秒 ${grouped(entriesPerSecond)} 条。`;
}

const subjects: Readonly<Record<string, string>> = {
  case: '案件',
  mediation: '纠纷',
  mediationOpening: '卷宗查阅',
  mediationReceipt: '当事人回执码',
  mediationRules: '调解规则',
  mediationTie: '调解员回避',
  modelCase: '典型案例',
  committee: '调委会',
  unit: '单位',
  post: '岗位',
};

const kinds: Readonly<Record<MisfitKind, string>> = {
  entryMissing: '这一条不见了',
  erasure: '标为已删除，却没有删除记录，或与删除记录不符',
  content: '内容与其散列不符，被改过',
  previousHash: '没有接在前一条之后',
  hash: '散列与内容不符，被改过',
  subject: '属于另一种对象的台账',
  story: '台账讲不成一件案子',
  rowMissing: '有台账而没有现状',
  ledgerMissing: '有现状而没有台账',
  row: '现状与台账不符',
  lastHash: '最后一条不是现状所记的那一条',
};

function misfitInWords(misfit: Misfit): string {
  const { subject, code, subjectId, seq, what, column, expected, found, countyCode } = misfit;
  const named = `${subjects[subject] ?? subject} ${code ?? subjectId}（县 ${countyCode}）`;
  const where = seq === undefined ? '' : `，第 ${seq} 条`;
  const values = expected === undefined && found === undefined ? '' : `，应为 ${shown(expected)}，实为 ${shown(found)}`;
  return `不符：${named}${where}：${kinds[what]}${column === undefined ? '' : `（${column}）`}${values}。`;
}

function shown(value: unknown): string {
  return value === undefined || value === null ? '空' : typeof value === 'string' ? value : JSON.stringify(value);
}
