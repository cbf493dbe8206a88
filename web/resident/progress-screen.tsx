import { useState } from 'react';
import { useLocation } from 'wouter';
import { enterMediation, keepMediation } from '../client/own-mediation.ts';
import { proofFor } from '../client/receipt-session.ts';
import { keepReceipt } from '../client/receipts.ts';
import { readCode } from '../parts/cases/case-code.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { PageForm } from '../ui/page-form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-language.ts';
import { KeptMediations } from './mediation/kept-mediations.tsx';
import { MyReports } from './my-reports.tsx';
import { pageWords } from './page-words.ts';
import { paths } from './paths.ts';
import { ReceiptField } from './receipt-field.tsx';

/** Code and receipt open a case from any device. */
export default function ProgressScreen() {
  const words = useWords(pageWords).progress;
  const [, goTo] = useLocation();
  const [code, setCode] = useState('');
  const [receipt, setReceipt] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);

  const look = async () => {
    const wanted = readCode(code);
    // As it is shown: in capitals, in groups of four.
    const shown = readCode(receipt).toUpperCase();
    const missing = {
      ...(/^\d{20,22}$/.test(wanted) ? {} : { code: words.codeWrong }),
      ...(shown === '' ? { receipt: words.receiptMissing } : {}),
    };
    setErrors(missing);
    setFailure(undefined);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    try {
      // The code of a party of a mediation has her number behind it.
      if (wanted.length > 20) {
        const partyCode = `${wanted.slice(0, 20)}-${wanted.slice(20)}`;
        keepMediation(await enterMediation(partyCode, shown));
        goTo(paths.mediation(partyCode));
        return;
      }
      await proofFor(wanted, shown);
      const sentAt = new Date().toISOString();
      await keepReceipt({ caseCode: wanted, receipt: shown, about: words.what, sentAt }).catch(() => {});
      goTo(paths.case(wanted));
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="stack stack-wide">
      <PageForm className="stack" head={<h1>{words.title}</h1>} errors={errors} onSubmit={look}>
        <TextField
          id="code"
          label={words.code}
          hint={words.codeHint}
          error={errors.code}
          value={code}
          onValue={setCode}
          inputMode="numeric"
          autoComplete="off"
        />
        <ReceiptField
          label={words.receipt}
          hint={words.receiptHint}
          error={errors.receipt}
          value={receipt}
          onValue={setReceipt}
        />
        {failure !== undefined && <Failure of={failure} />}
        <Button type="submit" wide busy={isBusy}>
          {words.look}
        </Button>
      </PageForm>
      <KeptMediations />
      <MyReports saysNone />
    </div>
  );
}
