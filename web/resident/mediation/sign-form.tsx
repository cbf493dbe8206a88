import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { attachToMediation } from '../../client/mediations.ts';
import { enterMediation } from '../../client/own-mediation.ts';
import { ApiProblem } from '../../client/problem.ts';
import { SignaturePad } from '../../parts/mediation/signature-pad.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type PartyProps, PartyStep } from './party-step.tsx';
import { partyWords } from './party-words.ts';

type Own = PartyProps & { paper: 'agreement' | 'minutes'; number: number; label: string };

/** Her hand under a paper, by finger; that it is she the server asks of her receipt, whose end she types. */
export function SignForm({ file, onDone, paper, number, label }: Own) {
  const { agreement: words } = useWords(partyWords);
  const [picture, setPicture] = useState<Blob>();
  const [typed, setTyped] = useState('');
  const { partyCode, receipt } = file.session;
  // What this device keeps of her receipt, with the end that she types: the server says whether it is hers.
  const shown = receipt.replaceAll(/[\s-]/g, '').slice(0, -4) + typed.replaceAll(/[\s-]/g, '');
  const id = `sign-${paper}-${number}`;
  const errors = {
    ...(picture === undefined && { [id]: words.nothing }),
    ...(shown.length < receipt.replaceAll(/[\s-]/g, '').length && { [`${id}-confirm`]: words.confirmHint }),
  };
  return (
    <PartyStep
      file={file}
      onDone={onDone}
      step="signature"
      kind={paper === 'agreement' ? 'primary' : 'secondary'}
      label={label}
      lead={paper === 'agreement' ? words.binds : undefined}
      send={words.send}
      errors={errors}
      body={() => ({ paper, number })}
      before={async () => {
        const { token } = await enterMediation(partyCode, shown).catch((failure) => {
          throw ofWrongEnd(failure, words.wrongEnd);
        });
        const drawn = picture as Blob;
        const { id: image } = await attachToMediation(file.found.code, drawn, 'signature', newIntent(), { token });
        return { token, more: { image, receipt: shown } };
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

/** She typed four characters and no code: so it is said of these. */
function ofWrongEnd(failure: unknown, detail: string): unknown {
  const isWrong = failure instanceof ApiProblem && failure.problem.code === 'receipt.wrong';
  return isWrong ? new ApiProblem({ ...failure.problem, detail }) : failure;
}
