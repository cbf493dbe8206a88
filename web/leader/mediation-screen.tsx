import type { MediationFigures } from '@linli/domain/mediation';
import { Segmented } from 'antd';
import { Link, useLocation } from 'wouter';
import { dateOf } from '../client/beijing-time.ts';
import { count } from '../client/number.ts';
import { useDisputeTypeName } from '../parts/mediation/use-dispute-type-name.ts';
import { mediationWords } from '../parts/mediation/words.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { askedAddress, mediationAddress, spans, useAsked } from './asked.ts';
import { CountBefore } from './comparison.tsx';
import { EmptyPanel } from './empty-panel.tsx';
import { MediationRates } from './mediation-rates.tsx';
import { MediationTable } from './mediation-table.tsx';
import { leaderMediationWords } from './mediation-words.ts';
import { ModelCases } from './model-cases.tsx';
import { PlaceTrail } from './place-trail.tsx';
import { useMediationFigures } from './use-mediation-figures.ts';
import { leaderWords } from './words.ts';
import { yuan } from './yuan.ts';

/** Where disputes are settled, by whom, and whether it lasts: numbers of a place, beside those of the span before. */
export default function MediationScreen() {
  const words = useWords(leaderMediationWords);
  const common = useWords(leaderWords);
  const [, goTo] = useLocation();
  const { division, span } = useAsked();
  const { is, was } = useMediationFigures();
  if (is.error) return <Failure of={is.error} onRetry={() => void is.refetch()} />;
  if (!is.data) return <Loading />;
  return (
    <div className="numbers">
      <div className="row row-apart">
        <div>
          <PlaceTrail addressOf={mediationAddress} />
          <h1>{words.title}</h1>
          <p className="soft">{words.lead}</p>
        </div>
        <div className="row numbers-tools">
          <Segmented
            value={span}
            options={spans.map((one) => ({ value: one, label: common.last[one] }))}
            onChange={(next) => goTo(mediationAddress({ division, span: next }))}
          />
          {[6, 9, 12].includes(division.length) && (
            <a href={fileAddress(division)} download>
              {words.file}
            </a>
          )}
          <Link href={askedAddress({ division, span })}>{words.back}</Link>
        </div>
      </div>
      {is.data.all.counts.opened === 0 ? (
        <EmptyPanel title={words.panel} says={words.nothing} />
      ) : (
        <Numbers is={is.data} was={was} />
      )}
    </div>
  );
}

/** What may be handed on, of the running quarter: the same as everybody gets. */
function fileAddress(division: string): string {
  return `/api/v1/public/mediation-statistics-file?${new URLSearchParams({ division, format: 'csv' })}`;
}

function Numbers({ is, was }: { is: MediationFigures; was: MediationFigures | undefined }) {
  const words = useWords(leaderMediationWords);
  const said = useWords(mediationWords);
  const common = useWords(leaderWords);
  const language = useLanguage();
  const typeName = useDisputeTypeName();
  const { division, from, span } = useAsked();
  const { counts } = is.all;
  const before = was?.all.counts;
  const isHere = (key: string) => key === division;
  return (
    <>
      <section className="numbers-now">
        <Card title={words.opened} is={counts.opened} was={before?.opened} />
        <Card title={words.settled} is={counts.settled} was={before?.settled} />
        <Card title={words.failed} is={counts.failed} was={before?.failed} />
        <Card title={words.going} is={counts.open} />
        <Card title={words.overdue} is={counts.overdue + counts.broken} isBad />
        <div className="number">
          <span className="soft">{words.amount}</span>
          <strong className="figures">{words.amountOf(yuan(counts.amountFen, language))}</strong>
          <span className="soft small">{words.paid(words.amountOf(yuan(counts.performedFen, language)))}</span>
        </div>
      </section>
      <h2>
        {words.ratesTitle} <span className="soft small figures">{words.since(dateOf(from, Date.now(), language))}</span>
      </h2>
      <MediationRates is={is} was={was} />
      <p className="soft small">{common.comparedHint}</p>
      <div className="numbers-pair">
        <MediationTable
          title={words.byLevel}
          lines={is.byLevel.map((line) => ({ ...line, name: words.level[line.key] ?? line.key }))}
        />
        <MediationTable
          title={words.bySource}
          lines={is.bySource.map((line) => ({ ...line, name: said.source[line.key as keyof typeof said.source] }))}
        />
      </div>
      <MediationTable
        title={words.byPlace}
        lines={is.byPlace.map((line) => ({
          ...line,
          name: isHere(line.key) ? words.thisPlace(line.name) : line.name,
          ...(!isHere(line.key) && line.key.length <= 12 && { href: mediationAddress({ division: line.key, span }) }),
        }))}
      />
      <MediationTable
        title={words.byType}
        lines={is.byType.map((line) => ({ ...line, name: language === 'en' ? typeName(line.key) : line.name }))}
      />
      <MediationTable title={words.byCommittee} lines={is.byCommittee} />
      <ModelCases is={is} placeName={({ key, name }) => (isHere(key) ? words.thisPlace(name) : name)} />
    </>
  );
}

function Card({
  title,
  is,
  was,
  isBad = false,
}: {
  title: string;
  is: number;
  was?: number | undefined;
  isBad?: boolean;
}) {
  const language = useLanguage();
  return (
    <div className="number">
      <span className="soft">{title}</span>
      <strong className={isBad && is > 0 ? 'figures number-bad' : 'figures'}>{count(is, language)}</strong>
      <CountBefore is={is} was={was} />
    </div>
  );
}
