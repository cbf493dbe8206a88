import { whoMay } from '@linli/domain/identity';
import { oversightPolicy } from '@linli/domain/oversight';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useRoute } from 'wouter';
import { countQueues, type QueueCounts } from '../../client/cases.ts';
import { useWords } from '../../ui/use-language.ts';
import { useSession } from '../identity/session-gate.tsx';
import { operatorWords } from './operator-words.ts';
import { postsWords } from './posts-words.ts';
import { type DeskQueue, queuesOf } from './queues.ts';
import { ViewsNav } from './views-nav.tsx';
import { deskWords } from './words.ts';
import './queue-nav.css';

/** The queues at the side, each with how many wait. */
export function QueueNav() {
  const words = useWords(deskWords).nav;
  const mine = useWords(operatorWords).templates;
  const more = useWords(postsWords).nav;
  const { post } = useSession();
  const counts = useQuery({ queryKey: ['cases', 'counts'], queryFn: countQueues });
  return (
    <nav aria-label={words.label} className="queues">
      {queuesOf(post).map((group) => (
        <section key={group.name} className="queue-group">
          <h2>{words[group.name]}</h2>
          <ul>
            {group.queues.map((queue) => (
              <li key={queue.name}>
                <QueueLink queue={queue} counts={counts.data} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ViewsNav />
      <section className="queue-group">
        <ul>
          {post.role === 'supervisor' && <SideLink href="/templates">{mine.title}</SideLink>}
          {post.unit.kind === 'governanceCenter' && (post.role === 'operator' || post.role === 'supervisor') && (
            <SideLink href="/mediation-wishes">{more.wishes}</SideLink>
          )}
          <SideLink href="/hand-overs">{more.handOvers}</SideLink>
          {post.role === 'supervisor' && <SideLink href="/exports">{more.exports}</SideLink>}
          {(post.role === 'supervisor' || post.role === 'handler') && (
            <li>
              <a href="/mediator/committee" className="queue-link">
                {more.mediation}
              </a>
            </li>
          )}
          {whoMay(oversightPolicy.readOverview).includes(post.role) && (
            <li>
              <a href="/leader/" className="queue-link">
                {more.numbers}
              </a>
            </li>
          )}
        </ul>
      </section>
    </nav>
  );
}

function SideLink({ href, children }: { href: string; children: string }) {
  const [isHere] = useRoute(href);
  return (
    <li>
      <Link href={href} className="queue-link" aria-current={isHere ? 'page' : undefined}>
        {children}
      </Link>
    </li>
  );
}

function QueueLink({ queue, counts }: { queue: DeskQueue; counts: QueueCounts | undefined }) {
  const words = useWords(deskWords).nav;
  const href = `/queues/${queue.name}`;
  const [isHere] = useRoute(href);
  const count = counts && queue.count?.(counts);
  const isCounted = counts !== undefined;
  const shown = useRef<HTMLAnchorElement>(null);
  // On a telephone the queues are one line that runs out of the screen: hers stands in sight, also when the counts have made it longer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the counts move it
  useEffect(() => {
    if (isHere) shown.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [isHere, isCounted]);
  return (
    <Link ref={shown} href={href} className="queue-link" aria-current={isHere ? 'page' : undefined}>
      <span>{words[queue.name]}</span>
      {count !== undefined && count > 0 && <span className="queue-count figures">{count}</span>}
    </Link>
  );
}
