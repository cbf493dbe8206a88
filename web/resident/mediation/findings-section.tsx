import { nearDateAndTime } from '../../client/beijing-time.ts';
import { PaperLink } from '../../parts/mediation/paper-link.tsx';
import { LongWords } from '../../ui/long-words.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import type { PartyProps } from './party-step.tsx';
import { partyWords } from './party-words.ts';

/** Whom the mediator asked, what she looked at, and what experts found: both sides read the same. */
export function FindingsSection({ file: { found, session } }: Pick<PartyProps, 'file'>) {
  const { findings: words } = useWords(partyWords);
  const language = useLanguage();
  const when = (instant: string) => nearDateAndTime(instant, Date.now(), language);
  if (found.investigations.length + found.expertOpinions.length === 0) return null;
  return (
    <section className="stack stack-tight">
      <h2>{words.title}</h2>
      <ul className="stack stack-tight">
        {found.investigations.map(({ number, at, of, answers }) => (
          <li key={`investigation-${number}`} className="card stack stack-tight">
            <p>
              <strong>{of?.text}</strong>
            </p>
            <p className="soft small figures">{when(at)}</p>
            <LongWords text={answers?.text ?? ''} />
          </li>
        ))}
        {found.expertOpinions.map(({ number, by, about, askedAt, cameAt, opinion, file }) => (
          <li key={`expert-${number}`} className="card stack stack-tight">
            <p>
              <strong>{words.expert(by?.text ?? '')}</strong>
            </p>
            <p className="soft small figures">{cameAt ? words.came(when(cameAt)) : words.asked(when(askedAt))}</p>
            <p>{about?.text}</p>
            {opinion && <LongWords text={opinion.text} />}
            {file && <PaperLink code={found.code} token={session.token} paper={file} label={words.paper} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
