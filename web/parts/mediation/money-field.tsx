import { useState } from 'react';
import type { FieldAbout } from '../../ui/field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { fenFrom, sumInWords, yuanOf } from './money.ts';
import { termWords } from './term-words.ts';

type Own = FieldAbout & { value: number | undefined; onValue: (fen: number | undefined) => void };

/** A sum in yuan, with what it is in words under it, so that a zero too many is seen. */
export function MoneyField({ value, onValue, error, ...about }: Own) {
  const words = useWords(termWords);
  const [typed, setTyped] = useState(value === undefined ? '' : yuanOf(value));
  const fen = fenFrom(typed);
  const isWrong = typed.trim() !== '' && fen === undefined;
  return (
    <div className="stack stack-tight">
      <TextField
        {...about}
        short
        inputMode="decimal"
        autoComplete="off"
        error={isWrong ? words.amountWrong : error}
        value={typed}
        onValue={(text) => {
          setTyped(text);
          onValue(fenFrom(text));
        }}
      />
      {fen !== undefined && (
        <p className="soft" lang="zh-CN">
          {sumInWords(fen)}
        </p>
      )}
    </div>
  );
}
