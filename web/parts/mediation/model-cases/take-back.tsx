import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { useWords } from '../../../ui/use-language.ts';
import { modelCaseWords } from './model-case-words.ts';

type Own = { label: string; lead: string; onTakeBack: () => Promise<unknown> };

/** Takes a model case back: one press, one look at what that means, and no question why. */
export function TakeBack({ label, lead, onTakeBack }: Own) {
  const words = useWords(modelCaseWords).file;
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  if (!isOpen)
    return (
      <Button kind="secondary" wide onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  const takeBack = () => {
    setBusy(true);
    setFailure(undefined);
    onTakeBack()
      .catch(setFailure)
      .finally(() => setBusy(false));
  };
  return (
    <div className="stack stack-tight">
      <p>{lead}</p>
      {failure !== undefined && <Failure of={failure} />}
      <Button kind="danger" wide busy={isBusy} onClick={takeBack}>
        {label}
      </Button>
      <Button kind="quiet" wide onClick={() => setOpen(false)}>
        {words.keep}
      </Button>
    </div>
  );
}
