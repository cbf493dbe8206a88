import { useEffect } from 'react';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { useWords } from '../ui/use-language.ts';
import { useCells } from './cells.ts';
import { gridWords } from './words.ts';

type Own = { value: string | undefined; error: string | undefined; onValue: (code: string) => void };

/** In which of her cells; where she has one it is that. */
export function CellChoice({ value, error, onValue }: Own) {
  const words = useWords(gridWords).visit;
  const cells = useCells();
  const only = cells.data?.value.length === 1 ? cells.data.value[0]?.code : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known that there is no choice
  useEffect(() => {
    if (only && !value) onValue(only);
  }, [only]);
  if (cells.error) return <Failure of={cells.error} onRetry={() => void cells.refetch()} />;
  if (!cells.data) return <Loading />;
  return (
    <RadioCards
      id="cell"
      label={words.cell}
      error={error}
      value={value}
      onValue={onValue}
      choices={cells.data.value.map(({ code, name }) => ({ value: code, label: name }))}
      columns
    />
  );
}
