import type { CountedQuery } from '@linli/domain/oversight';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { dateOf } from '../client/beijing-time.ts';
import { count } from '../client/number.ts';
import { getOpen, getOverview } from '../client/overview.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { askedAddress, behind, spans, useAsked } from './asked.ts';
import { CountBefore } from './comparison.tsx';
import { ExportNumbers } from './export-numbers.tsx';
import { LateUnits, ReturningUnits } from './failing-units.tsx';
import { GroupsChart } from './groups-chart.tsx';
import { MediationPanel } from './mediation-panel.tsx';
import { OldestOpen } from './oldest-open.tsx';
import { PlaceTrail } from './place-trail.tsx';
import { Places } from './places.tsx';
import { Rates } from './rates.tsx';
import { Repeated } from './repeated.tsx';
import { TrendChart } from './trend-chart.tsx';
import { leaderWords } from './words.ts';
import './numbers-screen.css';

/** One page that answers: where are we failing people today? What is late comes first, and how it usually goes after it. */
export function NumbersScreen() {
  const words = useWords(leaderWords);
  const language = useLanguage();
  const [, goTo] = useLocation();
  const { division, span, from, before } = useAsked();
  const now = useQuery({ queryKey: ['cases', 'open', division], queryFn: () => getOpen(division) });
  const inSpan = useQuery({
    queryKey: ['cases', 'overview', division, from],
    queryFn: () => getOverview({ division, from }),
  });
  const previous = useQuery({
    queryKey: ['cases', 'overview', division, before],
    queryFn: () => getOverview({ division, ...before }),
  });
  const failed = [now, inSpan].find(({ error }) => error);
  if (failed?.error) return <Failure of={failed.error} onRetry={() => void failed.refetch()} />;
  if (!now.data || !inSpan.data) return <Loading />;
  const { red, yellow, open } = now.data.all;
  const { registered } = inSpan.data.all;
  return (
    <div className="numbers">
      <div className="row row-apart">
        <div>
          <PlaceTrail />
          <h1>{words.title}</h1>
          <p className="soft">{words.lead}</p>
        </div>
        <div className="row numbers-tools">
          <Segmented
            value={span}
            options={spans.map((one) => ({ value: one, label: words.last[one] }))}
            onChange={(next) => goTo(askedAddress({ division, span: next }))}
          />
          <ExportNumbers />
        </div>
      </div>
      <section className="numbers-now">
        <CountCard title={words.redNow} value={red} query={{ of: 'red', division, order: 'oldest' }} isBad />
        <CountCard title={words.yellowNow} value={yellow} query={{ of: 'yellow', division, order: 'oldest' }} isBad />
        <CountCard title={words.open} value={open} query={{ of: 'open', division }}>
          <span className="soft small">{words.openWhenever}</span>
        </CountCard>
        <CountCard
          title={`${words.last[span]}${language === 'en' ? ': ' : ''}${words.registered}`}
          value={registered}
          query={{ of: 'registered', division, from }}
        >
          <CountBefore is={registered} was={previous.data?.all.registered} />
        </CountCard>
      </section>
      <div className="numbers-pair">
        <LateUnits open={now.data} />
        <OldestOpen />
      </div>
      <Places overview={inSpan.data} open={now.data} />
      <h2>
        {words.rates} <span className="soft small figures">{words.since(dateOf(from, Date.now(), language))}</span>
      </h2>
      <Rates overview={inSpan.data} previous={previous.data} />
      <p className="soft small">{words.comparedHint}</p>
      <div className="numbers-pair">
        <ReturningUnits overview={inSpan.data} />
        <Repeated />
      </div>
      <MediationPanel />
      <TrendChart />
      <GroupsChart groups={inSpan.data.byGroup} late={now.data.byGroup} />
    </div>
  );
}

type Card = { title: string; value: number; query: CountedQuery; isBad?: boolean; children?: ReactNode };

function CountCard({ title, value, query, isBad = false, children }: Card) {
  const language = useLanguage();
  const asked = useAsked();
  const look = isBad && value > 0 ? 'figures number-bad' : 'figures';
  return (
    <div className="number">
      <Link className="number-link" href={behind(title, query, asked)}>
        <span>{title}</span>
        <strong className={look}>{count(value, language)}</strong>
      </Link>
      {children}
    </div>
  );
}
