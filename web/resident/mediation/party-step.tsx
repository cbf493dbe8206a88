import type { MediationInput, MediationStep } from '@linli/domain/mediation';
import { type ReactNode, useId, useRef, useState } from 'react';
import { intentOfWords } from '../../client/intent-of-words.ts';
import { takeMediationStep } from '../../client/mediations.ts';
import type { OwnFile } from '../../client/own-mediation.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { PageForm } from '../../ui/page-form.tsx';
import { useWords } from '../../ui/use-language.ts';
import { partyWords } from './party-words.ts';

export type PartyProps = { file: OwnFile; onDone: () => void };

type Own<Name extends MediationStep> = PartyProps & {
  step: Name;
  label: string;
  lead?: ReactNode;
  kind?: 'primary' | 'secondary' | 'quiet';
  /** What is missing, by field; only then is something sent. */
  errors?: Record<string, string>;
  /** Words on the button that sends; those of the step where there are none. */
  send?: string;
  body: () => MediationInput<Name>;
  /** Called before the step: what has to be uploaded, or shown again. Gives the token to take it with. */
  before?: () => Promise<{ token: string; more: Partial<MediationInput<Name>> }>;
  children?: ReactNode;
};

/** One thing that she may do now: a button, and behind it what has to be said for it. Not there where she may not. */
export function PartyStep<Name extends MediationStep>(props: Own<Name>) {
  const { file, step, label, lead, kind = 'secondary', children } = props;
  const words = useWords(partyWords);
  const [isOpen, setOpen] = useState(false);
  const title = useId();
  if (!file.found.may.includes(step)) return null;
  if (!isOpen)
    return (
      <Button kind={kind} wide onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  return (
    <section className="party-step card stack" aria-labelledby={title}>
      <h3 id={title}>{label}</h3>
      {lead && <p className="soft">{lead}</p>}
      <StepForm {...props} onClose={() => setOpen(false)}>
        {children}
      </StepForm>
      <Button kind="quiet" wide onClick={() => setOpen(false)}>
        {words.cancel}
      </Button>
    </section>
  );
}

/** The form without a button before it: for what waits for her. */
export function StepForm<Name extends MediationStep>(props: Own<Name> & { onClose?: () => void }) {
  const { file, step, label, errors = {}, send, body, before, children, onDone, onClose } = props;
  const words = useWords(partyWords);
  const intentOf = useRef(intentOfWords());
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  const take = async () => {
    setChecked(true);
    setFailure(undefined);
    if (isBusy || Object.keys(errors).length > 0) return;
    setBusy(true);
    try {
      const { token, more } = (await before?.()) ?? { token: file.session.token, more: {} };
      const whole = { ...body(), ...more } as MediationInput<Name>;
      await takeMediationStep({ code: file.found.code, step, body: whole, intent: intentOf.current(whole), token });
      intentOf.current = intentOfWords();
      announce(words.done);
      onClose?.();
      onDone();
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <PageForm className="stack" errors={isChecked ? errors : {}} onSubmit={take}>
      {children}
      {failure !== undefined && <Failure of={failure} />}
      <Button type="submit" wide busy={isBusy}>
        {send ?? label}
      </Button>
    </PageForm>
  );
}
