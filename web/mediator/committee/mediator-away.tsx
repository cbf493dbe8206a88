import type { MediatorCard } from '@linli/domain/mediation';
import { localDate } from '../../client/beijing-time.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { type Kept, KeptEntries } from '../kept-form.tsx';
import { spanFaults } from './faults.ts';
import { CheckedForm } from './form-card.tsx';
import { useMediatorChange } from './use-mediator-change.ts';

/** Days on which no new file comes to her. */
export function MediatorAway({ mediator, mayChange }: { mediator: MediatorCard; mayChange: boolean }) {
  const words = useWords(committeeWords).mediator;
  const language = useLanguage();
  const change = useMediatorChange(mediator.id);
  const { away } = mediator;
  const day = (date: string) => localDate(date, Date.now(), language);
  if (away.length === 0 && !mayChange) return null;
  return (
    <section className="card stack">
      <h2>{words.awayTitle}</h2>
      <p className="soft small">{words.awayHint}</p>
      <ul className="stack stack-tight">
        {away.map((span) => (
          <li key={`${span.from}-${span.to}`} className="row row-apart">
            <span>
              {day(span.from)} – {day(span.to)}
            </span>
            {mayChange && (
              <Button
                kind="quiet"
                busy={change.isPending}
                onClick={() => change.mutate({ away: away.filter((other) => other !== span) })}
              >
                {words.removeAway(day(span.from))}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {change.error && <Failure of={change.error} />}
      {mayChange && (
        <KeptEntries name={`away/${mediator.id}`} begun={noDays}>
          {(kept, onDone) => <AddAway mediator={mediator} {...kept} onDone={onDone} />}
        </KeptEntries>
      )}
    </section>
  );
}

type Days = { from: string; to: string };

const noDays: Days = { from: '', to: '' };

type OfDays = Kept<Days> & { mediator: MediatorCard; onDone: () => void };

function AddAway({ mediator, values: { from, to }, put, onDone }: OfDays) {
  const words = useWords(committeeWords).mediator;
  const change = useMediatorChange(mediator.id, onDone);
  const add = () => change.mutate({ away: [...mediator.away, { from, to }] });
  const wrong = () => spanFaults({ id: 'away-from', day: from }, { id: 'away-to', day: to }, words.wrong);
  return (
    <CheckedForm wrong={wrong} send={{ ...change, mutate: add }} label={words.addAway} kind="secondary">
      <div className="form-pair">
        <TextField
          id="away-from"
          type="date"
          label={words.awayFrom}
          value={from}
          onValue={(day) => put({ from: day })}
        />
        <TextField id="away-to" type="date" label={words.awayTo} value={to} onValue={(day) => put({ to: day })} />
      </div>
    </CheckedForm>
  );
}
