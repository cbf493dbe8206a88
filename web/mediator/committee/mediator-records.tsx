import { type AssessmentResult, assessmentResults, type MediatorCard } from '@linli/domain/mediation';
import { useState } from 'react';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useMediatorChange } from './use-mediator-change.ts';

type Own = { mediator: MediatorCard; isKeeper: boolean };

/** Her training and what she was assessed as, year by year. */
export function MediatorRecords({ mediator, isKeeper }: Own) {
  const words = useWords(committeeWords).mediator;
  const { trainings, assessments } = mediator;
  return (
    <section className="card stack">
      <h2>{words.trainings}</h2>
      {trainings.length === 0 && <p className="soft">{words.nothing}</p>}
      <ul className="stack stack-tight figures">
        {trainings
          .toSorted((one, other) => (one.on < other.on ? 1 : -1))
          .map(({ on, hours, about }) => (
            <li key={`${on}-${about}`}>{words.training(about, hours, on)}</li>
          ))}
      </ul>
      {isKeeper && <AddTraining mediator={mediator} />}
      <h2>{words.assessments}</h2>
      {assessments.length === 0 && <p className="soft">{words.nothing}</p>}
      <ul className="stack stack-tight figures">
        {assessments
          .toSorted((one, other) => other.year - one.year)
          .map(({ year, result }) => (
            <li key={year}>
              {year} · {words.results[result]}
            </li>
          ))}
      </ul>
      {isKeeper && <AddAssessment mediator={mediator} />}
    </section>
  );
}

function AddTraining({ mediator }: { mediator: MediatorCard }) {
  const words = useWords(committeeWords).mediator;
  const [on, setOn] = useState('');
  const [hours, setHours] = useState('');
  const [about, setAbout] = useState('');
  const change = useMediatorChange(mediator.id, () => {
    setOn('');
    setHours('');
    setAbout('');
  });
  const isWhole = on !== '' && Number(hours) > 0 && about.trim() !== '';
  const add = () =>
    change.mutate({ trainings: [...mediator.trainings, { on, hours: Number(hours), about: about.trim() }] });
  return (
    <>
      <TextField id="training-about" label={words.trainingAbout} maxLength={120} value={about} onValue={setAbout} />
      <div className="form-pair">
        <TextField id="training-on" type="date" label={words.trainingOn} value={on} onValue={setOn} />
        <TextField
          id="training-hours"
          inputMode="decimal"
          label={words.trainingHours}
          value={hours}
          onValue={(value) => setHours(value.replace(/[^\d.]/g, ''))}
        />
      </div>
      {change.error && <Failure of={change.error} />}
      <div>
        <Button kind="secondary" disabled={!isWhole} busy={change.isPending} onClick={add}>
          {words.addTraining}
        </Button>
      </div>
    </>
  );
}

function AddAssessment({ mediator }: { mediator: MediatorCard }) {
  const words = useWords(committeeWords).mediator;
  const [year, setYear] = useState('');
  const [result, setResult] = useState<AssessmentResult>('qualified');
  const change = useMediatorChange(mediator.id, () => setYear(''));
  const others = mediator.assessments.filter((each) => each.year !== Number(year));
  return (
    <>
      <div className="form-pair">
        <TextField
          id="assessment-year"
          inputMode="numeric"
          label={words.year}
          maxLength={4}
          value={year}
          onValue={(value) => setYear(value.replace(/\D/g, ''))}
        />
        <SelectField
          id="assessment-result"
          label={words.result}
          value={result}
          onValue={(value) => setResult(value as AssessmentResult)}
          options={assessmentResults.map((each) => ({ value: each, label: words.results[each] }))}
        />
      </div>
      {change.error && <Failure of={change.error} />}
      <div>
        <Button
          kind="secondary"
          disabled={!/^(19|2[01])\d\d$/.test(year)}
          busy={change.isPending}
          onClick={() => change.mutate({ assessments: [...others, { year: Number(year), result }] })}
        >
          {words.addAssessment}
        </Button>
      </div>
    </>
  );
}
