import type { PublicStatistics } from '@linli/domain/oversight';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { getCatalogue } from '../client/catalogue.ts';
import { mapSettings } from '../client/map-settings.ts';
import { getStatistics, statisticsFile } from '../client/statistics.ts';
import { Empty } from '../ui/empty.tsx';
import { LinkOut } from '../ui/link-out.tsx';
import { Loading } from '../ui/loading.tsx';
import { Unread } from '../ui/unread.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { NumberTable, Withheld } from './number-table.tsx';
import { publicWords } from './words.ts';
import './statistics-screen.css';

const DisputeNumbers = lazy(() => import('./dispute-numbers.tsx'));

/** The numbers of the county in this quarter. What is withheld is said to be so, and why. */
export function StatisticsScreen() {
  const words = useWords(publicWords).statistics;
  const settings = useQuery(mapSettings);
  const division = settings.data?.county.code ?? '';
  const told = useQuery({
    queryKey: ['statistics', division],
    queryFn: () => getStatistics({ division }),
    enabled: division !== '',
  });
  const { data } = told;
  if (!data) return settings.error || told.error ? <Unread of={[settings, told]} /> : <Loading />;
  return (
    <div className="stack stack-wide">
      <div className="stack">
        <h1>{words.title}</h1>
        <p className="soft">{words.lead(quarterOf(data))}</p>
        <p className="soft">{words.withheldWhy(data.leastCount)}</p>
      </div>
      {data.total === 0 ? <Empty title={words.empty} /> : <Numbers told={data} />}
      {data.total !== 0 && <Files told={data} />}
      <Suspense fallback={<Loading />}>
        <DisputeNumbers division={division} />
      </Suspense>
    </div>
  );
}

/** The same tables to reckon with, for journalists and neighbours alike. */
function Files({ told: { division, quarter } }: { told: PublicStatistics }) {
  const words = useWords(publicWords).statistics;
  return (
    <section className="stack stack-tight">
      <h2>{words.files}</h2>
      <p className="soft">{words.filesHint}</p>
      <div className="row">
        {(['xlsx', 'csv'] as const).map((format) => (
          <LinkOut key={format} href={statisticsFile({ division, quarter, format })} download>
            {words.file[format]}
          </LinkOut>
        ))}
      </div>
    </section>
  );
}

function quarterOf({ quarter }: PublicStatistics): { year: string; number: string } {
  const [year = '', number = ''] = quarter.split('-');
  return { year, number };
}

function Numbers({ told }: { told: PublicStatistics }) {
  const words = useWords(publicWords).statistics;
  const language = useLanguage();
  const named = (definition: PublicStatistics['definitions'][number]) =>
    words.shareNames[definition.id] ?? (language === 'en' ? definition.name : definition.nameZh);
  const catalogue = useQuery({ queryKey: ['catalogue'], queryFn: getCatalogue, staleTime: 3_600_000 });
  // The server counts under the Chinese names; the catalogue knows the others.
  const groupName = ({ key, name }: { key: string; name: string }) => {
    const group = language === 'en' ? catalogue.data?.groups.find(({ code }) => code === key) : undefined;
    return group?.nameEn ?? (name || words.noGroup);
  };
  return (
    <>
      <NumberTable title={words.total} rows={[{ key: 'all', name: told.divisionName, count: told.total }]} />
      <NumberTable title={words.byGroup} rows={told.byGroup.map((row) => ({ ...row, name: groupName(row) }))} />
      <NumberTable title={words.byPlace} rows={told.byPlace.filter(({ count }) => count !== null)}>
        <Withheld places={told.byPlace.filter(({ count }) => count === null)} />
      </NumberTable>
      <NumberTable
        title={words.shares}
        rows={told.definitions.map((definition) => ({
          key: definition.id,
          name: named(definition),
          meaning: language === 'en' ? definition.definitionEn : definition.definitionZh,
          count: told.shares.find(({ id }) => id === definition.id)?.percent ?? null,
        }))}
        unit="%"
      />
    </>
  );
}
