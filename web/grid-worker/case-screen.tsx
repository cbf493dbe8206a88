import { type CaseView, isAnswered } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { workingSpan } from '../client/span.ts';
import { spokenCode } from '../parts/cases/case-code.ts';
import { CasePhotos } from '../parts/cases/case-photos.tsx';
import { StatusBadge } from '../parts/cases/status-badge.tsx';
import { useSession } from '../parts/identity/session-gate.tsx';
import { Badge } from '../ui/badge.tsx';
import { LinkButton } from '../ui/button.tsx';
import { DoorPlate } from '../ui/door-plate.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { caseOf } from './acts/act.ts';
import { ActHead } from './acts/act-head.tsx';
import { useActs } from './acts/use-acts.ts';
import { CaseActs } from './case-acts.tsx';
import { readDayCase } from './day.ts';
import { gridWords } from './words.ts';
import './acts/acts.css';
import './case-screen.css';

export function useDayCase(code: string) {
  const { post } = useSession();
  return useQuery({ queryKey: ['cases', 'day', post.id, 'case', code], queryFn: () => readDayCase(post, code) });
}

/** One matter on the road: what, where, by when, and what she can do about it, on the network or off it. */
export default function CaseScreen({ code }: { code: string }) {
  const words = useWords(gridWords);
  const language = useLanguage();
  const { data, error, refetch } = useDayCase(code);
  const { acts } = useActs();
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { value: found, keptAt, isKept } = data;
  const own = acts.filter((act) => caseOf(act) === code && act.call.kind === 'step');
  return (
    <article className="stack stack-wide">
      <div className="stack">
        <h1 className="case-title">{found.categoryName ?? words.case.unnamed}</h1>
        <p className="row">
          <StatusBadge status={found.status} />
          <TimeLeft found={found} />
        </p>
        {isKept && (
          <p className="soft">
            {words.mine.keptAt(nearDateAndTime(new Date(keptAt).toISOString(), Date.now(), language))}
          </p>
        )}
        <p className="words">{found.words}</p>
        {!isKept && <CasePhotos found={found} />}
      </div>
      <CaseActs found={found} />
      {own.length > 0 && (
        <section className="stack stack-tight">
          <h2>{words.case.mine}</h2>
          <ul className="stack stack-tight">
            {own.map((act) => (
              <li key={act.id} className="act-line">
                <ActHead act={act} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Facts found={found} />
      <DoorPlate label={words.case.code} code={spokenCode(found.code)} />
      <LinkButton kind="secondary" wide to={`/cases/${code}/whole`}>
        {words.case.whole}
      </LinkButton>
    </article>
  );
}

/** Working time, as the promise is made in it. */
function TimeLeft({ found }: { found: CaseView }) {
  const words = useWords(gridWords).case;
  const language = useLanguage();
  const minutes = found.workingMinutesLeft;
  if (minutes === undefined || found.status === 'suspended') return null;
  const span = workingSpan(minutes, language);
  return minutes < 0 ? <Badge kind="bad">{words.late(span)}</Badge> : <Badge>{words.left(span)}</Badge>;
}

function Facts({ found }: { found: CaseView }) {
  const words = useWords(gridWords).case;
  const { post } = useSession();
  const order = found.orders.findLast(({ unit }) => unit.id === post.unit.id);
  const lead = found.orders.findLast(({ part }) => part === 'lead');
  const resolved = isAnswered(found.status) ? words.resolution : words.resolutionBefore;
  const facts: Array<[string, ReactNode]> = [
    [words.place, [found.placeName, found.place.address].filter(Boolean).join(' ')],
    ...(order?.task ? [[words.task, order.task] as [string, ReactNode]] : []),
    ...(lead ? [[words.lead, lead.unit.name] as [string, ReactNode]] : []),
    ...(found.resolution ? [[resolved, found.resolution.summary] as [string, ReactNode]] : []),
  ];
  return (
    <dl className="case-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="soft small">{name}</dt>
          <dd className="words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
