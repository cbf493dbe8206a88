import { dateAndTime } from '../../client/beijing-time.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { caseWords } from '../cases/words.ts';
import { exportsWords } from './exports-words.ts';
import { deskWords } from './words.ts';

type Fact = { readonly title: string; readonly value: string };

/** What a list or a table was asked for, in the words of the screen on which it was. */
export function useFilterFacts(filter: Readonly<Record<string, unknown>>): Fact[] {
  const words = useWords(exportsWords).trace;
  const queues: Record<string, unknown> = useWords(deskWords).nav;
  const statuses: Record<string, string> = useWords(caseWords).status;
  const language = useLanguage();
  const named: Record<string, (value: string) => unknown> = {
    queue: (value) => queues[value],
    status: (value) => statuses[value],
    order: (value) => words.orders[value],
    alarm: (value) => words.alarms[value],
    from: (value) => dateAndTime(value, Date.now(), language),
    to: (value) => dateAndTime(value, Date.now(), language),
  };
  return Object.entries(filter)
    .filter(([, value]) => value !== false)
    .map(([name, value]) => ({
      title: words.filterNames[name] ?? name,
      value: value === true ? words.yes : String(named[name]?.(String(value)) ?? value),
    }));
}
