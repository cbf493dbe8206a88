import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { accountWords } from './words.ts';

/** Shown once: whoever goes on has kept them, or makes new ones. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const words = useWords(accountWords).totp;
  return (
    <Notice kind="warn" icon="alert" title={words.codesTitle} live>
      <p>{words.codesLead}</p>
      <ul className="account-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="row">
        <Button kind="secondary" onClick={() => void navigator.clipboard?.writeText(codes.join('\n'))}>
          {words.codesCopy}
        </Button>
        <Button onClick={onDone}>{words.codesDone}</Button>
      </p>
    </Notice>
  );
}
