import type { ReactNode } from 'react';
import { PageShell } from '../../ui/page-shell.tsx';

/** Before anybody has come in: the plain page around the sign-in form. */
export function entrance(home: string, name: string) {
  return (content: ReactNode) => (
    <PageShell home={home} name={name}>
      {content}
    </PageShell>
  );
}
