import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { Link } from 'wouter';
import { listSimilar } from '../client/cases.ts';
import { StatusBadge } from '../parts/cases/status-badge.tsx';
import { deskWords } from '../parts/desk/words.ts';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';

/** What the caller may be speaking of is known already: shown while the operator still types. */
export function SimilarCalls({ words: said, divisionCode }: { words: string; divisionCode: string | undefined }) {
  const words = useWords(deskWords).register;
  const written = useDeferredValue(said.trim());
  const { data = [] } = useQuery({
    queryKey: ['similar', divisionCode, written],
    queryFn: () => listSimilar({ words: written.slice(0, 1000), divisionCode }),
    enabled: divisionCode !== undefined && written.length > 3,
    placeholderData: (before) => before,
  });
  if (data.length === 0) return null;
  return (
    <Notice kind="warn" title={words.similar} live>
      <ul className="similar-list">
        {data.map((one) => (
          <li key={one.code}>
            <Link href={`/cases/${one.code}`}>{one.words}</Link> <StatusBadge status={one.status} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
