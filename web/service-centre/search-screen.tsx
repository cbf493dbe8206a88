import { useSearchParams } from 'wouter';
import { CaseTable } from '../parts/desk/case-table.tsx';
import { operatorWords } from '../parts/desk/operator-words.ts';
import { deskWords } from '../parts/desk/words.ts';
import { Empty } from '../ui/empty.tsx';
import { useWords } from '../ui/use-language.ts';

export default function SearchScreen() {
  const words = useWords(deskWords);
  const found = useWords(operatorWords).search;
  const [search] = useSearchParams();
  const q = search.get('q') ?? '';
  return (
    <section className="stack">
      <h1>“{q}”</h1>
      <CaseTable
        key={q}
        query={{ q }}
        label={words.nav.search}
        empty={<Empty title={found.nothing(q)}>{found.hint}</Empty>}
      />
    </section>
  );
}
