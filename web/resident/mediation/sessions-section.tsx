import { nearDateAndTime } from '../../client/beijing-time.ts';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { LongWords } from '../../ui/long-words.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import type { PartyProps } from './party-step.tsx';
import { partyWords } from './party-words.ts';

/** When and where they meet, and what was written down of it. */
export function SessionsSection({ file: { found } }: Pick<PartyProps, 'file'>) {
  const { sessions: words } = useWords(partyWords);
  const spoken = useWords(mediationWords);
  const language = useLanguage();
  const nameOf = usePartyName(found);
  return (
    <section className="stack stack-tight">
      <h2>{words.title}</h2>
      {found.sessions.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="stack">
        {found.sessions.map((session) => (
          <li key={session.number} className="card stack stack-tight">
            <p className="row">
              <strong className="figures">{nearDateAndTime(session.at, Date.now(), language)}</strong>
              <Badge kind={session.status === 'planned' ? 'accent' : 'plain'}>
                {spoken.sessionStatus[session.status]}
              </Badge>
            </p>
            <p>
              {spoken.sessionKind[session.kind]}
              {session.where && `，${session.where.text}`}
            </p>
            {session.attendance.length > 0 && (
              <p className="soft small">
                {session.attendance.map(({ party, came }) => `${nameOf(party)} ${spoken.came[came]}`).join('，')}
              </p>
            )}
            {session.minutes && (
              <details className="party-fold">
                <summary>{words.minutes}</summary>
                <LongWords text={session.minutes.text} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
