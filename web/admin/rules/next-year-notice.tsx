import type { Calendar } from '@linli/domain/kernel';
import { Link } from 'wouter';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { rulesWords } from './words.ts';

/** Next year's days are announced late in this one: until they are imported, what would be due then is refused. */
export function NextYearNotice({ calendar, thisYear }: { calendar: Calendar; thisYear: number }) {
  const words = useWords(rulesWords).calendar;
  if (calendar.years[thisYear + 1]) return null;
  return (
    <Notice kind="warn" icon="alert" title={words.nextYear(thisYear + 1)}>
      <p>{words.nextYearHint(thisYear + 1)}</p>
      <p>
        <Link href="/calendar/import">{words.nextYearImport(thisYear + 1)}</Link>
      </p>
    </Notice>
  );
}

export function yearInBeijing(): number {
  return new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
}
