import { Select } from 'antd';
import { useState } from 'react';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { NextYearNotice, yearInBeijing } from './next-year-notice.tsx';
import './rules.css';
import { RulesHead } from './rules-head.tsx';
import { hoursInWords, useCalendar } from './use-calendar.ts';
import { rulesWords } from './words.ts';
import { YearGrid } from './year-grid.tsx';

/** A whole year of working days, as deadlines are reckoned by it. */
export default function CalendarScreen() {
  const words = useWords(rulesWords).calendar;
  const thisYear = yearInBeijing();
  const [year, setYear] = useState(thisYear);
  const { data, error, refetch } = useCalendar();
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const known = data.years[year];
  const years = [...new Set([...Object.keys(data.years).map(Number), thisYear, thisYear + 1])].toSorted().toReversed();
  return (
    <section className="stack">
      <RulesHead words={words} importAt="/calendar/import" />
      <NextYearNotice calendar={data} thisYear={thisYear} />
      <div className="row">
        <Select
          aria-label={words.year}
          value={year}
          onChange={setYear}
          options={years.map((one) => ({ value: one, label: String(one) }))}
        />
        <span>{words.hours(hoursInWords(data.hours))}</span>
        <span className="soft">{words.version(data.version)}</span>
      </div>
      {known ? (
        <YearGrid year={year} calendar={data} />
      ) : (
        <Notice kind="warn" icon="alert" title={words.notKnown(year)} />
      )}
    </section>
  );
}
