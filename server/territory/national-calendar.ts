import { type Calendar, type CalendarYear, defaultHours } from '@linli/domain/kernel';
import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import source from 'chinese-days/package.json' with { type: 'json' };

/**
 * The working days of the nation as the State Council announced them, from the package `chinese-days`: what every
 * division uses that has no calendar rows of its own, and needs no database.
 * The package's own functions take every year it has not heard of for a plain one; here such a year is missing.
 */
export const nationalCalendar: Calendar = {
  version: `${source.name}@${source.version}`,
  hours: defaultHours,
  years: announcedYears(announced),
};

type Announced = {
  /** Date to `English,中文,days`. */
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
};

function announcedYears({ holidays, workdays }: Announced): Record<number, CalendarYear> {
  const years: Record<number, CalendarYear> = {};
  for (const year of new Set(Object.keys(holidays).map((date) => date.slice(0, 4)))) {
    const ofYear = ([date]: [string, string]) => date.startsWith(year);
    const named = Object.entries(holidays).filter(ofYear);
    // A year has days before it is announced: its New Year may stand in the announcement of the year before.
    const isAnnounced = ['春节', '国庆'].every((festival) => named.some(([, names]) => names.includes(festival)));
    if (!isAnnounced) continue;
    years[Number(year)] = {
      holidays: named.map(([date]) => date).sort(),
      makeUpDays: Object.entries(workdays)
        .filter(ofYear)
        .map(([date]) => date)
        .sort(),
    };
  }
  return years;
}
