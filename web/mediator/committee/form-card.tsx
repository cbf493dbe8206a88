import { type ReactNode, useState } from 'react';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { PageForm } from '../../ui/page-form.tsx';
import { useWords } from '../../ui/use-language.ts';

type Own = {
  head?: ReactNode;
  name?: string;
  /** What is missing or wrong, by field; only where nothing is, it is sent. */
  wrong: () => Record<string, string>;
  send: { mutate: () => void; isPending: boolean; error: unknown };
  label: string;
  kind?: 'primary' | 'secondary';
  onCancel?: () => void;
  children: ReactNode;
};

/** A form of the committee's desk on a card of its own. */
export function FormCard({ title, ...form }: Own & { title: string }) {
  return (
    <section className="card">
      <CheckedForm head={<h2>{title}</h2>} {...form} />
    </section>
  );
}

/** What is missing at its head, what the server said above its button. The button is never dead: pressed, it says what is missing. */
export function CheckedForm({ head, name, wrong, send, label, kind = 'primary', onCancel, children }: Own) {
  const { cancel } = useWords(committeeWords).roster;
  const [isChecked, setChecked] = useState(false);
  const found = wrong();
  const submit = () => {
    const isWhole = Object.keys(found).length === 0;
    // What is said of an empty field goes as soon as it is filled, and says nothing of the next thing written here.
    setChecked(!isWhole);
    if (isWhole) send.mutate();
  };
  return (
    <PageForm className="stack" head={head} name={name} errors={isChecked ? found : {}} onSubmit={submit}>
      {children}
      {send.error !== null && send.error !== undefined && <Failure of={send.error} />}
      <div className="row">
        <Button type="submit" kind={kind} busy={send.isPending}>
          {label}
        </Button>
        {onCancel && (
          <Button kind="quiet" onClick={onCancel}>
            {cancel}
          </Button>
        )}
      </div>
    </PageForm>
  );
}
