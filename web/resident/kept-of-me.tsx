import type { CaseView } from '@linli/domain/cases';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getContact, type Proof, takeStep } from '../client/cases.ts';
import { newIntent } from '../client/intent.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { useWords } from '../ui/use-language.ts';
import { pageWords } from './page-words.ts';
import { ReasonForm } from './reason-form.tsx';

type KeptOfMeProps = { found: CaseView; tag: string | undefined; proof: Proof; onDone: () => void };

/** What is kept of whoever reported, and how she takes it back: said before it is done, for nobody brings it back. */
export function KeptOfMe(props: KeptOfMeProps) {
  const { found, proof } = props;
  const words = useWords(pageWords).keptOfMe;
  const [open, setOpen] = useState<'contact' | 'words'>();
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    props.onDone();
  };
  const contact = useQuery({
    queryKey: ['my-contact', found.code, found.version],
    queryFn: () => getContact(found.code, proof),
    enabled: found.reporterKind !== 'anonymous' && proof.token !== undefined,
  });
  const mayErase = found.may.includes('contactErasure');
  const mayAsk = found.may.includes('erasureRequest');
  const known = [contact.data?.name, contact.data?.phone, contact.data?.email].filter(Boolean).join('，');
  if (!mayErase && !mayAsk && found.contactErasedAt === undefined) return null;
  return (
    <section className="stack stack-tight">
      <h2>{words.title}</h2>
      <p>{found.contactErasedAt === undefined ? words.kept(known) : words.contactGone}</p>
      {found.erasureAsked && found.erasedAt === undefined && <p>{words.asked}</p>}
      <div className="row">
        {mayErase && (
          <Button kind="secondary" onClick={() => setOpen('contact')}>
            {words.eraseContact}
          </Button>
        )}
        {mayAsk && (
          <Button kind="secondary" onClick={() => setOpen('words')}>
            {words.askErasure}
          </Button>
        )}
      </div>
      <Dialog open={open === 'contact'} title={words.eraseContact} onClose={close}>
        <EraseContact {...props} onDone={done} />
      </Dialog>
      <Dialog open={open === 'words'} title={words.askErasure} onClose={close}>
        <div className="stack">
          <p>{words.wordsGo}</p>
          <p>{words.wordsStay}</p>
          <ReasonForm {...props} step="erasureRequest" onDone={done} />
        </div>
      </Dialog>
    </section>
  );
}

function EraseContact({ found: { code }, tag, proof, onDone }: KeptOfMeProps) {
  const words = useWords(pageWords).keptOfMe;
  const [intent] = useState(newIntent);
  const erasing = useMutation({
    mutationFn: () => takeStep({ code, step: 'contactErasure', body: {}, intent, tag, ...proof }),
    onSuccess: onDone,
  });
  return (
    <div className="stack">
      <p>{words.contactGoes}</p>
      <p>{words.contactStays}</p>
      {erasing.error && <Failure of={erasing.error} />}
      <Button kind="danger" wide busy={erasing.isPending} onClick={() => erasing.mutate()}>
        {words.eraseForGood}
      </Button>
    </div>
  );
}
