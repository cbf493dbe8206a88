import { TextField } from '../ui/text-field.tsx';

type Own = {
  label: string;
  hint: string;
  error: string | undefined;
  value: string;
  onValue: (receipt: string) => void;
};

/** A receipt as it stands on paper: nothing completes it, corrects it or makes it small. */
export function ReceiptField(about: Own) {
  return <TextField id="receipt" {...about} autoComplete="off" autoCapitalize="characters" spellCheck={false} />;
}
