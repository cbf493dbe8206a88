import type { Me } from '@linli/domain/identity';
import { useMutation } from '@tanstack/react-query';
import { choosePost } from '../../client/session.ts';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { postsWords } from '../desk/posts-words.ts';
import { signInWords } from './words.ts';
import './sign-in-form.css';

/** One post at a time: the rights of two posts never add up. */
export function PostChoice({ me, onChosen }: { me: Me; onChosen: (me: Me) => void }) {
  const { role, signIn: words } = useWords(signInWords);
  const inPlaceOf = useWords(postsWords).delegation.standingIn;
  const choosing = useMutation({ mutationFn: choosePost, onSuccess: onChosen });
  return (
    <section className="card stack entrance">
      <h1>{words.choosePost}</h1>
      <p className="soft">{words.choosePostHint}</p>
      {me.mustSetUpFactor && (
        <Notice kind="warn" icon="alert" title={words.factorTitle}>
          <p>{words.factorLead}</p>
          <p>
            <a className="button button-primary" href="/account/">
              {words.factorGo}
            </a>
          </p>
        </Notice>
      )}
      {me.posts.length === 0 && <Notice kind="warn" icon="alert" title={words.noPost} />}
      <ul className="entrance-posts">
        {me.posts.map((post) => (
          <li key={post.id}>
            <button type="button" className="entrance-post" onClick={() => choosing.mutate(post.id)}>
              <strong>{role[post.role]}</strong>
              <span className="soft">
                {post.unit.name}
                {post.delegation && ` · ${inPlaceOf(post.delegation.name)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {choosing.error && <Failure of={choosing.error} />}
    </section>
  );
}
