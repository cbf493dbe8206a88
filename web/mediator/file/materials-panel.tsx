import type { MediationFileView } from '@linli/domain/mediation';
import { PaperLink } from '../../parts/mediation/paper-link.tsx';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { OnlyYou } from '../only-you.tsx';

/** What was brought as evidence: by whom, original or copy; what was brought in confidence is marked. */
export function MaterialsPanel({ found }: { found: MediationFileView }) {
  const { file: words, story } = useWords(mediatorFileWords);
  const spoken = useWords(mediationWords);
  const nameOf = usePartyName(found);
  if (found.evidence.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{words.materials}</h2>
      <ul className="stack">
        {found.evidence.map(({ number, from, name, kind, pages, file, shownTo }) => (
          <li key={number} className={shownTo === 'confidence' ? 'confided' : 'stack stack-tight'}>
            {shownTo === 'confidence' && <OnlyYou among={found.mediators.length} />}
            <p>
              <strong>{name?.text}</strong>
            </p>
            <p className="soft small">
              {words.from2(from === 'mediator' ? story.theMediator : nameOf(from))} · {spoken.evidenceKind[kind]} ·{' '}
              {words.pages(pages)}
            </p>
            {file && (
              <p>
                <PaperLink code={found.code} paper={file} label={words.paper(1, 1)} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
