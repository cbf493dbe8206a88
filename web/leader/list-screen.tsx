import { type CountedQuery, caseNumbers } from '@linli/domain/oversight';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { dateOf } from '../client/beijing-time.ts';
import { exportCounted } from '../client/exports.ts';
import { listCounted } from '../client/overview.ts';
import { getDivision } from '../client/places.ts';
import { SourceTable } from '../parts/desk/case-table.tsx';
import { ExportDialog } from '../parts/desk/export-dialog.tsx';
import { exportsWords } from '../parts/desk/exports-words.ts';
import type { CaseSource } from '../parts/desk/use-live-list.ts';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { leaderWords } from './words.ts';

/** The cases behind a number: the question stands in the address. */
export default function ListScreen() {
  const words = useWords(leaderWords);
  const exporting = useWords(exportsWords);
  const [search] = useSearchParams();
  const query = queryOf(search);
  const source: CaseSource = {
    query,
    turnPage: (page) => listCounted({ ...query, ...page }),
  };
  const isOfOrders = !(caseNumbers as readonly string[]).includes(query.of);
  return (
    <section className="stack">
      <p>
        <Link href={search.get('back') ?? '/'}>← {words.title}</Link>
      </p>
      <div className="row row-apart">
        <h1>{search.get('title') ?? words.listTitle}</h1>
        <ExportDialog
          words={{ open: exporting.open, ...exporting.list }}
          onExport={(asked) => exportCounted({ ...asked, query: filtersOf(query) })}
        />
      </div>
      <Scope query={query} />
      {isOfOrders && <p className="soft">{words.ordersNote}</p>}
      <SourceTable key={search.toString()} source={source} label={words.listTitle} />
    </section>
  );
}

/** Of which place and since when: the page may have come by a link that somebody sent. */
function Scope({ query: { division, from } }: { query: CountedQuery }) {
  const words = useWords(leaderWords);
  const language = useLanguage();
  const place = useQuery({
    queryKey: ['division', division],
    queryFn: () => getDivision(division ?? ''),
    enabled: division !== undefined,
  });
  const since = from && words.since(dateOf(from, Date.now(), language));
  const told = [place.data?.name, since].filter(Boolean).join(' · ');
  return told ? <p className="soft">{told}</p> : null;
}

const texts = ['part', 'status', 'unit', 'division', 'category', 'from', 'to', 'order'] as const;

function queryOf(search: URLSearchParams): CountedQuery {
  const given = texts.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : []));
  const onlyHere = search.get('onlyHere') === 'true' ? { onlyHere: true } : {};
  return { of: search.get('of') ?? 'open', ...Object.fromEntries(given), ...onlyHere } as CountedQuery;
}

function filtersOf({ order: _order, ...filters }: CountedQuery) {
  return filters;
}
