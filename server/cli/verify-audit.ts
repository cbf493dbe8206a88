import { existsSync, readFileSync } from 'node:fs';
import { isRefusal, type Refusal } from '@linli/domain/kernel';
import type { AuditVerdict, Kind, Misfit, Source } from '../auditor/index.ts';
import { UsageError } from './command-line.ts';
import { showProgress } from './progress.ts';
import { keyIn } from './transparency-key.ts';
import { withDatabase } from './with-database.ts';

export type AuditOptions = { audit: string | true; checkpoint?: string; key?: string };

/** `linli verify --audit`: the log of this installation, of another database, or of a file that was exported. */
export async function answerAudit({ audit: where, checkpoint, key }: AuditOptions) {
  const saved = checkpoint === undefined ? undefined : readSaved(checkpoint);
  const startedAt = performance.now();
  const verdict = await auditIn(where, saved, key);
  if (isRefusal(verdict)) return verdict;
  const seconds = (performance.now() - startedAt) / 1_000;
  const { misfit, areSignaturesChecked, ...counts } = verdict;
  const entriesPerSecond = Math.round(counts.entries / seconds);
  const isCompared = saved !== undefined;
  const json = { fits: misfit === undefined, ...counts, areSignaturesChecked, isCompared, entriesPerSecond, misfit };
  return misfit === undefined
    ? { json, text: inWords(verdict, isCompared, seconds) }
    : { json, text: misfitInWords(misfit), exitCode: 1 as const };
}

type Audited = AuditVerdict & { areSignaturesChecked: boolean };

async function auditIn(
  where: string | true,
  saved: string | undefined,
  given: string | undefined,
): Promise<Audited | Refusal> {
  if (where === true)
    return withDatabase({ migrate: false }, ({ adminUrl, settings }) =>
      auditDatabase(adminUrl, saved, given ?? keyIn(settings.keysFolder)),
    );
  if (/^postgres(ql)?:\/\//.test(where)) return auditDatabase(where, saved, given);
  if (!existsSync(where)) throw new UsageError('file.notFound', `没有文件“${where}”。`);
  const { openFileSource } = await import('../auditor/index.ts');
  const source = await openFileSource(where).catch(() => {
    throw new UsageError('file.notAuditLog', `“${where}”不是 linli audit export 写出的文件。`);
  });
  return run(source, saved, given ?? source.head.verifierKey);
}

async function auditDatabase(address: string, saved: string | undefined, key: string | undefined): Promise<Audited> {
  const { openDatabaseSource } = await import('../auditor/index.ts');
  const source = await openDatabaseSource(address);
  try {
    return await run(source, saved, key);
  } finally {
    await source.close();
  }
}

async function run(source: Source, saved: string | undefined, verifierKey: string | undefined): Promise<Audited> {
  const { audit } = await import('../auditor/index.ts');
  const bar = showProgress('核验', 0);
  try {
    return { ...(await audit(source, { saved, verifierKey })), areSignaturesChecked: verifierKey !== undefined };
  } finally {
    bar.end();
  }
}

function readSaved(path: string): string {
  if (!existsSync(path)) throw new UsageError('file.notFound', `没有文件“${path}”。`);
  return readFileSync(path, 'utf8');
}

function inWords(verdict: Audited, isCompared: boolean, seconds: number): string {
  const grouped = (count: number) => count.toLocaleString('en-US');
  const { entries, ledgers, size, checkpoints, pending, erased } = verdict;
  const rest = [
    verdict.areSignaturesChecked
      ? `检查点 ${grouped(checkpoints)} 个，签名相符`
      : '没有公钥，签名未核（用 --key 给出）',
    isCompared ? '与留存的检查点一致' : undefined,
    pending > 0 ? `${grouped(pending)} 条尚待入链` : undefined,
    erased > 0 ? `${grouped(erased)} 条内容已依规删除` : undefined,
  ].filter((part) => part !== undefined);
  const speed = Math.round(entries / seconds);
  return `全部相符：${grouped(ledgers)} 本台账，${grouped(entries)} 条记录，树上 ${grouped(size)} 叶；${rest.join('；')}；用时 ${seconds.toFixed(1)} 秒，每秒 ${grouped(speed)} 条。`;
}

const kinds: Readonly<Record<Kind, string>> = {
  edited: '内容被改过',
  deleted: '这一条被删除了',
  inserted: '这一条是插入的，日志中没有',
  reordered: '没有接在前一条之后，次序被动过',
  rewritten: '台账的散列被重写过，与县链不符',
  erasedUnsaid: '内容没有了，却没有删除的记录',
  erasedOtherwise: '删除后留下的，与删除记录里的校验值不符',
  linkDeleted: '县链或树中缺了这一环',
  chainBroken: '县链在这里断开，散列或次序被动过',
  tileWrong: '树上存的散列与叶不符，县链被重写过',
  truncated: '日志比已签名的短，末尾被截去',
  treeRewritten: '树与已签名的检查点不符，链与树被重写过',
  badSignature: '检查点的签名不对',
  rolledBack: '日志比留存的检查点短，数据库被退回到更早的状态',
  forked: '日志与留存的检查点不是同一部历史',
};

function misfitInWords({ what, countyCode, subject, subjectId, seq, ...more }: Misfit): string {
  const { position, leafIndex, from, to, checkpoint } = more;
  const where = [
    subjectId && `${subject ?? '台账'} ${subjectId}`,
    countyCode && `县 ${countyCode}`,
    seq && `第 ${seq} 条`,
    position && `县链第 ${position} 环`,
    leafIndex !== undefined && `第 ${leafIndex} 叶`,
    from !== undefined && `第 ${from} 至 ${(to ?? from) - 1} 叶之间`,
    checkpoint && `大小为 ${checkpoint} 的检查点`,
  ].filter((part) => typeof part === 'string' && part !== '');
  return `不符：${where.join('，')}：${kinds[what]}。`;
}
