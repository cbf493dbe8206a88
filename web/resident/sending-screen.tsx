import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Button, LinkButton } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { paths } from './paths.ts';
import { maySucceedLater, type ReportDraft, sendReport } from './send-report.ts';
import { residentWords } from './words.ts';

type Own = { draft: ReportDraft; onRefused: (failure: unknown) => void };
const tryAgainEveryMilliseconds = 15_000;

/** A report on its way: sent at once where there is a network, else it waits in plain sight and goes by itself. */
export function SendingScreen({ draft, onRefused }: Own) {
  const words = useWords(residentWords).sending;
  const [, goTo] = useLocation();
  const cache = useQueryClient();
  const [isWaiting, setWaiting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  const tell = useRef({ draft, onRefused });
  tell.current = { draft, onRefused };
  const attempt = useRef(async () => {
    try {
      const { code } = await sendReport(tell.current.draft);
      await cache.invalidateQueries();
      goTo(paths.sent(code), { replace: true });
    } catch (failure) {
      if (maySucceedLater(failure)) setWaiting(true);
      else tell.current.onRefused(failure);
    }
  });

  useEffect(() => {
    const tryNow = () => void attempt.current();
    tryNow();
    const timer = setInterval(tryNow, tryAgainEveryMilliseconds);
    window.addEventListener('online', tryNow);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', tryNow);
    };
  }, []);

  useEffect(() => {
    if (isWaiting) heading.current?.focus();
  }, [isWaiting]);

  if (!isWaiting)
    return (
      <div className="stack">
        <h1>{words.now}</h1>
        <Loading />
      </div>
    );
  return (
    <div className="stack stack-wide">
      <h1 tabIndex={-1} ref={heading}>
        {words.title}
      </h1>
      <Notice kind="warn" icon="clock" title={words.lead} live>
        {words.more}
      </Notice>
      <p className="words">{draft.values.words}</p>
      <div className="home-buttons">
        <Button wide onClick={() => void attempt.current()}>
          {words.tryNow}
        </Button>
        <LinkButton to={paths.home} kind="secondary" wide>
          {words.home}
        </LinkButton>
      </div>
    </div>
  );
}
