import type { PublicCaseView } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from 'wouter';
import { takeAskedFirst } from '../client/asked-first.ts';
import { dateOf } from '../client/beijing-time.ts';
import { getPublicCase } from '../client/public-cases.ts';
import { AffectedForm } from '../parts/cases/affected-form.tsx';
import { spokenCode } from '../parts/cases/case-code.ts';
import { StatusBadge } from '../parts/cases/status-badge.tsx';
import { LinkButton } from '../ui/button.tsx';
import { DoorPlate } from '../ui/door-plate.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { LeaveForm } from './leave-form.tsx';
import { publicWords } from './words.ts';

/** One case as everybody may see it. */
export function CaseScreen({ code }: { code: string }) {
  const words = useWords(publicWords).cases;
  const language = useLanguage();
  const token = new URLSearchParams(useSearch()).get('leave');
  const {
    data: found,
    error,
    refetch,
  } = useQuery({
    queryKey: ['public-case', code],
    queryFn: () => takeAskedFirst<PublicCaseView>(code) ?? getPublicCase(code),
  });
  const leaving = token && <LeaveForm code={code} token={token} />;
  if (error)
    return (
      <>
        {leaving}
        <Failure of={error} onRetry={() => void refetch()} />
      </>
    );
  if (!found) return <Loading />;
  const day = (instant: string) => dateOf(instant, Date.now(), language);
  const title = found.categoryName ?? words.title;
  const facts = [
    found.placeName,
    words.registered(day(found.registeredAt)),
    found.unitName && words.unit(found.unitName),
    found.closedAt ? words.closed(day(found.closedAt)) : found.dueAt && words.due(day(found.dueAt)),
  ];
  return (
    <article className="stack stack-wide">
      <h1 className="row">
        {title} <StatusBadge status={found.status} />
      </h1>
      <div>
        <DoorPlate label={words.code} code={spokenCode(found.code)} />
      </div>
      {found.listedWords && (
        <Notice kind="bad" icon="alert" title={words.listedMark}>
          {found.listedWords}
        </Notice>
      )}
      {found.words !== title && <p className="words">{found.words}</p>}
      <p className="soft">{facts.filter(Boolean).join(' · ')}</p>
      {found.reply && (
        <section className="stack stack-tight">
          <h2>{words.reply}</h2>
          <p className="words">{found.reply}</p>
        </section>
      )}
      {leaving}
      {!token && !found.closedAt && <AffectedForm code={found.code} count={found.affectedCount} />}
      <LinkButton to="/" kind="secondary">
        {words.back}
      </LinkButton>
    </article>
  );
}
