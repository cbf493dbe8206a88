import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { Link, useSearchParams } from 'wouter';
import { localDate } from '../client/beijing-time.ts';
import { count } from '../client/number.ts';
import { getNumbers } from '../client/numbers.ts';
import { deskWords } from '../parts/desk/words.ts';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { lastDays } from './days.ts';
import { listAddress } from './list-address.ts';
import { OverdueBars } from './overdue-bars.tsx';
import { Rates } from './rates.tsx';
import { Volumes } from './volumes.tsx';
import './numbers-screen.css';

const spans = [7, 30, 90] as const;

/** One page that answers: where are we failing people today? */
export function NumbersScreen() {
  const words = useWords(deskWords);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const span = spans.find((one) => String(one) === search.get('days')) ?? 30;
  const { from, to } = lastDays(span, Date.now());
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'numbers', from, to],
    queryFn: () => getNumbers(from, to),
  });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { overdue, red } = data;
  const title = words.leader;
  return (
    <div className="numbers">
      <div>
        <h1>{title.title}</h1>
        <p className="soft">{title.lead}</p>
      </div>
      <section className="numbers-now">
        <Link className="number" href={listAddress(title.overdueNow, { alarm: 'overdue', order: 'due' })}>
          <span>{title.overdueNow}</span>
          <strong className="figures number-bad">{count(overdue, language)}</strong>
        </Link>
        <Link className="number" href={listAddress(title.redNow, { alarm: 'red', order: 'due' })}>
          <span>{title.redNow}</span>
          <strong className="figures number-bad">{count(red, language)}</strong>
        </Link>
        {data.byStage.map(({ stage, count: cases }) => (
          <div key={stage} className="number">
            <span>{title.lateAt(words.stage[stage as keyof typeof words.stage] ?? stage)}</span>
            <strong className="figures">{count(cases, language)}</strong>
          </div>
        ))}
      </section>
      {overdue === 0 ? (
        <Empty title={title.nothing} />
      ) : (
        <div className="numbers-pair">
          <OverdueBars
            title={title.byUnit}
            rows={data.byUnit.map(({ unitId, name, overdue: cases }) => ({
              name,
              cases,
              href: listAddress(name, { unit: unitId, alarm: 'overdue', order: 'due' }),
            }))}
          />
          <OverdueBars
            title={title.byPlace}
            rows={data.byPlace.map(({ divisionCode, name, overdue: cases }) => ({
              name,
              cases,
              href: listAddress(name, { division: divisionCode, alarm: 'overdue', order: 'due' }),
            }))}
          />
        </div>
      )}
      <div className="row row-apart">
        <h2>
          {title.rates}{' '}
          <span className="soft small figures">
            {title.period(localDate(data.from, Date.now(), language), localDate(data.to, Date.now(), language))}
          </span>
        </h2>
        <Segmented
          value={span}
          options={spans.map((one) => ({ value: one, label: title.last[one] }))}
          onChange={(next) => setSearch({ days: String(next) })}
        />
      </div>
      <Rates rates={data.rates} />
      <Volumes days={data.days} />
    </div>
  );
}
