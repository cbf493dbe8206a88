import type { Refusal } from '@linli/domain/kernel';
import type { CommanderError } from 'commander';
import { inBeijing } from './beijing-clock.ts';

/** What a refusal means on the command line: what is wrong, and what to do next. */
export function refusalSentence({ refusal, field, values = {} }: Refusal): string {
  const sentence = refusals[refusal];
  if (sentence) return sentence(values, field);
  const named = Object.entries({ field, ...values }).filter(([, value]) => value !== undefined);
  return `未能执行（${refusal}）${named.map(([name, value]) => `${name}=${value}`).join('，')}`;
}

type Sentence = (values: Readonly<Record<string, string | number>>, field?: string) => string;

const refusals: Readonly<Record<string, Sentence>> = {
  'backup.none': ({ folder }) => `${folder} 里还没有备份。请先运行 linli backup，或以 LINLI_BACKUP 指明备份所在。`,
  'backup.outsideServer': () =>
    'linli backup 只管自带的数据库。您用的是自己的 PostgreSQL（DATABASE_URL）：请用 pgBackRest 或 pg_basebackup，见 docs/operations.md。',
  'backup.damaged': ({ files }) => `备份已损坏，没有恢复：${files}`,
  'restore.notEmpty': ({ folder }) => `${folder} 里已有东西。恢复从不覆盖，请给一个不存在或空的文件夹。`,
  'restore.tooEarly': ({ first }) => `没有那么早的备份：最早能恢复到${inBeijing(String(first))}。`,
  'restore.tooLate': ({ last }) =>
    `收存的日志只到${inBeijing(String(last))}，不能恢复到更晚的时刻；要恢复到末尾请用 --to latest。`,
  'calendar.yearMissing': ({ year }) =>
    `缺少 ${year} 年的工作日历，无法推算。请先导入国务院办公厅公布的该年安排：linli import calendar FILE`,
  'calendar.fileInvalid': ({ file, found }, field) =>
    `文件“${file}”的 ${field} 不对：${found}。应为 holiday-cn-YYYY.json 的格式。`,
  'calendar.dayTwice': ({ file, date }) => `文件“${file}”里 ${date} 出现了两次。`,
  'calendar.yearTwice': ({ year }) => `${year} 年在几个文件里都有，只能给一个。`,
  'calendar.notAnnounced': ({ year }) => `${year} 年的文件里没有日期：该年安排尚未公布，不能导入。`,
  'calendar.nationalYearMissing': ({ year }) => `全国还没有 ${year} 年的日历，请先导入全国的，再导入本区划的。`,
  'catalogue.none': () => '还没有事项目录。请先导入：linli import categories FILE',
  'checkpointKey.none': ({ folder }) => `${folder} 里还没有审计日志的密钥。请先运行 npm start。`,
  'log.none': ({ folder }) => `从没有签过检查点（密钥文件夹 ${folder}），没有日志可以结束。`,
  'log.served': () => '服务还在运行，它手里是旧密钥。请先停止 linli start，再运行这条命令。',
  'log.fits': ({ origin }) =>
    `现在的审计日志与签过的完全相符，不必重新开始。确要重新开始，请加 --although-it-fits ${origin}`,
  'category.notFound': ({ category }) => `现行事项目录里没有类别 ${category}。`,
  'database.none': ({ folder }) => `${folder} 里还没有数据库。请先运行 npm start，或设置 DATABASE_URL。`,
  'database.unreachable': ({ reason }) => `连不上 DATABASE_URL 所指的数据库（${reason}）。`,
  'database.notMigrated': () => '数据库还没有建好或不是最新。请先运行 linli migrate。',
  'case.notFound': ({ code }) => `没有编号为 ${code} 的诉求。`,
  'case.held': () => '这件诉求依法留存，留存期间不能删除。',
  'case.erased': () => '这件诉求的内容已经删除。',
  'case.erasureNotAsked': () => '还没有人申请删除这一件：请先由本人或监督人员提出，再执行。',
  'case.stepNotNow': () => '这件诉求还没有归档，不能删除内容。',
  'mediation.held': () => '这份调解卷宗依法留存，留存期间不能销毁。',
  'mediation.stepNotNow': () => '这份调解卷宗还没有归档，不能销毁。',
  'key.notFound': ({ key }) => `密钥文件夹里没有 ${key}。linli keys list 列出全部。`,
  'key.current': () => '这是当前主密钥，不能停用。先运行 linli keys rotate。',
  'key.stillNeeded': ({ files }) => `还有 ${files} 件的密钥由它包裹。先运行 linli keys rotate。`,
  'key.justReplaced': () => '刚刚换下的密钥可能还在使用，请十分钟后再停用。',
  'place.notFound': ({ lng, lat }) => `经度 ${lng}、纬度 ${lat} 不在已知的任何区划内。`,
  'register.olderYear': ({ year, newest }) => `已导入 ${newest} 年的区划，不能再导入更早的 ${year} 年。`,
  'register.manyAbolished': ({ count, inForce }) =>
    `将撤销现有 ${inForce} 个区划中的 ${count} 个，多半是文件不全。只导入一部分请用 --within；确实如此请加 --allow-abolishing。`,
  'username.taken': () => '这个用户名已有人使用，请换一个。',
  'period.paused': ({ since }) => `计时自${inBeijing(String(since))}起暂停，尚未恢复，没有到期时间。`,
};

/** Commander's own complaints about how the command was typed. */
export function usageSentence({ code, message }: CommanderError): string {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, value]) => value);
  return usages[code]?.(quoted[0] ?? '', quoted[1] ?? '') ?? message.replace(/^error: /, '');
}

const usages: Readonly<Record<string, (first: string, second: string) => string>> = {
  'commander.unknownCommand': (name) => `没有“${name}”这条命令。linli --help 列出全部命令。`,
  'commander.unknownOption': (option) => `没有“${option}”这个选项。加 --help 查看用法。`,
  'commander.missingArgument': (name) => `缺少参数 ${name}。加 --help 查看用法。`,
  'commander.optionMissingArgument': (option) => `选项“${option}”缺少值。`,
  'commander.missingMandatoryOptionValue': (option) => `缺少必填选项“${option}”。`,
  'commander.excessArguments': () => '参数太多。加 --help 查看用法。',
  'commander.conflictingOption': (one, other) => `选项“${one}”与“${other}”不能同时使用。`,
};
