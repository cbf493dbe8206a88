import type { CaseQuery } from '@linli/domain/cases';
import { Link, useSearchParams } from 'wouter';
import { CaseTable } from '../parts/desk/case-table.tsx';
import { deskWords } from '../parts/desk/words.ts';
import { useWords } from '../ui/use-language.ts';

/** The cases behind a number: the question stands in the address. */
export default function ListScreen() {
  const words = useWords(deskWords).leader;
  const [search] = useSearchParams();
  const query = queryOf(search);
  return (
    <section className="stack">
      <p>
        <Link href="/">← {words.title}</Link>
      </p>
      <h1>{search.get('title') ?? words.listTitle}</h1>
      <CaseTable key={search.toString()} query={query} label={words.listTitle} />
    </section>
  );
}

function queryOf(search: URLSearchParams): CaseQuery {
  const known = ['alarm', 'unit', 'division', 'category', 'status', 'from', 'to', 'order'] as const;
  const given = known.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : []));
  return Object.fromEntries(given) as CaseQuery;
}
