import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { deskWords } from '../parts/desk/words.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { accountWords } from '../parts/identity/words.ts';
import { PageShell } from '../ui/page-shell.tsx';
import { useWords } from '../ui/use-language.ts';
import { SendQueue } from './send-queue.tsx';
import { gridWords } from './words.ts';

export function GridPage({ children }: { children: ReactNode }) {
  const words = useWords(gridWords);
  const desk = useWords(deskWords);
  const account = useWords(accountWords);
  const { me, post, changePost, leave } = useSession();
  const [here] = useLocation();
  const links = [
    ['/', words.nav.mine],
    ['/register', words.nav.register],
  ] as const;
  return (
    <PageShell
      home="/grid/"
      name={words.name}
      place={post.unit.name}
      nav={links.map(([to, label]) => (
        <Link key={to} href={to} aria-current={here === to ? 'page' : undefined}>
          {label}
        </Link>
      ))}
      foot={
        <p className="row">
          {me.person.name} · {desk.role[post.role]}
          {me.posts.length > 1 && (
            <button type="button" className="switch" onClick={changePost}>
              {desk.signIn.changePost}
            </button>
          )}
          <a className="switch" href="/account/">
            {account.name}
          </a>
          <button type="button" className="switch" onClick={() => void leave()}>
            {desk.signIn.signOut}
          </button>
        </p>
      }
    >
      <SendQueue />
      {children}
    </PageShell>
  );
}
