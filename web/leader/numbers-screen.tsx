import type { Figures } from '@linli/domain/oversight';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { Link, useSearchParams } from 'wouter';
import { dateOf } from '../client/beijing-time.ts';
import { count } from '../client/number.ts';
import { getOverview } from '../client/overview.ts';
import { deskWords } from '../parts/desk/words.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { beginOfLastDays } from './days.ts';
import { ExportNumbers } from './export-numbers.tsx';
import { GroupsChart } from './groups-chart.tsx';
import { LateBars } from './late-bars.tsx';
import { listAddress } from './list-address.ts';
import { mostLate } from './ranking.ts';
import { Rates } from './rates.tsx';
import './numbers-screen.css';

const spans = [7, 30, 90] as const;

/** One page that answers: where are we failing people today? */
export function NumbersScreen() {
  const words = useWords(deskWords).leader;
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const span = spans.find((one) => String(one) === search.get('days')) ?? 30;
  const from = beginOfLastDays(span, Date.now());
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'overview', from],
    queryFn: () => getOverview(from),
  });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { red, yellow, open, registered } = data.all;
  return (
    <div className="numbers">
      <div className="row row-apart">
        <div>
          <h1>{words.title}</h1>
          <p className="soft">{words.lead}</p>
        </div>
        <div className="row numbers-tools">
          <Segmented
            value={span}
            options={spans.map((one) => ({ value: one, label: words.last[one] }))}
            onChange={(next) => setSearch({ days: String(next) })}
          />
          <ExportNumbers />
        </div>
      </div>
      <section className="numbers-now">
        <CountCard title={words.redNow} of={red} isBad />
        <CountCard title={words.yellowNow} of={yellow} isBad />
        <CountCard title={words.open} of={open} />
        <CountCard title={words.registered} of={registered} />
      </section>
      <div className="numbers-pair">
        <LateBars title={words.byUnit} sides={mostLate(data.byUnit)} />
        <LateBars title={words.byPlace} sides={mostLate(data.byPlace)} />
      </div>
      <h2>
        {words.rates} <span className="soft small figures">{words.since(dateOf(from, Date.now(), language))}</span>
      </h2>
      <Rates overview={data} />
      <GroupsChart groups={data.byGroup} />
    </div>
  );
}

function CountCard({ title, of, isBad = false }: { title: string; of: Figures['red']; isBad?: boolean }) {
  const language = useLanguage();
  const value = (
    <>
      <span>{title}</span>
      <strong className={isBad && of.count > 0 ? 'figures number-bad' : 'figures'}>{count(of.count, language)}</strong>
    </>
  );
  if (!of.query) return <div className="number">{value}</div>;
  return (
    // A list by deadline leaves out whatever has none: it would be shorter than its number.
    <Link className="number" href={listAddress(title, { ...of.query, order: isBad ? 'due' : 'newest' })}>
      {value}
    </Link>
  );
}
