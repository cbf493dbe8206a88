import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { PageShell } from '../ui/page-shell.tsx';
import { useWords } from '../ui/use-language.ts';
import { publicWords } from './words.ts';

export function PublicPage({ children }: { children: ReactNode }) {
  const words = useWords(publicWords);
  const [here] = useLocation();
  return (
    <PageShell
      home="/"
      name={words.name}
      nav={
        <>
          <Link href="/" aria-current={here === '/' ? 'page' : undefined}>
            {words.nav.cases}
          </Link>
          <Link href="/statistics" aria-current={here === '/statistics' ? 'page' : undefined}>
            {words.nav.statistics}
          </Link>
          <Link href="/transparency" aria-current={here === '/transparency' ? 'page' : undefined}>
            {words.nav.transparency}
          </Link>
          <a className="shell-nav-act" href="/">
            {words.nav.report}
          </a>
        </>
      }
      foot={
        <p className="shell-links">
          <Link href="/promises">{words.nav.promises}</Link>
          <Link href="/privacy">{words.nav.privacy}</Link>
          <Link href="/follow">{words.nav.follow}</Link>
          <Link href="/mediators">{words.nav.mediators}</Link>
          <Link href="/model-cases">{words.nav.modelCases}</Link>
          <a href="/api/v1/openapi.json">{words.nav.api}</a>
        </p>
      }
    >
      {children}
    </PageShell>
  );
}
