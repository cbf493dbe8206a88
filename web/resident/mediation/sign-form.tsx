import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { attachToMediation } from '../../client/mediations.ts';
import { enterMediation } from '../../client/own-mediation.ts';
import { SignaturePad } from '../../parts/mediation/signature-pad.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type PartyProps, PartyStep } from './party-step.tsx';
import { partyWords } from './party-words.ts';

type Own = PartyProps & { paper: 'agreement' | 'minutes'; number: number; label: string };

/** Her hand under a paper, by finger; that it is she is shown with the end of her receipt, which opens the file once more. */
export function SignForm({ file, onDone, paper, number, label }: Own) {
  const { agreement: words } = useWords(partyWords);
  const [picture, setPicture] = useState<Blob>();
  const [typed, setTyped] = useState('');
  const { partyCode, receipt } = file.session;
  const isHers =
    typed.replaceAll(/[\s-]/g, '').toUpperCase() === receipt.replaceAll(/[\s-]/g, '').toUpperCase().slice(-4);
  const id = `sign-${paper}-${number}`;
  const errors = {
    ...(picture === undefined && { [id]: words.nothing }),
    ...(!isHers && { [`${id}-confirm`]: words.confirmWrong }),
  };
  return (
    <PartyStep
      file={file}
      onDone={onDone}
      step="signature"
      kind="primary"
      label={label}
      lead={paper === 'agreement' ? words.binds : undefined}
      send={words.send}
      errors={errors}
      body={() => ({ paper, number })}
      before={async () => {
        const { token } = await enterMediation(partyCode, receipt);
        const drawn = picture as Blob;
        const { id: image } = await attachToMediation(file.found.code, drawn, 'signature', newIntent(), { token });
        return { token, more: { image } };
      }}
    >
      <SignaturePad id={id} label={words.here} onPicture={setPicture} />
      <TextField
        id={`${id}-confirm`}
        label={words.confirm}
        hint={words.confirmHint}
        short
        value={typed}
        onValue={setTyped}
        maxLength={12}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
    </PartyStep>
  );
}
