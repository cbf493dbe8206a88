import type { Checklist, PlaceVisitInput } from '@linli/domain/cases';
import { useEffect, useRef } from 'react';
import { LinkButton } from '../ui/button.tsx';
import { useWords } from '../ui/use-language.ts';
import { reportsOf } from './visit-values.ts';
import { gridWords } from './words.ts';

/** From what was wrong a report begins, already worded and sorted. */
export function VisitDone({ visit, list }: { visit: PlaceVisitInput; list: Checklist }) {
  const words = useWords(gridWords).visit;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const reports = reportsOf(visit, list);
  return (
    <div className="stack stack-wide">
      <h1 ref={heading} tabIndex={-1}>
        {words.done}
      </h1>
      {reports.length > 0 && (
        <section className="stack stack-tight">
          <h2>{words.toReport}</h2>
          {reports.map(({ words: wrong, categoryCode }) => (
            <LinkButton
              key={wrong}
              wide
              to={`/register?${new URLSearchParams({ words: wrong, ...(categoryCode ? { category: categoryCode } : {}) })}`}
            >
              {words.report(wrong)}
            </LinkButton>
          ))}
        </section>
      )}
      <LinkButton kind="secondary" wide to="/visits">
        {words.back}
      </LinkButton>
    </div>
  );
}
