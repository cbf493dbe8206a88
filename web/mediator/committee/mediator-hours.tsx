import type { DutySpan, MediatorCard } from '@linli/domain/mediation';
import { dutyWords } from '../../client/duty-words.ts';
import { newId } from '../../client/new-id.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { type Kept, KeptForm, useBegunForm } from '../kept-form.tsx';
import { faults } from './faults.ts';
import { FormCard } from './form-card.tsx';
import { FormRows } from './form-rows.tsx';
import { useMediatorChange } from './use-mediator-change.ts';

type Own = { mediator: MediatorCard };
/** The same hours on some days of the week, as one row of the form. */
type Row = { id: string; weekdays: readonly number[]; from: string; to: string };

/** When she is found each week. */
export function MediatorHours({ mediator, mayChange }: Own & { mayChange: boolean }) {
  const words = useWords(committeeWords).mediator;
  const language = useLanguage();
  const name = `hours/${mediator.id}/${mediator.version}`;
  const [isEditing, setEditing] = useBegunForm(name);
  const { dutyHours } = mediator;
  if (isEditing)
    return (
      <KeptForm name={name} begun={{ rows: rowsOf(dutyHours) }}>
        {(kept) => <HoursForm mediator={mediator} {...kept} onDone={() => setEditing(false)} />}
      </KeptForm>
    );
  if (dutyHours.length === 0 && !mayChange) return null;
  return (
    <section className="card stack">
      <div className="row row-apart">
        <h2>{words.hoursTitle}</h2>
        {mayChange && (
          <Button kind="secondary" onClick={() => setEditing(true)}>
            {words.editHours}
          </Button>
        )}
      </div>
      <p className="soft small">{words.hoursHint}</p>
      <p className="figures">{dutyHours.length === 0 ? words.hoursNone : dutyWords(dutyHours, language)}</p>
    </section>
  );
}

type OfForm = Own & Kept<{ rows: Row[] }> & { onDone: () => void };

function HoursForm({ mediator, values: { rows }, put, forget, onDone }: OfForm) {
  const all = useWords(committeeWords);
  const words = all.mediator;
  const leave = () => void forget().then(onDone);
  const change = useMediatorChange(mediator.id, leave);
  const save = () => change.mutate({ dutyHours: spansOf(rows) });
  const wrong = () =>
    faults(
      Object.assign(
        {},
        ...rows.map(({ id, weekdays, from, to }) => ({
          [`days-${id}`]: weekdays.length === 0 && words.wrong.hoursDays,
          [`from-${id}`]: from === '' && words.wrong.hoursFrom,
          [`to-${id}`]: (to === '' && words.wrong.hoursTo) || (to <= from && words.wrong.hoursOrder),
        })),
      ),
    );
  return (
    <FormCard
      title={words.editHours}
      wrong={wrong}
      send={{ ...change, mutate: save }}
      label={all.roster.save}
      onCancel={leave}
    >
      <FormRows
        rows={rows}
        keyOf={({ id }) => id}
        legend={(at) => words.hoursRow(at + 1)}
        remove={(_, at) => words.removeHours(at + 1)}
        add={words.addHours}
        fresh={freshRow}
        onRows={(told) => put({ rows: told })}
      >
        {(row, change) => <HoursRow row={row} put={change} />}
      </FormRows>
    </FormCard>
  );
}

type OfRow = { row: Row; put: (part: Partial<Row>) => void };

function HoursRow({ row: { id, weekdays, from, to }, put }: OfRow) {
  const words = useWords(committeeWords).mediator;
  return (
    <>
      <FieldSet id={`days-${id}`} label={words.hoursDays}>
        <div className="choices choices-columns">
          {words.hoursWeekdays.map((name, at) => (
            <CheckboxField
              key={name}
              id={`day-${at + 1}-${id}`}
              label={name}
              checked={weekdays.includes(at + 1)}
              onChecked={(isOn) =>
                put({ weekdays: isOn ? [...weekdays, at + 1] : weekdays.filter((day) => day !== at + 1) })
              }
            />
          ))}
        </div>
      </FieldSet>
      <div className="form-pair">
        <TextField
          id={`from-${id}`}
          type="time"
          label={words.hoursFrom}
          value={from}
          onValue={(value) => put({ from: value })}
        />
        <TextField
          id={`to-${id}`}
          type="time"
          label={words.hoursTo}
          value={to}
          onValue={(value) => put({ to: value })}
        />
      </div>
    </>
  );
}

function rowsOf(spans: readonly DutySpan[]): Row[] {
  const told = [...Map.groupBy(spans, ({ from, to }) => `${from}-${to}`).values()].map((same, at) => ({
    // Of what stands there already each is known by its place: the same form begins the same way after a reload.
    ...{ id: String(at), from: same[0]?.from ?? '', to: same[0]?.to ?? '' },
    weekdays: same.map(({ weekday }) => weekday),
  }));
  return told.length > 0 ? told : [{ ...freshRow(), id: '0' }];
}

function spansOf(rows: readonly Row[]): DutySpan[] {
  return rows.flatMap(({ weekdays, from, to }) => weekdays.map((weekday) => ({ weekday, from, to })));
}

function freshRow(): Row {
  return { id: newId(), weekdays: [], from: '', to: '' };
}
