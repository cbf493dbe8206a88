import type { CountedQuery } from '@linli/domain/oversight';
import { Link } from 'wouter';
import { count } from '../client/number.ts';
import { useLanguage } from '../ui/use-language.ts';
import { behind, useAsked } from './asked.ts';

/** A number that opens what it counts. Nothing opens nothing. */
export function NumberLink({ value, title, query }: { value: number; title: string; query: CountedQuery }) {
  const language = useLanguage();
  const asked = useAsked();
  if (value === 0) return <span className="figures soft">0</span>;
  return (
    <Link className="figures" href={behind(title, query, asked)} aria-label={`${title} ${count(value, language)}`}>
      {count(value, language)}
    </Link>
  );
}
