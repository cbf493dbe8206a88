import type { MediationStatistics } from '@linli/domain/oversight';
import { useQuery } from '@tanstack/react-query';
import { disputeStatisticsFile, getDisputeStatistics } from '../client/statistics.ts';
import { useDisputeTypeName } from '../parts/mediation/use-dispute-type-name.ts';
import { Failure } from '../ui/failure.tsx';
import { LinkOut } from '../ui/link-out.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { NumberTable, Withheld } from './number-table.tsx';
import { publicWords } from './words.ts';

/** What is told of disputes before mediators in this quarter. Where there were none, nothing is said of them. */
export default function DisputeNumbers({ division }: { division: string }) {
  const words = useWords(publicWords).statistics;
  const { data, error, refetch } = useQuery({
    queryKey: ['dispute-statistics', division],
    queryFn: () => getDisputeStatistics({ division }),
  });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.total === 0) return null;
  return (
    <section className="stack stack-wide">
      <div className="stack stack-tight">
        <h2>{words.disputes}</h2>
        <p className="soft">{words.disputesLead}</p>
      </div>
      <Tables told={data} />
      <div className="row">
        {(['xlsx', 'csv'] as const).map((format) => (
          <LinkOut key={format} href={disputeStatisticsFile({ division, quarter: data.quarter, format })} download>
            {words.disputesFile[format]}
          </LinkOut>
        ))}
      </div>
    </section>
  );
}

function Tables({ told }: { told: MediationStatistics }) {
  const words = useWords(publicWords).statistics;
  const language = useLanguage();
  const typeOf = useDisputeTypeName();
  const share = (id: string) => told.shares.find((each) => each.id === id)?.percent ?? null;
  return (
    <>
      <NumberTable
        level="h3"
        title={words.disputesTotal}
        rows={[{ key: 'all', name: told.divisionName, count: told.total }]}
      />
      <NumberTable
        level="h3"
        title={words.byDispute}
        rows={told.byGroup.map((row) => ({ ...row, name: typeOf(row.key) }))}
      />
      <NumberTable level="h3" title={words.byPlace} rows={told.byPlace.filter(({ count }) => count !== null)}>
        <Withheld places={told.byPlace.filter(({ count }) => count === null)} />
      </NumberTable>
      <NumberTable
        level="h3"
        title={words.byOutcome}
        rows={told.byOutcome.map(({ outcome, count }) => ({ key: outcome, name: words.outcomes[outcome], count }))}
      />
      {told.byModelCase.length > 0 && (
        <NumberTable
          level="h3"
          title={words.byModelCase}
          rows={told.byModelCase.map(({ state, count }) => ({ key: state, name: words.modelCases[state], count }))}
        />
      )}
      <NumberTable
        level="h3"
        title={words.disputeShares}
        rows={told.definitions.map((definition) => ({
          key: definition.id,
          name: words.shareNames[definition.id] ?? definition.nameZh,
          meaning: language === 'en' ? definition.definitionEn : definition.definitionZh,
          count: share(definition.id),
        }))}
        unit="%"
      />
    </>
  );
}
