import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { takeStep } from '../client/cases.ts';
import { newIntent } from '../client/intent.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useWords } from '../ui/use-language.ts';
import type { MyStepProps } from './my-steps.tsx';
import { pageWords } from './page-words.ts';

/** One question and a button: withdrawing, asking for it to be done again. */
export function ReasonForm({
  found,
  proof,
  step,
  onDone,
}: MyStepProps & { step: 'withdrawal' | 'reopening' | 'erasureRequest' }) {
  const { progress: words, keptOfMe: mine } = useWords(pageWords);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState<string>();
  const [intent] = useState(newIntent);
  const about = {
    withdrawal: { label: words.withdrawReason, hint: words.withdrawSure, done: words.withdrawn, most: 500 },
    erasureRequest: { label: mine.reason, hint: undefined, done: mine.asked, most: 500 },
    reopening: { label: words.reopenReason, hint: undefined, done: words.reopened, most: 500 },
  }[step];
  const sending = useMutation({
    mutationFn: () => {
      return takeStep({ code: found.code, step, body: { reason: text.trim() }, intent, ...proof });
    },
    onSuccess: () => {
      announce(about.done);
      onDone();
    },
  });
  const submit = () => {
    const isMissing = text.trim() === '';
    setMissing(isMissing ? words.errors.words : undefined);
    if (!isMissing) sending.mutate();
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextArea id={`${step}-words`} {...about} error={missing} value={text} onValue={setText} />
      {sending.error && <Failure of={sending.error} />}
      <Button type="submit" kind={step === 'withdrawal' ? 'danger' : 'primary'} wide busy={sending.isPending}>
        {words.submit}
      </Button>
    </form>
  );
}
