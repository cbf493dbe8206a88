import { useSession } from '../parts/identity/session-gate.tsx';
import { signInWords } from '../parts/identity/words.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/use-language.ts';
import { mediatorWords } from './words.ts';

/** Somebody whose post has no business with files of mediation: where she is, and the way on. */
export default function NotHere() {
  const words = useWords(mediatorWords).notHere;
  const { role } = useWords(signInWords);
  const { me, post, changePost } = useSession();
  return (
    <section className="card stack">
      <h1>{words.title}</h1>
      <p>{words.lead(role[post.role], post.unit.name)}</p>
      <div className="row">
        {me.posts.length > 1 && <Button onClick={changePost}>{words.change}</Button>}
        <a className="button button-secondary" href="/desk/">
          {words.desk}
        </a>
      </div>
    </section>
  );
}
