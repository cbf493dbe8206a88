import { nearDateAndTime } from '../../client/beijing-time.ts';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { useListed } from '../../parts/mediation/use-listed.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkedWords } from '../../ui/linked-words.tsx';
import { LongWords } from '../../ui/long-words.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { hasSigned } from './party-next.ts';
import type { PartyProps } from './party-step.tsx';
import { partyWords } from './party-words.ts';
import { SignForm } from './sign-form.tsx';

type Session = PartyProps['file']['found']['sessions'][number];

const meeting: readonly string[] = ['applied', 'accepted', 'mediating', 'appraising', 'handedOn'];

/** When and where they meet, what was written down of it, and her hand under that. */
export function SessionsSection(props: PartyProps) {
  const { sessions: words } = useWords(partyWords);
  const { sessions, status } = props.file.found;
  // Nobody meets any more where it has ended.
  if (sessions.length === 0 && !meeting.includes(status)) return null;
  return (
    <section className="stack stack-tight" id="sessions">
      <h2>{sessions.some((session) => session.status === 'held') ? words.held : words.title}</h2>
      {sessions.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="stack">
        {sessions.map((session) => (
          <li key={session.number} className="stack stack-tight">
            <OneSession {...props} session={session} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneSession({ session, ...props }: PartyProps & { session: Session }) {
  const { sessions: words, agreement } = useWords(partyWords);
  const spoken = useWords(mediationWords);
  const language = useLanguage();
  const { found, own } = props.file;
  const nameOf = usePartyName(found);
  const listed = useListed();
  const { number, status, calledOff, attendance, minutes } = session;
  const isToSign = status === 'held' && !hasSigned(found, own, 'minutes', number);
  return (
    <>
      <div className="card stack stack-tight">
        <p className="row">
          <strong className="figures">{nearDateAndTime(session.at, Date.now(), language)}</strong>
          <Badge kind={status === 'planned' ? 'accent' : 'plain'}>
            {spoken.sessionStatus[calledOff ? 'calledOff' : status]}
          </Badge>
        </p>
        <p>{spoken.sessionKind[session.kind]}</p>
        {session.where && (
          <p>
            <LinkedWords text={session.where.text} />
          </p>
        )}
        {calledOff && <p className="words">{calledOff.text}</p>}
        {attendance.length > 0 && (
          <p className="soft small">
            {listed(attendance.map(({ party, came }) => `${nameOf(party)} ${spoken.came[came]}`))}
          </p>
        )}
        {minutes && (
          <details className="party-fold" open={isToSign && props.file.found.may.includes('signature')}>
            <summary>{words.minutes}</summary>
            <LongWords text={minutes.text} />
          </details>
        )}
      </div>
      {isToSign && <SignForm {...props} paper="minutes" number={number} label={agreement.signMinutes(number)} />}
    </>
  );
}
