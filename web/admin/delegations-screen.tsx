import { DelegationList } from '../parts/desk/delegation-list.tsx';
import { postsWords } from '../parts/desk/posts-words.ts';
import { useWords } from '../ui/use-language.ts';

/** Who acts in whose place, now and in the time to come. */
export default function DelegationsScreen() {
  const words = useWords(postsWords).delegation;
  return (
    <section className="stack desk-column">
      <h1>{words.title}</h1>
      <p className="soft">{words.hint}</p>
      <DelegationList />
    </section>
  );
}
