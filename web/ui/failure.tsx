import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { mayPass, problemSentence } from './problem-words.ts';
import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';

/** What went wrong, in a sentence that says what to do, and, where something was to be read, the way to try again. */
export function Failure({ of, onRetry }: { of: unknown; onRetry?: (() => void) | undefined }) {
  const words = useWords(uiWords);
  return (
    <div role="alert" className="stack">
      <Notice kind="bad" icon="alert" title={words.problem.title}>
        <p>{problemSentence(of, words.problem, onRetry !== undefined)}</p>
      </Notice>
      {onRetry && mayPass(of) && (
        <div>
          <Button kind="secondary" onClick={onRetry}>
            {words.tryAgain}
          </Button>
        </div>
      )}
    </div>
  );
}
