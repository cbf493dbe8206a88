import type { AttachmentUse } from '@linli/domain/mediation';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { attachToMediation } from '../../client/mediations.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import type { FieldAbout } from '../../ui/field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { PaperField } from './paper-field.tsx';
import { SignaturePad } from './signature-pad.tsx';
import { mediationWords } from './words.ts';

type Own = FieldAbout & {
  code: string;
  use: Extract<AttachmentUse, 'consent' | 'signature'>;
  value: string | undefined;
  onValue: (id: string | undefined) => void;
};

/** A party’s own hand: drawn here on the screen before everybody, or on a paper that is photographed. */
export function SignedPaperField({ code, use, value, onValue, ...about }: Own) {
  const { hand: words } = useWords(mediationWords);
  const [isOnPaper, setOnPaper] = useState(false);
  const [picture, setPicture] = useState<Blob>();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  const keep = async () => {
    if (!picture) return;
    setBusy(true);
    setFailure(undefined);
    try {
      onValue((await attachToMediation(code, picture, use, newIntent())).id);
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };

  const isPad = !isOnPaper && value === undefined;
  return (
    <div className="stack">
      {isPad ? (
        <>
          <SignaturePad id={about.id} label={about.label} error={about.error} onPicture={setPicture} />
          {failure !== undefined && <Failure of={failure} />}
          <Button kind="secondary" wide busy={isBusy} aria-disabled={!picture} onClick={() => void keep()}>
            {words.take}
          </Button>
        </>
      ) : (
        <PaperField
          {...about}
          code={code}
          use={use}
          value={value === undefined ? [] : [value]}
          onValue={([id]) => onValue(id)}
        />
      )}
      {value === undefined && (
        <Button kind="quiet" onClick={() => setOnPaper(!isOnPaper)}>
          {isOnPaper ? words.onScreen : words.onPaper}
        </Button>
      )}
    </div>
  );
}
