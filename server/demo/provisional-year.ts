import { isRefusal } from '@linli/domain/kernel';
import chineseDays from 'chinese-days';
import type { Transaction } from '../database/index.ts';
import { findCalendar, importCalendar } from '../territory/index.ts';

const source = '演示用：只按《全国年节及纪念日放假办法》推定，国务院公布放假安排后请导入';

/**
 * A demo knows the year in which it lives, the one in which its month began, and in the last 32 days of a year the next one, where a
 * month of mediation ends. Of those that nobody has announced yet it knows the thirteen days of the law (全国年节及纪念日放假办法,
 * art. 2, of 2024) and none that are moved. A real county waits for the announcement, and refuses a promise that runs into a year
 * whose working days nobody knows.
 */
export async function bringInMissingYears(tx: Transaction, now: string): Promise<void> {
  const { years } = await findCalendar(tx, 'CN');
  const thisYear = Number(now.slice(0, 4));
  const lived = [thisYear - 1, thisYear, ...(now.slice(5, 10) < '11-29' ? [] : [thisYear + 1])];
  const missing = lived.filter((year) => years[year] === undefined);
  if (missing.length === 0) return;
  const imported = await importCalendar(tx, { divisionCode: 'CN', files: missing.map(provisionalYear), source }, now);
  if (isRefusal(imported)) throw new Error(`The provisional year is wrong: ${JSON.stringify(imported)}`);
}

/** As a file of holiday-cn: the days off, weekends aside. */
export function provisionalYear(year: number) {
  const lunar = (month: number, day: number) =>
    chineseDays.getSolarDateFromLunar(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`).date;
  const springFestival = lunar(1, 1);
  const days = [
    { name: '元旦', dates: [`${year}-01-01`] },
    { name: '春节', dates: [-1, 0, 1, 2].map((away) => shifted(springFestival, away)) },
    { name: '清明节', dates: [chineseDays.getSolarTermDate(year, 4, 'pure_brightness')] },
    { name: '劳动节', dates: [`${year}-05-01`, `${year}-05-02`] },
    { name: '端午节', dates: [lunar(5, 5)] },
    { name: '中秋节', dates: [lunar(8, 15)] },
    { name: '国庆节', dates: [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`] },
  ];
  return { year, days: days.flatMap(({ name, dates }) => dates.map((date) => ({ name, date, isOffDay: true }))) };
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
