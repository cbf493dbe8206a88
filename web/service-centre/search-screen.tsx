import { useSearchParams } from 'wouter';
import { CaseTable } from '../parts/desk/case-table.tsx';
import { deskWords } from '../parts/desk/words.ts';
import { useWords } from '../ui/use-language.ts';

export default function SearchScreen() {
  const words = useWords(deskWords);
  const [search] = useSearchParams();
  const q = search.get('q') ?? '';
  return (
    <section className="stack">
      <h1>“{q}”</h1>
      <CaseTable key={q} query={{ q }} label={words.nav.search} />
    </section>
  );
}
