import type { PublicCaseList, PublicCaseQuery } from '@linli/domain/cases';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useSearchParams } from 'wouter';
import { takeAskedFirst } from '../client/asked-first.ts';
import { dateOf } from '../client/beijing-time.ts';
import { getCatalogue } from '../client/catalogue.ts';
import { mapSettings } from '../client/map-settings.ts';
import { listChildren } from '../client/places.ts';
import { StatusBadge } from '../parts/cases/status-badge.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { keyOf, listPage, queryIn } from './case-query.ts';
import { NearChoice } from './near-choice.tsx';
import { followWords, publicWords } from './words.ts';
import './cases-screen.css';

const CasesMap = lazy(async () => ({ default: (await import('./cases-map.tsx')).CasesMap }));

/** The public account, newest first, by place and category; the choice stands in the address, so it can be passed on. */
export function CasesScreen() {
  const words = useWords(publicWords).cases;
  const follow = useWords(followWords);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const settings = useQuery(mapSettings);
  const county = settings.data?.county;
  const townships = useQuery({
    queryKey: ['children', county?.code],
    queryFn: () => listChildren(county?.code ?? ''),
    enabled: county !== undefined,
  });
  const catalogue = useQuery({ queryKey: ['catalogue'], queryFn: getCatalogue, staleTime: 3_600_000 });
  const division = search.get('division') ?? '';
  const category = search.get('category') ?? '';
  const narrow = (name: string, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  const near = search.get('near') ?? '';
  const hasMap = search.get('map') === '1';
  const query = county && queryIn(search, county.code);
  return (
    <div className="stack stack-wide">
      <div className="stack">
        <h1>{words.title}</h1>
        <p className="soft">{words.lead}</p>
      </div>
      <div className="public-filters">
        <SelectField
          id="division"
          label={words.division}
          empty={words.all}
          value={division}
          onValue={(value) => narrow('division', value)}
          options={(townships.data ?? []).map((one) => ({ value: one.code, label: one.name }))}
        />
        <SelectField
          id="category"
          label={words.category}
          empty={words.allCategories}
          value={category}
          onValue={(value) => narrow('category', value)}
          options={(catalogue.data?.groups ?? []).map((group) => ({
            value: group.code,
            label: language === 'en' ? group.nameEn : group.nameZh,
          }))}
        />
      </div>
      <div className="row">
        <NearChoice near={near} onNear={(value) => narrow('near', value)} />
        <Button kind="secondary" aria-pressed={hasMap} onClick={() => narrow('map', hasMap ? '' : '1')}>
          {hasMap ? words.mapClose : words.mapOpen}
        </Button>
        <LinkButton to={`/follow?${search}`} kind="secondary">
          {follow.here}
        </LinkButton>
      </div>
      {query && <PublicList query={query} hasMap={hasMap} />}
      {settings.isPending && <Loading />}
      {settings.error && <Failure of={settings.error} onRetry={() => void settings.refetch()} />}
    </div>
  );
}

const mostOnMap = 100;

function PublicList({ query, hasMap }: { query: PublicCaseQuery; hasMap: boolean }) {
  const words = useWords(publicWords).cases;
  const language = useLanguage();
  const list = useInfiniteQuery({
    queryKey: ['public', query, hasMap],
    queryFn: ({ pageParam }) =>
      (pageParam === '' && !hasMap && takeAskedFirst<PublicCaseList>(keyOf(query))) ||
      listPage(query, pageParam, hasMap ? mostOnMap : undefined),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  if (list.error) return <Failure of={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Loading />;
  const cases = list.data.pages.flatMap((page) => page.cases);
  if (cases.length === 0) return <Empty title={words.empty} />;
  const day = (instant: string) => dateOf(instant, Date.now(), language);
  return (
    <section className={hasMap ? 'stack public-with-map' : 'stack'}>
      {hasMap && (
        <Suspense fallback={<Loading />}>
          <CasesMap cases={cases} />
        </Suspense>
      )}
      <ul className="stack stack-tight public-list">
        {cases.map((found) => (
          <li key={found.code}>
            <Link className="public-case" href={`/cases/${found.code}`}>
              <span className="public-case-words">{found.words}</span>
              <span className="row small">
                <StatusBadge status={found.status} />
                {found.listedWords && <Badge kind="bad">{words.listedMark}</Badge>}
                <span className="soft">
                  {[
                    found.placeName,
                    found.unitName && words.unit(found.unitName),
                    words.registered(day(found.registeredAt)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button kind="secondary" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
