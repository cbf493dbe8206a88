import type { CaseQuery } from '@linli/domain/cases';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { listCases } from '../client/cases.ts';
import { StatusBadge } from '../parts/cases/status-badge.tsx';
import { useSession } from '../parts/identity/session-gate.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { gridWords } from './words.ts';
import './cell-screen.css';

/** Today in my cell: what was sent to me, what is late, what goes on. */
export function CellScreen() {
  const words = useWords(gridWords);
  const { post } = useSession();
  const inside = { division: post.divisionCode } as const;
  return (
    <div className="stack stack-wide">
      <h1>{words.mine.title}</h1>
      <LinkButton to="/register" icon="plus" wide>
        {words.register.title}
      </LinkButton>
      <CaseCards title={words.mine.orders} query={{ mine: true, order: 'due' }} />
      <CaseCards title={words.mine.overdue} query={{ ...inside, alarm: 'overdue', order: 'due' }} />
      <CaseCards title={words.mine.recent} query={{ ...inside, order: 'newest' }} />
    </div>
  );
}

function CaseCards({ title, query }: { title: string; query: CaseQuery }) {
  const words = useWords(gridWords).mine;
  const language = useLanguage();
  const list = useInfiniteQuery({
    queryKey: ['cases', 'cards', query],
    queryFn: ({ pageParam }) => listCases({ ...query, limit: 10, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  const lines = list.data?.pages.flatMap((page) => page.cases) ?? [];
  return (
    <section className="stack stack-tight">
      <h2>{title}</h2>
      {list.isPending && <Loading />}
      {list.error && <Failure of={list.error} onRetry={() => void list.refetch()} />}
      {list.data && lines.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="stack stack-tight">
        {lines.map((line) => (
          <li key={line.code}>
            <Link className="cell-case" href={`/cases/${line.code}`}>
              <span className="cell-case-words">{line.words}</span>
              <span className="row small">
                <StatusBadge status={line.status} />
                {line.alarm !== 'none' && line.dueAt && (
                  <Badge kind={line.alarm === 'reminded' ? 'warn' : 'bad'}>
                    {words.due(nearDateAndTime(line.dueAt, Date.now(), language))}
                  </Badge>
                )}
                <span className="soft">{line.address ?? line.placeName}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
