import { dateAndTime, localDate } from '../../client/beijing-time.ts';
import { spokenCode } from '../../parts/cases/case-code.ts';
import { MediationStatusBadge } from '../../parts/mediation/mediation-status-badge.tsx';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { LinkButton } from '../../ui/button.tsx';
import { DoorPlate } from '../../ui/door-plate.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { LongWords } from '../../ui/long-words.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import '../../parts/cases/now-card.css';
import { paths } from '../paths.ts';
import { AgreementSection } from './agreement-section.tsx';
import { ConfirmationSection, RoadsSection } from './confirmation-section.tsx';
import { EnterForm } from './enter-form.tsx';
import { InclinationSection } from './inclination-section.tsx';
import { LongerTimeConsent } from './longer-time.tsx';
import { MediatorsSection } from './mediators-section.tsx';
import { ObligationsSection } from './obligations-section.tsx';
import { PapersSection } from './papers-section.tsx';
import { nextFor } from './party-next.ts';
import type { PartyProps } from './party-step.tsx';
import { partyWords } from './party-words.ts';
import { ProposalsSection } from './proposals-section.tsx';
import { RecordSection } from './record-section.tsx';
import { RightsSection } from './rights-section.tsx';
import { RoomSection } from './room-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { useOwnMediation } from './use-own-mediation.ts';
import './party.css';

/** A party's own page: what happens next and by when, then all that she may do, then what is on file. */
export default function PartyScreen({ partyCode }: { partyCode: string }) {
  const words = useWords(partyWords);
  const { data, error, refetch, refresh } = useOwnMediation(partyCode);
  if (error)
    return (
      <div className="stack">
        <h1>{words.title}</h1>
        <Failure of={error} onRetry={() => void refetch()} />
        <LinkButton to={paths.progress} kind="secondary">
          {words.back}
        </LinkButton>
      </div>
    );
  if (data === undefined) return <Loading />;
  if (data === null) return <EnterForm partyCode={partyCode} onEntered={() => void refetch()} />;
  const props = { file: data, onDone: () => void refresh() };
  return (
    <article className="stack stack-wide">
      <Head {...props} />
      <NextCard {...props} />
      <RightsSection {...props} />
      <LongerTimeConsent {...props} />
      <AgreementSection {...props} />
      <ObligationsSection {...props} />
      <ConfirmationSection {...props} />
      <RoadsSection {...props} />
      <Talks {...props} />
      <InclinationSection {...props} />
      <SessionsSection {...props} />
      <MediatorsSection {...props} />
      <AppliedSection {...props} />
      <PapersSection {...props} />
      <RecordSection {...props} />
    </article>
  );
}

function Head({ file: { found, own } }: PartyProps) {
  const words = useWords(partyWords);
  const nameOf = usePartyName(found);
  const side = found.parties.find(({ number }) => number === own)?.side;
  const others = found.parties.filter((party) => party.side !== side).map(({ number }) => nameOf(number));
  return (
    <header className="stack stack-tight">
      <h1 className="row">
        {words.title} <MediationStatusBadge status={found.status} />
      </h1>
      <p>{words.between(others.join('、'))}</p>
      <p className="soft">{found.committee.name}</p>
    </header>
  );
}

/** What was written and proposed; folded when it has led to something. */
function Talks(props: PartyProps) {
  const words = useWords(partyWords);
  const { status, proposals, statements } = props.file.found;
  const talks = (
    <>
      <ProposalsSection {...props} />
      <RoomSection {...props} />
    </>
  );
  if (status === 'mediating') return talks;
  if (proposals.length + statements.length === 0) return null;
  return (
    <details className="party-fold">
      <summary>{words.talks}</summary>
      <div className="stack">{talks}</div>
    </details>
  );
}

/** What was asked for, and the numbers under which it is known. */
function AppliedSection({ file: { found, session } }: PartyProps) {
  const words = useWords(partyWords);
  const number = found.numbers.at(-1);
  return (
    <section className="stack stack-tight">
      <h2>{words.asked}</h2>
      {found.facts && <LongWords text={found.facts.text} />}
      <ul className="party-list">
        {found.requests.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <div>
        <DoorPlate label={words.plate} code={`${spokenCode(found.code)}${session.partyCode.slice(20)}`} />
      </div>
      {number && <p className="soft small">{words.number(number)}</p>}
    </section>
  );
}

function NextCard({ file: { found, own } }: PartyProps) {
  const { next: words } = useWords(partyWords);
  const language = useLanguage();
  const now = Date.now();
  const { key, at, on } = nextFor(found, own, now);
  const when = at === undefined ? '' : dateAndTime(at, now, language);
  const sentence = words[key];
  const isLate = on !== undefined && Date.parse(`${on}T24:00:00+08:00`) <= now;
  return (
    <section className="now-card" aria-label={words.title}>
      {key !== 'session' && at !== undefined && <p className="now-promise figures">{words.byWhen(when)}</p>}
      {on !== undefined && (
        <p className={isLate ? 'now-promise now-late figures' : 'now-promise figures'}>
          {(isLate ? words.performLate : words.performBy)(localDate(on, now, language))}
        </p>
      )}
      <p className="now-title">{typeof sentence === 'function' ? sentence(when) : sentence}</p>
    </section>
  );
}
