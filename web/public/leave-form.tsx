import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { newIntent } from '../client/intent.ts';
import { unsubscribe } from '../client/subscriptions.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { publicWords } from './words.ts';

/** Where the link of a message leads: one press, and no more messages come. Opening the page alone ends nothing. */
export function LeaveForm({ code, token }: { code: string; token: string }) {
  const words = useWords(publicWords).cases;
  const [intent] = useState(newIntent);
  const leaving = useMutation({
    mutationFn: () => unsubscribe(code, token, intent),
    onSuccess: () => announce(words.left),
  });
  if (leaving.isSuccess) return <Notice kind="good">{words.left}</Notice>;
  return (
    <Notice title={words.leaveTitle}>
      <div className="stack">
        {leaving.error && <Failure of={leaving.error} />}
        <div>
          <Button kind="secondary" busy={leaving.isPending} onClick={() => leaving.mutate()}>
            {words.leave}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
