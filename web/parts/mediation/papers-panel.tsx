import { type MediationFileView, missingFromBundle } from '@linli/domain/mediation';
import { lazy, Suspense } from 'react';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { paperWords } from './paper-words.ts';

const PapersList = lazy(async () => ({ default: (await import('./papers-list.tsx')).PapersList }));

/** The papers of a file for the staff who read it, and what is made of many: its volume, and the bundle for a court. */
export function PapersPanel({ found }: { found: MediationFileView }) {
  const words = useWords(paperWords);
  const isForCourt = found.outcome?.kind === 'settled' && missingFromBundle(found as never).length === 0;
  return (
    <section className="card stack" aria-label={words.title}>
      <h2>{words.title}</h2>
      {found.status === 'archived' && <Bundle code={found.code} name="volume" title={words.volume} />}
      {isForCourt && <Bundle code={found.code} name="court-bundle" title={words.courtBundle} />}
      <Suspense fallback={<Loading words={words.reading} />}>
        {/* What can be printed changes with every step. */}
        <PapersList key={found.version} code={found.code} />
      </Suspense>
    </section>
  );
}

function Bundle({ code, name, title }: { code: string; name: 'volume' | 'court-bundle'; title: string }) {
  const words = useWords(paperWords);
  const address = `/api/v1/mediations/${code}/${name}`;
  return (
    <p className="row row-apart">
      <strong>{title}</strong>
      <span className="row">
        <a className="button button-secondary" href={`${address}.pdf`} download aria-label={words.printPdf(title)}>
          {words.pdf}
        </a>
        <a className="button button-quiet" href={`${address}.json`} download aria-label={words.asData(title)}>
          {words.data}
        </a>
      </span>
    </p>
  );
}
