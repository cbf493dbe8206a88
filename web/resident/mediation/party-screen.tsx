import { shownStatusOf } from '@linli/domain/mediation';
import { lazy, Suspense } from 'react';
import { dateAndTime, localDate } from '../../client/beijing-time.ts';
import { ApiProblem } from '../../client/problem.ts';
import { spokenCode } from '../../parts/cases/case-code.ts';
import { ErasedFile, isErased } from '../../parts/mediation/erased-file.tsx';
import { MediationStatusBadge } from '../../parts/mediation/mediation-status-badge.tsx';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { PhoneLink } from '../../parts/mediation/phone-link.tsx';
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
import { FindingsSection } from './findings-section.tsx';
import { InclinationSection } from './inclination-section.tsx';
import { LongerTimeConsent } from './longer-time.tsx';
import { MediatorsSection } from './mediators-section.tsx';
import { ObligationsSection } from './obligations-section.tsx';
import { PapersSection } from './papers-section.tsx';
import { type NextKey, nextFor } from './party-next.ts';
import type { PartyProps } from './party-step.tsx';
import { partyWords } from './party-words.ts';
import { ProposalsSection } from './proposals-section.tsx';
import { RecordSection } from './record-section.tsx';
import { RightsSection } from './rights-section.tsx';
import { RoomSection } from './room-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { useOwnMediation } from './use-own-mediation.ts';
import './party.css';

const ModelCaseSection = lazy(() => import('./model-case-section.tsx'));

/** A party's own page: what happens next and by when, then all that she may do, then what is on file. */
export default function PartyScreen({ partyCode }: { partyCode: string }) {
  const words = useWords(partyWords);
  const { data, error, refetch, refresh } = useOwnMediation(partyCode);
  const back = (
    <LinkButton to={paths.progress} kind="secondary">
      {words.back}
    </LinkButton>
  );
  if (error)
    return (
      <div className="stack">
        <h1>{words.title}</h1>
        {error instanceof ApiProblem && isErased(error) ? (
          <ErasedFile of={error}>{back}</ErasedFile>
        ) : (
          <>
            <Failure of={error} onRetry={() => void refetch()} />
            {back}
          </>
        )}
      </div>
    );
  if (data === undefined) return <Loading />;
  if (data === null) return <EnterForm partyCode={partyCode} onEntered={() => void refetch()} />;
  const props = { file: data, onDone: () => void refresh() };
  const isAsked = asksForWord(data);
  return (
    <article className="stack stack-wide">
      <Head {...props} />
      <NextCard {...props} />
      {isAsked && <Story {...props} />}
      <RightsSection {...props} />
      <LongerTimeConsent {...props} />
      <AgreementSection {...props} />
      <ObligationsSection {...props} />
      <ConfirmationSection {...props} />
      <RoadsSection {...props} />
      <Talks {...props} />
      <InclinationSection {...props} />
      <SessionsSection {...props} />
      <FindingsSection {...props} />
      <MediatorsSection {...props} />
      <AppliedSection {...props} />
      {!isAsked && <Story {...props} />}
      <PapersSection {...props} />
      <RecordSection {...props} />
    </article>
  );
}

/** The text that would be told of her dispute; fetched by whoever has one alone. */
function Story(props: PartyProps) {
  if (!props.file.found.modelCase) return null;
  return (
    <Suspense>
      <ModelCaseSection {...props} />
    </Suspense>
  );
}

/** Her word is waited for: then it stands before all that is over. */
function asksForWord({ found, own }: PartyProps['file']): boolean {
  const { modelCase, publicity, may } = found;
  const isSaid = publicity.some(({ party, version }) => party === own && version === modelCase?.version);
  return may.includes('publicityConsent') && !isSaid;
}

function Head({ file: { found, own } }: PartyProps) {
  const words = useWords(partyWords);
  const nameOf = usePartyName(found);
  const assisting = found.assisting.map(({ name }) => name).join('、');
  const side = found.parties.find(({ number }) => number === own)?.side;
  const others = found.parties.filter((party) => party.side !== side).map(({ number }) => nameOf(number));
  return (
    <header className="stack stack-tight">
      <h1 className="row">
        {words.title} <MediationStatusBadge status={shownStatusOf(found)} />
      </h1>
      <p>{words.between(others.join('、'))}</p>
      <p className="soft">{found.committee.name}</p>
      {assisting !== '' && <p className="soft">{words.together(assisting)}</p>}
      {found.committeePhone && (
        <p>
          {words.call} <PhoneLink number={found.committeePhone} />
        </p>
      )}
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

/** While these last, what has an end is the mediation itself. */
const untilKeys: readonly NextKey[] = ['assign', 'turn', 'reword', 'mediating', 'sign', 'signMinutes', 'othersSign'];

/** Where on the page she does what comes next. */
const places: Partial<Record<NextKey, string>> = {
  ...{
    turn: '#room',
    reword: '#room',
    sign: '#agreement',
    session: '#sessions',
    signMinutes: '#sessions',
    perform: '#agreed',
    answer: '#agreed',
    claimed: '#agreed',
    broken: '#agreed',
  },
};

function NextCard({ file: { found, own } }: PartyProps) {
  const { next: words } = useWords(partyWords);
  const language = useLanguage();
  const now = Date.now();
  const { key, at, on, isOthers } = nextFor(found, own, now);
  const when = at === undefined ? '' : dateAndTime(at, now, language);
  const sentence = words[key];
  const isLate = on !== undefined && Date.parse(`${on}T24:00:00+08:00`) <= now;
  const isAnswered = key === 'accept' || key === 'centre';
  const place = places[key];
  return (
    <section className="now-card" aria-label={words.title}>
      {at !== undefined && (isAnswered || key === 'takeOver') && (
        <p className="now-promise figures">{isAnswered ? words.answered(when) : words.takenOver(when)}</p>
      )}
      {on !== undefined && (
        <p className={isLate ? 'now-promise now-late figures' : 'now-promise figures'}>
          {words[isOthers ? 'others' : 'yours'][isLate ? 'late' : 'by'](localDate(on, now, language))}
        </p>
      )}
      <p className="now-title">{typeof sentence === 'function' ? sentence(when) : sentence}</p>
      {at !== undefined && untilKeys.includes(key) && <p className="soft figures">{words.until(when)}</p>}
      {place && (
        <a className="button button-secondary" href={place}>
          {words.go[key as keyof typeof words.go]}
        </a>
      )}
    </section>
  );
}
