import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { giveMediationReceipt } from '../../client/mediations.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../ui/use-language.ts';
import { ReceiptLeaf } from '../opening/receipt-leaf.tsx';
import { openingWords } from '../opening/words.ts';

/** A receipt for a party who has none or lost hers, once the mediator has seen who she is. */
export function NewReceipt({ code, party, name }: { code: string; party: number; name: string }) {
  const { receipts: words } = useWords(openingWords);
  const [isOpen, setOpen] = useState(false);
  const giving = useMutation({ mutationFn: () => giveMediationReceipt(code, party, newIntent()) });
  const close = () => {
    setOpen(false);
    giving.reset();
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {words.give(name)}
      </Button>
      <Dialog open={isOpen} title={words.of(name)} onClose={close}>
        <div className="stack">
          {!giving.data && <p>{words.giveLead}</p>}
          {giving.error && <Failure of={giving.error} />}
          {giving.data ? (
            <>
              <ReceiptLeaf name={name} code={giving.data.code} receipt={giving.data.receipt} />
              <p className="small">{words.once}</p>
              <Button wide onClick={close}>
                {words.close}
              </Button>
            </>
          ) : (
            <Button wide busy={giving.isPending} onClick={() => giving.mutate()}>
              {words.give(name)}
            </Button>
          )}
        </div>
      </Dialog>
    </>
  );
}
