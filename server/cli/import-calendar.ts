import { basename } from 'node:path';
import { calendarFromHolidayCn, isRefusal, parseHours, type Refusal, type WorkingHours } from '@linli/domain/kernel';
import type { Command } from 'commander';
import { answering, groupOf, UsageError } from './command-line.ts';
import { readJson } from './read-json.ts';
import { withDatabase } from './with-database.ts';

type Options = { division: string; hours?: string };

/** `linli import calendar`: years and hours of the nation or of a division, all of them or none. */
export function registerImportCalendar(program: Command): void {
  groupOf(program, 'import', '导入基础数据')
    .command('calendar')
    .description('导入工作日历：放假与调休（holiday-cn-YYYY.json），以及工作时间')
    .argument('[文件...]', 'holiday-cn 格式的 JSON 文件，一年一个；只改工作时间时可不填')
    .option('--division <区划代码>', '只用于该区划及其下级；不填为全国', 'CN')
    .option('--hours <时间>', '工作时间，如 08:30-12:00,14:00-17:30')
    .action(answering(answerImport));
}

async function answerImport(paths: string[], options: Options) {
  const hours = options.hours === undefined ? undefined : readHours(options.hours);
  const divisionCode = await readDivision(options.division);
  if (paths.length === 0 && !hours) throw new UsageError('usage.invalid', '没有可导入的内容：请给出文件或 --hours。');
  const files = await Promise.all(paths.map(readJson));
  const refused = files.map((file, at) => refusedFile(file, paths[at] ?? '')).find(isRefusal);
  if (refused) return refused;

  const { importCalendar } = await import('../territory/import-calendar.ts');
  const source = paths.map((path) => basename(path)).join(', ') || '--hours';
  const imported = await withDatabase({ migrate: true }, (database) =>
    database.asOwner((tx) => importCalendar(tx, { divisionCode, files, hours, source }, new Date().toISOString())),
  );
  if (isRefusal(imported)) return imported;
  const answer = { division: divisionCode, ...imported };
  return { json: answer, text: inWords(answer) };
}

function readHours(text: string): WorkingHours {
  const hours = parseHours(text);
  if (isRefusal(hours))
    throw new UsageError('calendar.hoursInvalid', `--hours 的值“${text}”不是工作时间，应如 08:30-12:00,14:00-17:30。`);
  return hours;
}

async function readDivision(text: string): Promise<string> {
  const { isCellCode, isDivisionCode } = await import('@linli/domain/territory');
  if (text === 'CN' || (isDivisionCode(text) && !isCellCode(text))) return text;
  throw new UsageError('division.invalid', `--division 的值“${text}”不是区划代码（2、4、6、9 或 12 位数字）。`);
}

/** Looked at one by one first, so that the refusal can name the file. */
function refusedFile(file: unknown, path: string): Refusal | undefined {
  const read = calendarFromHolidayCn([file]);
  return isRefusal(read) ? { ...read, values: { ...read.values, file: path } } : undefined;
}

type Imported = {
  division: string;
  version: number;
  isChanged: boolean;
  years: readonly { year: number; holidays: number; makeUpDays: number }[];
  hours?: WorkingHours;
};

function inWords({ division, version, isChanged, years, hours }: Imported): string {
  const whose = division === 'CN' ? '全国' : division;
  if (!isChanged) return `${whose}日历没有变化，仍为第 ${version} 版。`;
  return [
    `${whose}日历第 ${version} 版已导入。`,
    ...years.map(({ year, holidays, makeUpDays }) => `${year} 年：放假 ${holidays} 天，调休上班 ${makeUpDays} 天`),
    ...(hours ? [`工作时间：${hours.map((interval) => interval.join('-')).join('，')}`] : []),
  ].join('\n');
}
