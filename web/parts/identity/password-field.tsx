import { useState } from 'react';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { signInWords } from './words.ts';

type Own = {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  onValue: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
};

/** A password that may be looked at, pasted and filled in by the browser. */
export function PasswordField(own: Own) {
  const words = useWords(signInWords).password;
  const [isShown, setShown] = useState(false);
  return (
    <div className="password-field">
      <TextField {...own} type={isShown ? 'text' : 'password'} autoCapitalize="none" spellCheck={false} />
      <button type="button" className="switch" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {words.show}
      </button>
    </div>
  );
}
