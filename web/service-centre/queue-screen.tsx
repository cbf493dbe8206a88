import { CaseTable } from '../parts/desk/case-table.tsx';
import { findQueue } from '../parts/desk/queues.ts';
import { deskWords } from '../parts/desk/words.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { Empty } from '../ui/empty.tsx';
import { useWords } from '../ui/use-language.ts';

export function QueueScreen({ name }: { name: string }) {
  const words = useWords(deskWords);
  const { post } = useSession();
  const queue = findQueue(post, name);
  if (!queue) return <Empty title={words.list.empty} />;
  return (
    <section className="stack">
      <h1>{words.nav[queue.name]}</h1>
      <CaseTable key={name} query={queue.query} label={words.nav[queue.name]} />
    </section>
  );
}
