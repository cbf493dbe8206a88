import type { SavedView } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { Link, useRoute } from 'wouter';
import { listViews } from '../../client/case-views.ts';
import { useWords } from '../../ui/use-language.ts';
import { operatorWords } from './operator-words.ts';

/** Lists kept under a name: one's own, and those that the unit shares. */
export function ViewsNav() {
  const words = useWords(operatorWords).views;
  const { data = [] } = useQuery({ queryKey: ['views'], queryFn: listViews });
  if (data.length === 0) return null;
  return (
    <section className="queue-group">
      <h2>{words.title}</h2>
      <ul>
        {data.map((view) => (
          <li key={view.id}>
            <ViewLink view={view} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ViewLink({ view }: { view: SavedView }) {
  const words = useWords(operatorWords).views;
  const href = `/views/${view.id}`;
  const [isHere] = useRoute(href);
  return (
    <Link href={href} className="queue-link" aria-current={isHere ? 'page' : undefined}>
      <span>{view.name}</span>
      {view.isShared && <span className="soft small">{words.shared}</span>}
    </Link>
  );
}
