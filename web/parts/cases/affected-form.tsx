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
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { caseWords } from './words.ts';

type Own = { code: string; count: number; onDone?: (() => void) | undefined };

/** "I have this too": a button, then one number. Nobody has to report what somebody else has reported. */
export function AffectedForm({ code, count, onDone }: Own) {
  const words = useWords(caseWords).affected;
  const [isOpen, setOpen] = useState(false);
  const [phone, setPhone] = useState('');
  const [missing, setMissing] = useState<string>();
  const [intent, setIntent] = useState(newIntent);
  const sending = useMutation({
    mutationFn: () => subscribe(code, phone.trim(), intent),
    onSuccess: () => {
      announce(words.done);
      onDone?.();
    },
  });
  if (sending.isSuccess)
    return (
      <Notice kind="good" icon="check">
        <p>{words.done}</p>
      </Notice>
    );
  const refusedPhone = sending.error instanceof ApiProblem ? sending.error.fields.phone : undefined;
  const submit = () => {
    const isMissing = !/^\+?[0-9][0-9 -]{4,19}$/.test(phone.trim());
    setMissing(isMissing ? words.phoneMissing : undefined);
    if (!isMissing) sending.mutate();
  };
  return (
    <div className="stack stack-tight">
      {count > 0 && <p className="soft">{words.count(count)}</p>}
      {!isOpen && (
        <div>
          <Button kind="secondary" onClick={() => setOpen(true)}>
            {words.meToo}
          </Button>
        </div>
      )}
      {isOpen && (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <TextField
            id={`affected-${code}`}
            label={words.phone}
            hint={words.phoneHint}
            error={missing ?? refusedPhone}
            value={phone}
            onValue={(typed) => {
              setPhone(typed);
              setIntent(newIntent());
            }}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            autoFocus
            short
          />
          <PrivacyNote />
          {sending.error && refusedPhone === undefined && <Failure of={sending.error} />}
          <div>
            <Button type="submit" busy={sending.isPending}>
              {words.send}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
