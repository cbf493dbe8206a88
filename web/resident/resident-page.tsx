import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { whenProving } from '../client/prove.ts';
import { announce } from '../ui/announcer.tsx';
import { PageShell } from '../ui/page-shell.tsx';
import { useWords } from '../ui/use-language.ts';
import { paths } from './paths.ts';
import { residentWords } from './words.ts';

/** Fetched after the page stands: nothing on it waits for what is sent. */
const SendQueue = lazy(async () => ({ default: (await import('./send-queue.tsx')).SendQueue }));

export function ResidentPage({ children }: { children: ReactNode }) {
  const words = useWords(residentWords);
  useEffect(() => whenProving(() => announce(words.proving)), [words.proving]);
  return (
    <PageShell
      home={paths.home}
      name={words.name}
      foot={
        <p className="shell-links">
          <a href="/public/">{words.foot.public}</a>
          <a href="/public/promises">{words.foot.whatNot}</a>
          <a href="/public/privacy">{words.foot.privacy}</a>
          <a href="/grid/">{words.foot.grid}</a>
          <a href="/desk/">{words.foot.staff}</a>
        </p>
      }
    >
      {children}
      <Suspense>
        <SendQueue />
      </Suspense>
    </PageShell>
  );
}
