import { type CountedQuery, caseNumbers } from '@linli/domain/oversight';
import { Link, useSearchParams } from 'wouter';
import { exportCounted } from '../client/exports.ts';
import { listCounted } from '../client/overview.ts';
import { SourceTable } from '../parts/desk/case-table.tsx';
import { ExportDialog } from '../parts/desk/export-dialog.tsx';
import { exportsWords } from '../parts/desk/exports-words.ts';
import type { CaseSource } from '../parts/desk/use-live-list.ts';
import { useWords } from '../ui/use-language.ts';
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
    tools: (
      <ExportDialog
        words={{ open: exporting.open, ...exporting.list }}
        onExport={(asked) => exportCounted({ ...asked, query: filtersOf(query) })}
      />
    ),
  };
  const isOfOrders = !(caseNumbers as readonly string[]).includes(query.of);
  return (
    <section className="stack">
      <p>
        <Link href={search.get('back') ?? '/'}>← {words.title}</Link>
      </p>
      <h1>{search.get('title') ?? words.listTitle}</h1>
      {isOfOrders && <p className="soft">{words.ordersNote}</p>}
      <SourceTable key={search.toString()} source={source} label={words.listTitle} />
    </section>
  );
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
