import type { CaseView, Step } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getCase } from '../../client/cases.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { CaseReadings, readingWords } from '../cases/case-readings.tsx';
import { CaseDues } from './case-dues.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseHistory } from './case-history.tsx';
import { CaseMessages } from './case-messages.tsx';
import { CaseOrders } from './case-orders.tsx';
import { CasePlace } from './case-place.tsx';
import { CaseReport } from './case-report.tsx';
import { CaseVolume } from './case-volume.tsx';
import { SimilarCases } from './similar-cases.tsx';
import { StepDrawer } from './step-drawer.tsx';
import './case-screen.css';

/** Time left is reckoned by the server's calendar: so it is asked again, and never runs off. */
const aMinute = 60_000;

type Opened = { step: Step; preset?: object };

/** One case: its words, its work and its story in the middle, dates and facts beside them. */
export default function CaseScreen({ code }: { code: string }) {
  const readings = useWords(readingWords);
  const [opened, setOpened] = useState<Opened>();
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'one', code],
    queryFn: () => getCase(code),
    refetchInterval: aMinute,
  });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { value: found, tag } = data;
  const open = (step: Step, preset?: object) => setOpened({ step, ...(preset ? { preset } : {}) });
  return (
    <article className="case">
      <CaseHead found={found} onStep={open} />
      <div className="case-columns">
        <div className="case-main">
          <CaseReport found={found} />
          <CasePlace found={found} />
          {found.orders.length > 0 && <CaseOrders found={found} />}
          {isOpen(found) && <SimilarCases found={found} />}
          <CaseHistory code={found.code} />
        </div>
        <div className="case-side">
          <CaseDues found={found} />
          <CaseFacts found={found} />
          {found.status === 'archived' && <CaseVolume code={found.code} />}
          {found.mayRead.includes('readMessages') && <CaseMessages found={found} />}
          {found.mayRead.includes('readReadings') && (
            <section className="panel">
              <h2>{readings.ofCase}</h2>
              <CaseReadings code={found.code} />
            </section>
          )}
        </div>
      </div>
      <StepDrawer
        found={found}
        tag={tag}
        step={opened?.step}
        preset={opened?.preset ?? {}}
        onClose={() => setOpened(undefined)}
      />
    </article>
  );
}

function isOpen(found: CaseView): boolean {
  return ['registered', 'accepted', 'returned', 'dispatched'].includes(found.status);
}
