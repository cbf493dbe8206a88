import { type CatalogueView, type DeadlineStage, deadlineStages, findDeadlineRule } from '@linli/domain/cases';
import { type Calendar, dueAt, isRefusal, type Pause, type Refusal } from '@linli/domain/kernel';
import { useState } from 'react';
import { dateAndTime } from '../../client/beijing-time.ts';
import { CategorySelect } from '../../parts/desk/category-select.tsx';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { rulesWords } from './words.ts';

type Asked = { stage: DeadlineStage; category: string | undefined; from: string; pauseFrom: string; pauseTo: string };

/** By when something would be due: reckoned here, by the same function as every case's, with each change of the form. */
export function DeadlineTrial({ catalogue, calendar }: { catalogue: CatalogueView; calendar: Calendar }) {
  const words = useWords(rulesWords);
  const labels = words.deadlines;
  const [asked, setAsked] = useState<Asked>(() => ({
    ...{ stage: 'resolve', category: undefined, pauseFrom: '', pauseTo: '' },
    from: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16),
  }));
  const change = (changed: Partial<Asked>) => setAsked((before) => ({ ...before, ...changed }));
  const moment = (name: 'from' | 'pauseFrom' | 'pauseTo') => (
    <TextField
      id={`deadline-${name}`}
      type="datetime-local"
      short
      label={labels[name]}
      value={asked[name]}
      onValue={(text) => change({ [name]: text })}
    />
  );
  return (
    <div className="rules-columns">
      <div className="rules-form">
        <div className="field">
          <p className="field-label">{labels.category}</p>
          <CategorySelect value={asked.category} onChange={(category) => change({ category })} />
        </div>
        <SelectField
          id="deadline-stage"
          label={labels.stage}
          value={asked.stage}
          onValue={(stage) => change({ stage: stage as DeadlineStage })}
          options={deadlineStages.map((stage) => ({ value: stage, label: words.stages[stage] }))}
        />
        {moment('from')}
        {moment('pauseFrom')}
        {asked.pauseFrom !== '' && moment('pauseTo')}
      </div>
      <div className="rules-answer" role="status">
        <Due asked={asked} catalogue={catalogue} calendar={calendar} />
      </div>
    </div>
  );
}

function Due({ asked, catalogue, calendar }: { asked: Asked; catalogue: CatalogueView; calendar: Calendar }) {
  const words = useWords(rulesWords);
  const language = useLanguage();
  const place = useSession().post.divisionCode;
  const rule = findDeadlineRule(catalogue.deadlines, asked.stage, asked.category ?? '', place);
  if (!rule) return <Notice kind="warn" icon="alert" title={words.deadlines.noRule} />;
  const pauses = pausesOf(asked);
  const due = dueAt(calendar, instant(asked.from), rule, pauses);
  const unpaused = pauses.length > 0 ? dueAt(calendar, instant(asked.from), rule) : due;
  const told = (at: string) => dateAndTime(at, Date.now(), language);
  return (
    <section className="stack stack-tight">
      {isRefusal(due) ? (
        <Notice kind="warn" icon="alert" title={refusalIn(due, words.deadlines)} />
      ) : (
        <Notice kind="good" icon="check" title={words.deadlines.due(told(due))}>
          {unpaused !== due && !isRefusal(unpaused) && <p>{words.deadlines.unpaused(told(unpaused))}</p>}
        </Notice>
      )}
      <p>{words.deadlines.rule(words.units[rule.unit](rule.amount), rule.source)}</p>
      <p className="soft">{words.deadlines.calendar(calendar.version)}</p>
    </section>
  );
}

function pausesOf({ pauseFrom, pauseTo }: Asked): Pause[] {
  if (pauseFrom === '') return [];
  return [{ from: instant(pauseFrom), ...(pauseTo === '' ? {} : { to: instant(pauseTo) }) }];
}

/** What stands in the field is Beijing time. */
function instant(local: string): string {
  const milliseconds = Date.parse(`${local}:00+08:00`);
  return Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString();
}

type Sentences = { paused: string; wrong: string; yearMissing: (year: number) => string };

function refusalIn({ refusal, values }: Refusal, words: Sentences): string {
  if (refusal === 'period.paused') return words.paused;
  if (refusal === 'calendar.yearMissing') return words.yearMissing(Number(values?.year));
  return words.wrong;
}
