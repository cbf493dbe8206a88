import { instantOf, isRefusal, refuse } from '@linli/domain/kernel';
import type { Command } from 'commander';
import { answering, groupOf, UsageError } from './command-line.ts';
import { withDatabase } from './with-database.ts';

type Options = { reason: string; althoughItFits?: string };

/** `linli transparency begin-anew`: after a restore to an earlier instant the old log has ended, and says so in public. */
export function registerTransparencyBeginAnew(program: Command): void {
  groupOf(program, 'transparency', '审计日志的公开核验')
    .command('begin-anew')
    .requiredOption(
      '--reason <原因>',
      '为什么重新开始，公开在 /public/transparency，如：磁盘损坏，恢复到 3 月 2 日 9 时',
    )
    .option('--although-it-fits <日志名>', '日志并无不符却仍要重新开始：照打出现用日志的名称')
    .description('恢复到较早时刻以后，结束旧的审计日志，以新密钥另起一部；旧检查点保留，中断公开说明。须先停服务')
    .action(answering(answerBeginAnew));
}

const mostReason = 500;

async function answerBeginAnew({ reason, althoughItFits }: Options) {
  if (reason.trim() === '' || reason.length > mostReason)
    throw new UsageError(
      'reason.invalid',
      `--reason 的值“${reason.slice(0, 40)}”不能用：请用 1 至 ${mostReason} 个字写明原因。`,
    );
  const begun = await withDatabase({ migrate: true }, async ({ asApp, asOwner, settings }) => {
    const { endLog, isServed, originOf, replaceKey } = await import('../oversight/index.ts');
    const { keysFolder, publicUrl } = settings;
    if (await asApp(isServed)) return refuse('log.served');
    const now = instantOf(Date.now());
    const asked = { keysFolder, origin: originOf(publicUrl), reason: reason.trim(), although: althoughItFits, now };
    const ended = await asOwner((tx) => endLog(tx, asked));
    if (isRefusal(ended)) return ended;
    const { origin, verifierKey } = replaceKey(keysFolder, ended);
    return { ended: ended.ended, origin, verifierKey };
  });
  if (isRefusal(begun)) return begun;
  const { ended, origin, verifierKey } = begun;
  const grouped = (count: number) => count.toLocaleString('en-US');
  const lost = ended.signedSize - ended.keptSize;
  const text = [
    `旧日志 ${ended.origin} 到此结束：签到第 ${grouped(ended.signedSize)} 条，库中有 ${grouped(ended.keptSize)} 条${lost > 0 ? `，少了 ${grouped(lost)} 条` : ''}。`,
    `旧密钥和最后的检查点移到了密钥文件夹的 ended-log-${ended.number}，请与其他密钥一起留存。`,
    `新日志 ${origin} 的公钥如下，请同时登在别处：`,
    verifierKey,
    '启动服务后一分钟内签出第一个检查点；中断的原因公开在 /public/transparency。',
  ].join('\n');
  return { json: begun, text };
}
