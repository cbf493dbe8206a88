import type { ReactNode } from 'react';
import { Link } from 'wouter';

type Own = { to: string; words: string; children?: ReactNode };

/** The way back, and right under it what the page is about: also where that could not be read. */
export function WayBack({ to, words, children }: Own) {
  return (
    <div className="stack stack-tight">
      <Link className="way-back" href={to}>
        {words}
      </Link>
      {children}
    </div>
  );
}
