import type { ReactNode } from 'react';

/** A link out of the page's own routes (a call, a file), large enough for a thumb. */
export function LinkOut({ href, children, download }: { href: string; children: ReactNode; download?: boolean }) {
  return (
    <a className="button button-secondary" href={href} download={download}>
      {children}
    </a>
  );
}
