import { type AssessmentResult, assessmentResults, type MediatorCard } from '@linli/domain/mediation';
import { localDate } from '../../client/beijing-time.ts';
import { today } from '../../client/days.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { type Kept, KeptEntries } from '../kept-form.tsx';
import { faults } from './faults.ts';
import { CheckedForm } from './form-card.tsx';
import { useMediatorChange } from './use-mediator-change.ts';

type Own = { mediator: MediatorCard; isKeeper: boolean };

/** Her training and what she was assessed as, year by year. */
export function MediatorRecords({ mediator, isKeeper }: Own) {
  return (
    <>
      <Trainings mediator={mediator} isKeeper={isKeeper} />
      <Assessments mediator={mediator} isKeeper={isKeeper} />
    </>
  );
}

function Trainings({ mediator, isKeeper }: Own) {
  const words = useWords(committeeWords).mediator;
  const language = useLanguage();
  const { trainings } = mediator;
  return (
    <section className="card stack">
      <h2>{words.trainings}</h2>
      {trainings.length === 0 && <p className="soft">{words.nothing}</p>}
      <ul className="stack stack-tight figures">
        {trainings
          .toSorted((one, other) => (one.on < other.on ? 1 : -1))
          .map(({ on, hours, about }) => (
            <li key={`${on}-${about}`}>{words.training(about, hours, localDate(on, Date.now(), language))}</li>
          ))}
      </ul>
      {isKeeper && <AddTraining mediator={mediator} />}
    </section>
  );
}

function Assessments({ mediator, isKeeper }: Own) {
  const words = useWords(committeeWords).mediator;
  const { assessments } = mediator;
  return (
    <section className="card stack">
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

type Training = { on: string; hours: string; about: string };

function AddTraining({ mediator }: { mediator: MediatorCard }) {
  const begun: Training = { on: today(), hours: '', about: '' };
  return (
    <KeptEntries name={`trainings/${mediator.id}`} begun={begun}>
      {(kept, onDone) => <TrainingForm mediator={mediator} {...kept} onDone={onDone} />}
    </KeptEntries>
  );
}

type OfTraining = Kept<Training> & { mediator: MediatorCard; onDone: () => void };

function TrainingForm({ mediator, values: { on, hours, about }, put, onDone }: OfTraining) {
  const words = useWords(committeeWords).mediator;
  const change = useMediatorChange(mediator.id, onDone);
  const add = () =>
    change.mutate({ trainings: [...mediator.trainings, { on, hours: Number(hours), about: about.trim() }] });
  const wrong = () =>
    faults({
      'training-about': about.trim() === '' && words.wrong.trainingAbout,
      'training-on': on === '' && words.wrong.trainingOn,
      'training-hours': !(Number(hours) > 0) && words.wrong.trainingHours,
    });
  return (
    <CheckedForm wrong={wrong} send={{ ...change, mutate: add }} label={words.addTraining} kind="secondary">
      <TextField
        id="training-about"
        label={words.trainingAbout}
        maxLength={120}
        value={about}
        onValue={(text) => put({ about: text })}
      />
      <div className="form-pair">
        <TextField
          id="training-on"
          type="date"
          label={words.trainingOn}
          value={on}
          onValue={(day) => put({ on: day })}
        />
        <TextField
          id="training-hours"
          inputMode="decimal"
          label={words.trainingHours}
          value={hours}
          onValue={(value) => put({ hours: value.replace(/[^\d.]/g, '') })}
        />
      </div>
    </CheckedForm>
  );
}

type Assessment = { year: string; result: AssessmentResult };

function AddAssessment({ mediator }: { mediator: MediatorCard }) {
  const begun: Assessment = { year: today().slice(0, 4), result: 'qualified' };
  return (
    <KeptEntries name={`assessments/${mediator.id}`} begun={begun}>
      {(kept, onDone) => <AssessmentForm mediator={mediator} {...kept} onDone={onDone} />}
    </KeptEntries>
  );
}

type OfAssessment = Kept<Assessment> & { mediator: MediatorCard; onDone: () => void };

function AssessmentForm({ mediator, values: { year, result }, put, onDone }: OfAssessment) {
  const words = useWords(committeeWords).mediator;
  const change = useMediatorChange(mediator.id, onDone);
  const others = mediator.assessments.filter((each) => each.year !== Number(year));
  const add = () => change.mutate({ assessments: [...others, { year: Number(year), result }] });
  const wrong = () => faults({ 'assessment-year': !/^(19|2[01])\d\d$/.test(year) && words.wrong.year });
  return (
    <CheckedForm wrong={wrong} send={{ ...change, mutate: add }} label={words.addAssessment} kind="secondary">
      <div className="form-pair">
        <TextField
          id="assessment-year"
          inputMode="numeric"
          label={words.year}
          maxLength={4}
          value={year}
          onValue={(value) => put({ year: value.replace(/\D/g, '') })}
        />
        <SelectField
          id="assessment-result"
          label={words.result}
          value={result}
          onValue={(value) => put({ result: value as AssessmentResult })}
          options={assessmentResults.map((each) => ({ value: each, label: words.results[each] }))}
        />
      </div>
    </CheckedForm>
  );
}
