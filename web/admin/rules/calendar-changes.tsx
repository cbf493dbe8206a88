import type { CalendarPreview } from '@linli/domain/territory';
import { localDate } from '../../client/beijing-time.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { hoursInWords } from './use-calendar.ts';
import { rulesWords } from './words.ts';

/** Day by day what would be off or on that was not, and the other way round. */
export function CalendarChanges({ preview }: { preview: CalendarPreview }) {
  const words = useWords(rulesWords).calendar;
  const language = useLanguage();
  if (!preview.isChanged) return <p role="status">{words.same}</p>;
  const told = (days: string[]) => days.map((day) => localDate(day, Date.now(), language)).join('、');
  return (
    <section className="stack" aria-live="polite">
      {preview.hours && (
        <p>{words.hoursChange(hoursInWords(preview.hours.before), hoursInWords(preview.hours.after))}</p>
      )}
      {preview.years.map(({ year, isNew, holidays, makeUpDays }) => {
        const facts: [string, string[]][] = [
          [words.added, holidays.added],
          [words.removed, holidays.removed],
          [words.makeUpAdded, makeUpDays.added],
          [words.makeUpRemoved, makeUpDays.removed],
        ];
        return (
          <section key={year} className="panel">
            <h2>{isNew ? words.fresh(year) : words.again(year)}</h2>
            <dl className="facts">
              {facts
                .filter(([, days]) => days.length > 0)
                .map(([name, days]) => (
                  <div key={name} className="fact">
                    <dt>{name}</dt>
                    <dd>{told(days)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        );
      })}
    </section>
  );
}
