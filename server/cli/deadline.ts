import {
  type Calendar,
  dueAt,
  type Instant,
  isRefusal,
  type Pause,
  type Period,
  parseInstant,
  type Refusal,
  type TimeUnit,
  timeUnits,
} from '@linli/domain/kernel';
import type { Command } from 'commander';
import { inBeijing } from './beijing-clock.ts';
import { answering, UsageError } from './command-line.ts';
import { withDatabase } from './with-database.ts';

type Options = { from: string; amount: string; unit: string; calendar?: string; pause?: string[] };

/** `linli deadline`: when a period ends, by the calendar of the nation or of a division. */
export function registerDeadline(program: Command): void {
  program
    .command('deadline')
    .description('推算期限：从某一时刻起的一段期间何时届满（民法典第二百条至第二百零四条）')
    .requiredOption('--from <时刻>', '起算时刻，RFC 3339，如 2026-03-02T09:00:00+08:00')
    .requiredOption('--amount <数>', '期间的数，正整数')
    .requiredOption('--unit <单位>', `期间的单位：${timeUnits.join('、')}`)
    .option('--calendar <区划代码>', '采用数据库中该区划的工作日历；不填为全国日历，不需要数据库')
    .option('--pause <起/止>', '暂停的一段，可重复；止留空表示尚未恢复', (value, before: string[] = []) => [
      ...before,
      value,
    ])
    .action(answering(answerDeadline));
}

async function answerDeadline(options: Options) {
  const from = readInstant('--from', options.from);
  const period: Period = { amount: readAmount(options.amount), unit: readUnit(options.unit) };
  const pauses = (options.pause ?? []).map(readPause);
  const reckon = (division: string, calendar: Calendar) => {
    const due = dueAt(calendar, from, period, pauses);
    if (isRefusal(due)) return due;
    const answer = { dueAt: due, from, ...period, calendar: { division, version: calendar.version }, pauses };
    return { json: answer, text: inWords(answer) };
  };

  if (options.calendar !== undefined) {
    const calendar = await storedCalendar(options.calendar);
    return isRefusal(calendar) ? calendar : reckon(options.calendar, calendar);
  }
  const { nationalCalendar } = await import('../territory/national-calendar.ts');
  const answer = reckon('CN', nationalCalendar);
  if (!isRefusal(answer) || answer.refusal !== 'calendar.yearMissing') return answer;
  // Perhaps the year was announced after this release, and somebody has imported it.
  const renewed = await storedCalendar('CN');
  return isRefusal(renewed) ? answer : reckon('CN', renewed);
}

async function storedCalendar(division: string): Promise<Calendar | Refusal> {
  const { isDivisionCode } = await import('@linli/domain/territory');
  if (division !== 'CN' && !isDivisionCode(division))
    throw new UsageError('division.invalid', `--calendar 的值“${division}”不是区划代码（2、4、6、9 或 12 位数字）。`);
  const { findCalendar } = await import('../territory/find-calendar.ts');
  return withDatabase({ migrate: false }, (database) => database.asApp((tx) => findCalendar(tx, division)));
}

function readInstant(option: string, text: string): Instant {
  const instant = parseInstant(text.trim());
  if (instant) return instant;
  throw new UsageError(
    'instant.invalid',
    `${option} 的值“${text}”不是带时区的时刻，应如 2026-03-02T09:00:00+08:00 或 2026-03-02T01:00:00Z。`,
  );
}

function readAmount(text: string): number {
  const amount = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (amount > 0) return amount;
  throw new UsageError('period.invalid', `--amount 的值“${text}”不是正整数。`);
}

function readUnit(text: string): TimeUnit {
  const unit = timeUnits.find((known) => known === text);
  if (unit) return unit;
  throw new UsageError('period.invalid', `--unit 的值“${text}”不是期间单位，可用：${timeUnits.join('、')}。`);
}

function readPause(text: string): Pause {
  const [from, to, ...more] = text.split('/');
  if (from === undefined || to === undefined || more.length > 0)
    throw new UsageError('pause.invalid', `--pause 的值“${text}”不是“起/止”两个时刻。`);
  const pause = { from: readInstant('--pause', from), ...(to.trim() && { to: readInstant('--pause', to) }) };
  if (pause.to && pause.to < pause.from) throw new UsageError('pause.reversed', `--pause 的值“${text}”止于起之前。`);
  return pause;
}

const unitWords: Readonly<Record<TimeUnit, string>> = {
  'working-minutes': '个工作分钟',
  'working-hours': '个工作小时',
  'working-days': '个工作日',
  days: '日',
  months: '个月',
};

function inWords(
  answer: Period & { dueAt: Instant; from: Instant; pauses: Pause[]; calendar: { division: string; version: string } },
): string {
  const { division, version } = answer.calendar;
  return [
    `到期：${inBeijing(answer.dueAt)}`,
    `起算：${inBeijing(answer.from)}`,
    `期间：${answer.amount} ${unitWords[answer.unit]}`,
    ...answer.pauses.map(({ from, to }) => `暂停：${inBeijing(from)} 至${to ? inBeijing(to) : '今，尚未恢复'}`),
    `日历：${division === 'CN' ? '全国' : division}（${version}）`,
  ].join('\n');
}
