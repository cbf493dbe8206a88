import { useState } from 'react';
import { enterMediation } from '../../client/own-mediation.ts';
import { readCode } from '../../parts/cases/case-code.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { partyWords } from './party-words.ts';

type Own = { partyCode: string; onEntered: () => void };

/** The door for whoever comes by a link or an address: her receipt. */
export function EnterForm({ partyCode, onEntered }: Own) {
  const { enter: words } = useWords(partyWords);
  const [receipt, setReceipt] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const enter = async () => {
    const shown = readCode(receipt).toUpperCase();
    setErrors(shown === '' ? { receipt: words.missing } : {});
    setFailure(undefined);
    if (shown === '') return;
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
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <ErrorSummary errors={errors} />
      <TextField
        id="receipt"
        label={words.receipt}
        hint={words.receiptHint}
        error={errors.receipt}
        value={receipt}
        onValue={setReceipt}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      {failure !== undefined && <Failure of={failure} />}
      <Button type="submit" wide busy={isBusy}>
        {words.go}
      </Button>
    </form>
  );
}
