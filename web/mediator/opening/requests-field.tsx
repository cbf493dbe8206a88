import { Button } from '../../ui/button.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { openingWords } from './words.ts';

type Own = { value: readonly string[]; error: string | undefined; onValue: (requests: string[]) => void };

const most = 12;

/** What is asked for, one thing a line, as the ministry’s form has it. */
export function RequestsField({ value, error, onValue }: Own) {
  const words = useWords(openingWords);
  return (
    <FieldSet id="requests" label={words.requests} hint={words.requestsHint} error={error}>
      <div className="stack stack-tight">
        {value.map((request, at) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a request is known by its place in the list
            key={at}
            id={`request-${at + 1}`}
            label={words.requestNumber(at + 1)}
            maxLength={500}
            value={request}
            onValue={(text) => onValue(value.map((one, index) => (index === at ? text : one)))}
          />
        ))}
        {value.length < most && (
          <Button kind="secondary" icon="plus" onClick={() => onValue([...value, ''])}>
            {words.addRequest}
          </Button>
        )}
      </div>
    </FieldSet>
  );
}
