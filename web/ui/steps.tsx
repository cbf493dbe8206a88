import { useLayoutEffect, useRef } from 'react';
import { Icon } from './icon.tsx';
import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';
import './steps.css';

type Own = { current: number; total: number; title: string; onBack?: (() => void) | undefined };

/** The head of one question: where one is, the way back, the question as the page's heading, which takes the focus. */
export function StepHead({ current, total, title, onBack }: Own) {
  const words = useWords(uiWords);
  const heading = useRef<HTMLHeadingElement>(null);

  // Before anybody can press a key on the new page: a focus that came later would take theirs away.
  useLayoutEffect(() => {
    if (current > 1) heading.current?.focus();
    window.scrollTo(0, 0);
  }, [current]);

  return (
    <div className="step-head">
      {onBack && (
        <button type="button" className="step-back" onClick={onBack}>
          <Icon name="back" />
          {words.back}
        </button>
      )}
      <p className="step-count">{words.step(current, total)}</p>
      <div className="step-bar" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps never change places
          <span key={index} className={index < current ? 'step-dot step-done' : 'step-dot'} />
        ))}
      </div>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
    </div>
  );
}
