import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { Announcer } from '../../ui/announcer.tsx';
import { Boundary, PageMissing } from '../../ui/boundary.tsx';
import { DeviceNotices } from '../../ui/device-notices.tsx';
import { ElderSwitch, LanguageSwitch, SchemeSwitch } from '../../ui/switches.tsx';
import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { useSession } from '../identity/session-gate.tsx';
import { signInWords } from '../identity/words.ts';
import { postsWords } from './posts-words.ts';
import { deskWords } from './words.ts';
import './desk-frame.css';
import './desk-parts.css';

const DelegateMine = lazy(() => import('./delegate-mine.tsx'));

type Own = { home: string; name: string; tools?: ReactNode; side?: ReactNode; children: ReactNode };

/** The frame of a staff desk: plate, search, who acts; queues at the side, work in the middle. */
export function DeskFrame({ home, name, tools, side, children }: Own) {
  const words = useWords(uiWords);
  const [address] = useLocation();
  return (
    <>
      <div className={side ? 'desk desk-with-side' : 'desk'}>
        <a className="skip-link" href="#content">
          {words.skipToContent}
        </a>
        <header className="desk-head">
          <a className="desk-plate" href={home}>
            <span className="shell-plate-name">邻里</span>
            <span className="shell-name">{name}</span>
          </a>
          <div className="desk-tools">{tools}</div>
          <WhoActs />
        </header>
        {side && <aside className="desk-side">{side}</aside>}
        <main id="content" className="desk-main" tabIndex={-1}>
          <Boundary address={address} fallback={<PageMissing />}>
            {children}
          </Boundary>
        </main>
        <Announcer />
      </div>
      <DeviceNotices />
    </>
  );
}

function WhoActs() {
  const words = useWords(deskWords);
  const inPlaceOf = useWords(postsWords).delegation;
  const { me, post, changePost, leave } = useSession();
  const account = useWords(signInWords);
  const [isDelegating, setDelegating] = useState(false);
  return (
    <details className="desk-who">
      <summary>
        <span className="desk-who-name">{me.person.name}</span>
        <span className="desk-who-post">
          {words.role[post.role]} · {post.unit.name}
          {post.delegation && ` · ${inPlaceOf.standingIn(post.delegation.name)}`}
        </span>
      </summary>
      <div className="desk-who-menu">
        <SchemeSwitch />
        <ElderSwitch />
        <LanguageSwitch />
        <a className="switch" href="/account/">
          {account.name}
        </a>
        {!post.delegation && (
          <button type="button" className="switch" onClick={() => setDelegating(true)}>
            {inPlaceOf.mine}
          </button>
        )}
        {me.posts.length > 1 && (
          <button type="button" className="switch" onClick={changePost}>
            {account.signIn.changePost}
          </button>
        )}
        <button type="button" className="switch" onClick={() => void leave()}>
          {account.signIn.signOut}
        </button>
      </div>
      <Suspense>{isDelegating && <DelegateMine post={post} onClose={() => setDelegating(false)} />}</Suspense>
    </details>
  );
}
