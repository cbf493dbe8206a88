import { lazy, Suspense } from 'react';
import { spokenCode } from '../parts/cases/case-code.ts';
import { CasePhotos } from '../parts/cases/case-photos.tsx';
import { CaseReadings, readingWords } from '../parts/cases/case-readings.tsx';
import { CaseStory } from '../parts/cases/case-story.tsx';
import { NowCard } from '../parts/cases/now-card.tsx';
import { StatusBadge } from '../parts/cases/status-badge.tsx';
import { LinkButton } from '../ui/button.tsx';
import { DoorPlate } from '../ui/door-plate.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { Conversation } from './conversation.tsx';
import { ForgetButton } from './forget-button.tsx';
import { KeptOfMe } from './kept-of-me.tsx';
import { MySteps } from './my-steps.tsx';
import { pageWords } from './page-words.ts';
import { paths } from './paths.ts';
import { useMyCase } from './use-my-case.ts';

const WishSection = lazy(() => import('./mediation/wish-section.tsx'));

/** One's own case: what I can do now, the story, what I wrote. */
export default function CaseScreen({ code }: { code: string }) {
  const words = useWords(pageWords);
  const readings = useWords(readingWords);
  const { data, error, refetch, refresh } = useMyCase(code);
  if (error) {
    return (
      <div className="stack">
        <h1>{words.progress.title}</h1>
        <Failure of={error} onRetry={() => void refetch()} />
        <LinkButton to={paths.progress} kind="secondary">
          {words.progress.title}
        </LinkButton>
      </div>
    );
  }
  if (!data) return <Loading />;
  const { value: found, tag, proof } = data;
  return (
    <article className="stack stack-wide">
      <header className="stack">
        <h1 className="row">
          {found.categoryName ?? words.progress.mine} <StatusBadge status={found.status} />
        </h1>
        <div>
          <DoorPlate label={words.sent.codeLabel} code={spokenCode(found.code)} />
        </div>
      </header>
      <NowCard found={found} />
      <Conversation found={found} tag={tag} proof={proof} onDone={() => void refresh()} />
      <MySteps found={found} tag={tag} proof={proof} onDone={() => void refresh()} />
      <Suspense fallback={null}>
        <WishSection code={code} proof={proof} />
      </Suspense>
      <CaseStory found={found} />
      <section className="stack stack-tight">
        <h2>{words.progress.what}</h2>
        <p className="words">{found.words}</p>
        <p className="soft">{[found.placeName, found.place.address].filter(Boolean).join('，')}</p>
        <CasePhotos found={found} proof={proof} />
      </section>
      <section className="stack stack-tight">
        <h2>{readings.mine}</h2>
        <p className="soft small">{readings.hint}</p>
        <CaseReadings code={code} proof={proof} />
      </section>
      <KeptOfMe found={found} tag={tag} proof={proof} onDone={() => void refresh()} />
      <p className="soft small">{words.progress.lastUpdate}</p>
      <ForgetButton code={code} />
    </article>
  );
}
