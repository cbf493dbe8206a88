import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { takeMediationStep } from '../../client/mediations.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';

type Own = { code: string; number: number; units: readonly { id: string; name: string }[] };
type Decision = { key: string; unitId: string; what: string; byOn: string };

/** The minutes of a joint meeting, and who does what by when. */
export function MinutesForm({ code, number, units }: Own) {
  const words = useWords(committeeWords).meeting;
  const cache = useQueryClient();
  const [intent] = useState(newIntent);
  const [minutes, setMinutes] = useState('');
  const [decisions, setDecisions] = useState<Decision[]>([]);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const keep = useMutation({
    mutationFn: () => {
      const decided = decisions.map(({ key: _, what, ...rest }) => ({ ...rest, what: what.trim() }));
      const body = { number, minutes: minutes.trim(), decisions: decided };
      return takeMediationStep({ code, step: 'meetingMinutes', body, intent });
    },
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['mediations', code] });
      void cache.invalidateQueries({ queryKey: ['committee-desk'] });
    },
  });
  const change = (key: string, part: Partial<Decision>) =>
    setDecisions(decisions.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const submit = () => {
    const half = decisions.filter(({ unitId, what, byOn }) => unitId === '' || what.trim() === '' || byOn === '');
    const wrong = {
      ...(minutes.trim() === '' && { minutes: words.wrong.minutes }),
      ...Object.fromEntries(half.map(({ key }) => [`what-${key}`, words.decisionWrong])),
    } as Record<string, string>;
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) keep.mutate();
  };
  return (
    <form
      className="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>{words.minutesTitle}</h2>
      <ErrorSummary errors={errors} />
      <TextArea
        id="minutes"
        label={words.minutes}
        rows={8}
        most={8000}
        error={errors.minutes}
        value={minutes}
        onValue={setMinutes}
      />
      {decisions.map((decision, at) => (
        <fieldset key={decision.key} className="form-row">
          <legend className="field-label">{words.decision(at + 1)}</legend>
          <TextArea
            id={`what-${decision.key}`}
            label={words.what}
            most={500}
            error={errors[`what-${decision.key}`]}
            value={decision.what}
            onValue={(what) => change(decision.key, { what })}
          />
          <div className="form-pair">
            <SelectField
              id={`who-${decision.key}`}
              label={words.who}
              value={decision.unitId}
              onValue={(unitId) => change(decision.key, { unitId })}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextField
              id={`by-${decision.key}`}
              type="date"
              label={words.by}
              value={decision.byOn}
              onValue={(byOn) => change(decision.key, { byOn })}
            />
          </div>
          <div>
            <Button kind="quiet" onClick={() => setDecisions(decisions.filter(({ key }) => key !== decision.key))}>
              {words.removeDecision(at + 1)}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          kind="secondary"
          icon="plus"
          onClick={() =>
            setDecisions([...decisions, { key: newIntent(), unitId: units[0]?.id ?? '', what: '', byOn: '' }])
          }
        >
          {words.addDecision}
        </Button>
      </div>
      {keep.error && <Failure of={keep.error} />}
      <div>
        <Button type="submit" busy={keep.isPending}>
          {words.keep}
        </Button>
      </div>
    </form>
  );
}
