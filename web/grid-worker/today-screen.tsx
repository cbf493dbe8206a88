import type { CaseLine } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { CaseCard } from './case-card.tsx';
import { useCells } from './cells.ts';
import { useChecklists } from './checklists.ts';
import { type DayList, keepOrdersAhead, readDayList } from './day.ts';
import { BegunList } from './drafts/begun-list.tsx';
import { useKeptCatalogue } from './kept-catalogue.ts';
import { NearMe } from './near-me.tsx';
import { gridWords } from './words.ts';

/** Today in my cell: what was sent to me by time left, what is late, what is near, what else goes on. */
export function TodayScreen() {
  const words = useWords(gridWords).mine;
  const { visit } = useWords(gridWords);
  // At hand before she walks off.
  useCells();
  useChecklists();
  useKeptCatalogue();
  const { post } = useSession();
  const orders = useDayList('orders');
  const overdue = useDayList('overdue');
  const recent = useDayList('recent');

  const ordersRead = orders.data;
  useEffect(() => {
    if (ordersRead && !ordersRead.isKept) void keepOrdersAhead(post, ordersRead.value).catch(() => {});
  }, [ordersRead, post]);

  const mine = orders.data?.value ?? [];
  const mineCodes = new Set(mine.map(({ code }) => code));
  const lateElsewhere = overdue.data?.value.filter(({ code }) => !mineCodes.has(code));
  const lateCodes = new Set(lateElsewhere?.map(({ code }) => code));
  const others = recent.data?.value.filter(({ code }) => !mineCodes.has(code) && !lateCodes.has(code));
  const all = [...mine, ...(overdue.data?.value ?? []), ...(recent.data?.value ?? [])];
  return (
    <div className="stack stack-wide">
      <div className="stack stack-tight">
        <h1>{words.title}</h1>
        <KeptAt read={orders.data} />
      </div>
      <BegunList />
      <NearMe lines={all}>
        <LinkButton to="/visits/new" kind="secondary" icon="check" wide>
          {visit.begin}
        </LinkButton>
      </NearMe>
      <CaseLines title={words.orders} list={orders} lines={orders.data?.value} empty={words.noOrders} isMine />
      {lateElsewhere && lateElsewhere.length > 0 && (
        <CaseLines title={words.overdue} list={overdue} lines={lateElsewhere} />
      )}
      <CaseLines title={words.recent} list={recent} lines={others} empty={words.none} />
    </div>
  );
}

export function useDayList(list: DayList) {
  const { post } = useSession();
  return useQuery({ queryKey: ['cases', 'day', post.id, list], queryFn: () => readDayList(post, list) });
}

/** Without a network she must know how old this is. */
function KeptAt({ read }: { read: { keptAt: number; isKept: boolean } | undefined }) {
  const words = useWords(gridWords).mine;
  const language = useLanguage();
  if (!read?.isKept) return null;
  return (
    <p className="soft">{words.keptAt(nearDateAndTime(new Date(read.keptAt).toISOString(), Date.now(), language))}</p>
  );
}

type Own = {
  title: string;
  list: ReturnType<typeof useDayList>;
  lines: CaseLine[] | undefined;
  empty?: string;
  isMine?: boolean;
};

const shownAtFirst = 8;

function CaseLines({ title, list, lines, empty, isMine = false }: Own) {
  const words = useWords(gridWords).mine;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lines : lines?.slice(0, shownAtFirst);
  return (
    <section className="stack stack-tight">
      <h2>
        {title}
        {lines && lines.length > 0 && <span className="soft figures">{words.count(lines.length)}</span>}
      </h2>
      {list.isPending && <Loading />}
      {list.error && <Failure of={list.error} onRetry={() => void list.refetch()} />}
      {empty && lines?.length === 0 && <p className="soft">{empty}</p>}
      <ul className="stack stack-tight">
        {shown?.map((line) => (
          <li key={line.code}>
            <CaseCard line={line} isMine={isMine} />
          </li>
        ))}
      </ul>
      {lines && lines.length > shownAtFirst && !isWhole && (
        <Button kind="quiet" wide onClick={() => setWhole(true)}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
