import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { closeAccount } from '../client/residents.ts';
import { leaveTraces } from '../client/session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { useWords } from '../ui/use-language.ts';
import { accountWords } from './words.ts';

/** The way out for good: what goes and what stays is said before. */
export function CloseSection() {
  const words = useWords(accountWords).closing;
  const [isOpen, setOpen] = useState(false);
  const closing = useMutation({
    mutationFn: closeAccount,
    onSuccess: () => {
      leaveTraces();
      location.assign('/');
    },
  });
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p className="soft">{words.lead}</p>
      <div>
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {words.begin}
        </Button>
      </div>
      <Dialog open={isOpen} title={words.title} onClose={() => setOpen(false)}>
        <div className="stack">
          <p>{words.goes}</p>
          <p>{words.recent}</p>
          {closing.error && <Failure of={closing.error} />}
          <Button kind="danger" wide busy={closing.isPending} onClick={() => closing.mutate()}>
            {words.close}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}
