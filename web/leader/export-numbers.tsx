import { instantOf } from '@linli/domain/kernel';
import { quarterAt, spanOfQuarter } from '@linli/domain/oversight';
import { useId, useState } from 'react';
import { exportStatistics } from '../client/exports.ts';
import { ExportDialog } from '../parts/desk/export-dialog.tsx';
import { exportsWords } from '../parts/desk/exports-words.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { useWords } from '../ui/use-language.ts';

/** Takes out the numbers that may be handed on: of the county or a place in it, since no others are told outside. */
export function ExportNumbers() {
  const words = useWords(exportsWords).numbers;
  const { post } = useSession();
  const id = useId();
  const running = quarterAt(instantOf(Date.now()));
  const [quarter, setQuarter] = useState(running);
  const division = post.divisionCode;
  if (![6, 9, 12].includes(division.length)) return null;
  const choices = [running, before(running)].map((value) => ({
    value,
    label: words.quarterName(parts(value)),
    ...(value === running && { hint: words.running }),
  }));
  return (
    <ExportDialog words={words} onExport={(asked) => exportStatistics({ ...asked, division, quarter })}>
      <RadioCards id={`${id}-quarter`} label={words.quarter} value={quarter} onValue={setQuarter} choices={choices} />
    </ExportDialog>
  );
}

function before(quarter: string): string {
  return quarterAt(instantOf(Date.parse(spanOfQuarter(quarter).from) - 1));
}

function parts(quarter: string): { year: string; number: string } {
  const [year = '', number = ''] = quarter.split('-');
  return { year, number };
}
