import { useState } from 'react';
import { enterMediation } from '../../client/own-mediation.ts';
import { readCode } from '../../parts/cases/case-code.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { PageForm } from '../../ui/page-form.tsx';
import { useWords } from '../../ui/use-language.ts';
import { ReceiptField } from '../receipt-field.tsx';
import { partyWords } from './party-words.ts';

type Own = { partyCode: string; onEntered: () => void };

const receiptLength = 26;

/** The door for whoever comes by a link or an address: her receipt. */
export function EnterForm({ partyCode, onEntered }: Own) {
  const { enter: words } = useWords(partyWords);
  const [receipt, setReceipt] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const enter = async () => {
    const shown = readCode(receipt).toUpperCase();
    const typed = shown.replaceAll(/[^0-9A-Z]/g, '').length;
    const isWhole = typed === receiptLength;
    setErrors(isWhole ? {} : { receipt: typed === 0 ? words.missing : words.wrongLength(typed) });
    setFailure(undefined);
    if (!isWhole) return;
    setBusy(true);
    try {
      await enterMediation(partyCode, shown);
      onEntered();
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <PageForm
      className="stack"
      head={
        <>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </>
      }
      errors={errors}
      onSubmit={enter}
    >
      <ReceiptField
        label={words.receipt}
        hint={words.receiptHint}
        error={errors.receipt}
        value={receipt}
        onValue={setReceipt}
      />
      {failure !== undefined && <Failure of={failure} />}
      <Button type="submit" wide busy={isBusy}>
        {words.go}
      </Button>
    </PageForm>
  );
}
