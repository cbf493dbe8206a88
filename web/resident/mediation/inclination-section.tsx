import { useState } from 'react';
import { MoneyField } from '../../parts/mediation/money-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type PartyProps, PartyStep } from './party-step.tsx';
import { partyWords } from './party-words.ts';

/** What she could accept, for the mediator alone. */
export function InclinationSection({ file, onDone }: PartyProps) {
  const { room: words } = useWords(partyWords);
  const { found, own } = file;
  const [stands, setStands] = useState<string>();
  const [amountFen, setAmount] = useState<number>();
  const [on, setOn] = useState('');
  const [more, setMore] = useState('');
  if (!found.may.includes('inclination')) return null;
  const isTold = found.inclinations.some(({ party }) => party === own);
  const pays = stands === 'pays';
  const errors: Record<string, string> = {
    ...(stands === undefined && { stands: words.errors.stands }),
    ...(stands !== undefined && amountFen === undefined && { amount: words.errors.amount }),
  };
  return (
    <section className="stack stack-tight">
      <h2>{words.inclination}</h2>
      <p className="soft">{words.inclinationLead}</p>
      {isTold && <Notice kind="good" icon="check" title={words.told} />}
      <PartyStep
        file={file}
        onDone={onDone}
        step="inclination"
        label={words.inclination}
        send={words.tell}
        errors={errors}
        body={() => ({
          stands: pays ? ('pays' as const) : ('receives' as const),
          amountFen: amountFen ?? 0,
          ...(on !== '' && { on }),
          ...(more.trim() !== '' && { words: more.trim() }),
        })}
      >
        <RadioCards
          id="stands"
          label={words.stands}
          value={stands}
          onValue={setStands}
          columns
          choices={[
            { value: 'receives', label: words.receives },
            { value: 'pays', label: words.pays },
          ]}
        />
        {stands !== undefined && (
          <>
            <MoneyField
              id="amount"
              label={pays ? words.mostPay : words.leastTake}
              value={amountFen}
              onValue={setAmount}
            />
            <TextField
              id="on"
              label={pays ? words.notBefore : words.notAfter}
              optional
              type="date"
              short
              value={on}
              onValue={setOn}
            />
          </>
        )}
        <TextField id="more" label={words.more} optional value={more} onValue={setMore} maxLength={1000} />
      </PartyStep>
    </section>
  );
}
