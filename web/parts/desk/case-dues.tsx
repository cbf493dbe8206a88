import type { CaseView } from '@linli/domain/cases';
import { useWords } from '../../ui/use-language.ts';
import { DueDate } from './due-date.tsx';
import { DueRule } from './due-rule.tsx';
import { deskWords } from './words.ts';

/** Every deadline that was fixed, and by which rule: asked of whoever wonders "why this date?". */
export function CaseDues({ found }: { found: CaseView }) {
  const words = useWords(deskWords);
  const pending = found.extensions.find(({ decision }) => decision === undefined)?.decisionDue;
  const dues = Object.entries({ ...found.dues, ...(pending && { extensionDecision: pending }) }).toSorted(
    ([, one], [, other]) => (one.at < other.at ? -1 : 1),
  );
  if (dues.length === 0) return null;
  return (
    <section className="panel">
      <h2>{words.page.dues}</h2>
      <dl className="facts">
        {dues.map(([stage, due]) => (
          <div key={stage} className="fact">
            <dt>{words.stage[stage as keyof typeof words.stage] ?? stage}</dt>
            <dd>
              <DueDate found={found} at={due.at} />
              <br />
              <DueRule code={found.code} due={due} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
