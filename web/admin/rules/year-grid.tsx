import type { Calendar } from '@linli/domain/kernel';
import { useWords } from '../../ui/use-language.ts';
import { rulesWords } from './words.ts';

type Kind = 'work' | 'weekend' | 'off' | 'on';
type Day = { date: string; number: number; kind: Kind };

/** Twelve months; what is off or on against the plain week carries its word, so that no colour is needed. */
export function YearGrid({ year, calendar }: { year: number; calendar: Calendar }) {
  const words = useWords(rulesWords).calendar;
  const months = Array.from({ length: 12 }, (_, month) => daysOf(year, month, calendar));
  const count = (...kinds: Kind[]) => months.flat().filter((day) => kinds.includes(day.kind)).length;
  return (
    <div className="stack">
      <p>{words.counted(count('work', 'on'), count('off'), count('on'))}</p>
      <p className="soft">
        {words.offHint} · {words.onHint}
      </p>
      <div className="year-grid">
        {months.map((days, month) => (
          <Month key={days[0]?.date} month={month + 1} days={days} />
        ))}
      </div>
    </div>
  );
}

function Month({ month, days }: { month: number; days: Day[] }) {
  const words = useWords(rulesWords).calendar;
  const before = (weekdayOf(days[0]?.date ?? '') + 6) % 7;
  const cells = [...Array.from({ length: before }, () => undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <table className="month">
      <caption>{words.month(month)}</caption>
      <thead>
        <tr>
          {words.weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, number) => (
          <tr key={week.find((day) => day)?.date ?? number}>
            {week.map((day, at) =>
              day ? (
                <td key={day.date} className={`day day-${day.kind}`}>
                  {day.number}
                  {day.kind === 'off' && <span className="day-word">{words.off}</span>}
                  {day.kind === 'on' && <span className="day-word">{words.on}</span>}
                </td>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty place before the first of the month
                <td key={at} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function daysOf(year: number, month: number, { years }: Calendar): Day[] {
  // New Year's announcement may name days of the year before.
  const named = [years[year - 1], years[year], years[year + 1]];
  const isIn = (of: 'holidays' | 'makeUpDays', date: string) => named.some((one) => one?.[of].includes(date));
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Array.from({ length }, (_, at) => {
    const date = new Date(Date.UTC(year, month, at + 1)).toISOString().slice(0, 10);
    const isWeekend = [0, 6].includes(weekdayOf(date));
    const plain: Kind = isWeekend ? 'weekend' : 'work';
    const kind: Kind = isIn('holidays', date) ? 'off' : isIn('makeUpDays', date) ? 'on' : plain;
    return { date, number: at + 1, kind };
  });
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
