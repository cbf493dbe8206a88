import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import './rules.css';
import type { Importing } from './use-import.ts';
import { importsWords } from './words.ts';

type Own<Wanted, Preview, Imported> = {
  title: string;
  lead: string;
  /** The page of what is imported, above and after. */
  home: { href: string; back: string; after: string };
  importing: Importing<Wanted, Preview, Imported>;
  /** What is chosen. */
  children: ReactNode;
  seenAs: (seen: Preview) => ReactNode;
  mayConfirm: (seen: Preview) => boolean;
  doneAs: (imported: Imported) => { title: string; hint?: string };
};

/** One page for every import: choose, see what would change, confirm; then that it is done, and where to see it. */
export function ImportFrame<Wanted, Preview, Imported>({
  title,
  lead,
  home,
  importing,
  children,
  seenAs,
  mayConfirm,
  doneAs,
}: Own<Wanted, Preview, Imported>) {
  const words = useWords(importsWords);
  const { seen, done, isLooking, isRunning, error, confirm } = importing;
  if (done !== undefined) {
    const { title: said, hint } = doneAs(done);
    return (
      <section className="stack desk-column">
        <h1>{title}</h1>
        <Notice kind="good" icon="check" title={said} live>
          {hint && <p>{hint}</p>}
        </Notice>
        <p className="row">
          <Link href={home.href}>{home.after}</Link>
          <Link href="/changes">{words.seeHistory}</Link>
        </p>
      </section>
    );
  }
  return (
    <section className="stack desk-column">
      <Link href={home.href}>{home.back}</Link>
      <h1>{title}</h1>
      <p>{lead}</p>
      {children}
      {isLooking && <Loading />}
      <div className="stack" aria-live="polite">
        {seen !== undefined && seenAs(seen)}
        {error && <Failure of={error} />}
      </div>
      {seen !== undefined && mayConfirm(seen) && (
        <div className="import-confirm">
          <Button type="primary" loading={isRunning} onClick={confirm}>
            {words.confirm}
          </Button>
          <span className="soft">{words.confirmHint}</span>
        </div>
      )}
    </section>
  );
}
