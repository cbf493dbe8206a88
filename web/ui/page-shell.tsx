import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Announcer } from './announcer.tsx';
import { Boundary, PageMissing } from './boundary.tsx';
import { DeviceNotices } from './device-notices.tsx';
import { ElderSwitch, LanguageSwitch } from './switches.tsx';
import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';
import './page-shell.css';

type Own = {
  home: string;
  name: string;
  place?: string | undefined;
  nav?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
};

/** The frame of a page for residents, grid workers and anyone: skip link, plate, elder mode in plain sight, language, foot. */
export function PageShell({ home, name, place, nav, foot, children }: Own) {
  const words = useWords(uiWords);
  const [address] = useLocation();
  return (
    <>
      <div className="shell">
        <a className="skip-link" href="#content">
          {words.skipToContent}
        </a>
        <header className="shell-head">
          <div className="shell-head-row">
            <a className="shell-plate" href={home}>
              <span className="shell-plate-name">邻里</span>
              <span className="shell-plate-words">
                <span className="shell-name">{name}</span>
                {place && <span className="shell-place">{place}</span>}
              </span>
            </a>
            <div className="shell-switches">
              <ElderSwitch />
              <LanguageSwitch />
            </div>
          </div>
          {nav && <nav className="shell-nav">{nav}</nav>}
        </header>
        <main id="content" className="shell-main" tabIndex={-1}>
          <Boundary address={address} fallback={<PageMissing />}>
            {children}
          </Boundary>
        </main>
        {foot && <footer className="shell-foot">{foot}</footer>}
        <Announcer />
      </div>
      <DeviceNotices />
    </>
  );
}
