import { newIntent } from '../../client/intent.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type Kept, KeptForm } from '../kept-form.tsx';
import { FormCard } from './form-card.tsx';
import { FormRows } from './form-rows.tsx';
import { useMeetingStep } from './use-meeting-step.ts';

type Own = { code: string; number: number; units: readonly { id: string; name: string }[] };
type Decision = { key: string; unitId: string; what: string; byOn: string };
type Values = { minutes: string; decisions: Decision[] };

const begun: Values = { minutes: '', decisions: [] };

/** The minutes of a joint meeting, and who does what by when. */
export function MinutesForm(own: Own) {
  return (
    <KeptForm name={`meetings/${own.code}/${own.number}/minutes`} begun={begun}>
      {(kept) => <Minutes {...own} {...kept} />}
    </KeptForm>
  );
}

function Minutes({ code, number, units, values, put, ...kept }: Own & Kept<Values>) {
  const words = useWords(committeeWords).meeting;
  const { minutes, decisions } = values;
  const keep = useMeetingStep(code, 'meetingMinutes', kept, () => ({
    ...{ number, minutes: minutes.trim() },
    decisions: decisions.map(({ key: _, what, ...rest }) => ({ ...rest, what: what.trim() })),
  }));
  const wrong = () => {
    const found: Record<string, string> = minutes.trim() === '' ? { minutes: words.wrong.minutes } : {};
    for (const [at, { key, what, byOn }] of decisions.entries()) {
      if (what.trim() === '') found[`what-${key}`] = words.wrong.what(at + 1);
      if (byOn === '') found[`by-${key}`] = words.wrong.by(at + 1);
    }
    return found;
  };
  return (
    <FormCard title={words.minutesTitle} wrong={wrong} send={keep} label={words.keep}>
      <TextArea
        id="minutes"
        label={words.minutes}
        rows={8}
        most={8000}
        value={minutes}
        onValue={(text) => put({ minutes: text })}
      />
      <FormRows
        rows={decisions}
        keyOf={({ key }) => key}
        legend={(at) => words.decision(at + 1)}
        remove={(_, at) => words.removeDecision(at + 1)}
        add={words.addDecision}
        fresh={() => ({ key: newIntent(), unitId: units[0]?.id ?? '', what: '', byOn: '' })}
        onRows={(rows) => put({ decisions: rows })}
      >
        {({ key, unitId, what, byOn }, change) => (
          <>
            <TextArea
              id={`what-${key}`}
              label={words.what}
              most={500}
              value={what}
              onValue={(typed) => change({ what: typed })}
            />
            <div className="form-pair">
              <SelectField
                id={`who-${key}`}
                label={words.who}
                value={unitId}
                onValue={(id) => change({ unitId: id })}
                options={units.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <TextField
                id={`by-${key}`}
                type="date"
                label={words.by}
                value={byOn}
                onValue={(day) => change({ byOn: day })}
              />
            </div>
          </>
        )}
      </FormRows>
    </FormCard>
  );
}
