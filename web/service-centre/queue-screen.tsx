import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearchParams } from 'wouter';
import { listViews } from '../client/case-views.ts';
import { CaseTable } from '../parts/desk/case-table.tsx';
import { operatorWords } from '../parts/desk/operator-words.ts';
import { findQueue } from '../parts/desk/queues.ts';
import { deskWords } from '../parts/desk/words.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { addressOf, countNarrowing, filterIn } from './list-filter.ts';
import { ListFilters } from './list-filters.tsx';

/** A queue as it is for everybody of the unit, narrowed by what stands in the address. */
export function QueueScreen({ name }: { name: string }) {
  const words = useWords(deskWords);
  const { post } = useSession();
  const [search] = useSearchParams();
  const empty = useNothingFits();
  const queue = findQueue(post, name);
  if (!queue) return <Empty title={words.list.empty} />;
  const query = { ...queue.query, ...filterIn(search) };
  return (
    <section className="stack">
      <h1>{words.nav[queue.name]}</h1>
      <ListFilters base={queue.query} query={query} />
      <CaseTable key={`${name} ${search}`} query={query} label={words.nav[queue.name]} isBulk empty={empty} />
    </section>
  );
}

/** A list that somebody kept under a name. */
export function ViewScreen({ id }: { id: string }) {
  const words = useWords(deskWords);
  const [search] = useSearchParams();
  const empty = useNothingFits();
  const { data } = useQuery({ queryKey: ['views'], queryFn: listViews });
  if (!data) return <Loading />;
  const view = data.find((one) => one.id === id);
  if (!view) return <Empty title={words.list.empty} />;
  const query = { ...view.query, ...filterIn(search) };
  return (
    <section className="stack">
      <h1>{view.name}</h1>
      <ListFilters base={view.query} query={query} view={view} />
      <CaseTable key={`${id} ${search}`} query={query} label={view.name} isBulk empty={empty} />
    </section>
  );
}

/** Where filters leave nothing over, that is no news of the queue: the way back is to be rid of them. */
function useNothingFits() {
  const words = useWords(operatorWords).views;
  const [search, setSearch] = useSearchParams();
  const { order } = filterIn(search);
  if (countNarrowing(filterIn(search)) === 0) return undefined;
  return (
    <Empty title={words.nothingFits}>
      <Button onClick={() => setSearch(new URLSearchParams(addressOf({ order })))}>{words.clear}</Button>
    </Empty>
  );
}
