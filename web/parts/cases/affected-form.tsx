import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { ApiProblem } from '../../client/problem.ts';
import { subscribe } from '../../client/subscriptions.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PrivacyNote } from '../../ui/privacy-note.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { caseWords } from './words.ts';

type Own = { code: string; count: number; onDone?: (() => void) | undefined };
type How = 'phone' | 'email' | 'none';

const looksRight = {
  phone: /^\+?[0-9][0-9 -]{4,19}$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
};

/** "I have this too": a button, then one address or none. Nobody has to report what somebody else has reported. */
export function AffectedForm({ code, count, onDone }: Own) {
  const words = useWords(caseWords).affected;
  const [isOpen, setOpen] = useState(false);
  const [how, setHow] = useState<How>('phone');
  const [typed, setTyped] = useState({ phone: '', email: '' });
  const [missing, setMissing] = useState<string>();
  const [intent, setIntent] = useState(newIntent);
  const address = how === 'none' ? '' : typed[how].trim();
  const sending = useMutation({
    mutationFn: () => subscribe(code, how === 'none' ? { isNameless: true } : { [how]: address }, intent),
    onSuccess: () => {
      announce(words.done[how]);
      onDone?.();
    },
  });
  if (sending.isSuccess)
    return (
      <Notice kind="good" icon="check">
        <p>{words.done[how]}</p>
      </Notice>
    );
  if (!isOpen)
    return (
      <div className="stack stack-tight">
        {count > 0 && <p className="soft">{words.count(count)}</p>}
        <div>
          <Button kind="secondary" onClick={() => setOpen(true)}>
            {words.meToo}
          </Button>
        </div>
      </div>
    );
  // What is changed is another wish, under a key of its own.
  const change = (next: () => void) => {
    next();
    setMissing(undefined);
    setIntent(newIntent());
  };
  const refused = sending.error instanceof ApiProblem && how !== 'none' ? sending.error.fields[how] : undefined;
  const submit = () => {
    const isMissing = how !== 'none' && !looksRight[how].test(address);
    setMissing(isMissing ? words.missing[how] : undefined);
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
      <RadioCards
        id={`affected-how-${code}`}
        label={words.how}
        value={how}
        onValue={(chosen) => change(() => setHow(chosen as How))}
        choices={(['phone', 'email', 'none'] as const).map((value) => ({ value, ...words.ways[value] }))}
      />
      {how !== 'none' && (
        <>
          <TextField
            key={how}
            id={`affected-${code}`}
            label={words.address[how]}
            error={missing ?? refused}
            value={typed[how]}
            onValue={(text) => change(() => setTyped({ ...typed, [how]: text }))}
            type={how === 'phone' ? 'tel' : 'email'}
            inputMode={how === 'phone' ? 'tel' : 'email'}
            autoComplete={how === 'phone' ? 'tel' : 'email'}
          />
          <PrivacyNote />
        </>
      )}
      {sending.error && refused === undefined && <Failure of={sending.error} />}
      <div>
        <Button type="submit" busy={sending.isPending}>
          {how === 'none' ? words.sendNameless : words.send}
        </Button>
      </div>
    </form>
  );
}
