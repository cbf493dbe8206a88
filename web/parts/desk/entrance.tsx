import type { ReactNode } from 'react';
import { PageShell } from '../../ui/page-shell.tsx';

type Own = { home: string; useName: () => string; children: ReactNode };

/** Before anybody has come in: the plain page around the sign-in form, named in the reader's language. */
export function entrance(home: string, useName: () => string) {
  return (content: ReactNode) => (
    <Entrance home={home} useName={useName}>
      {content}
    </Entrance>
  );
}

function Entrance({ home, useName, children }: Own) {
  return (
    <PageShell home={home} name={useName()}>
      {children}
    </PageShell>
  );
}
