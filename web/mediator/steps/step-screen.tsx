import { type MediationFileView, type MediationStep, mediationSteps } from '@linli/domain/mediation';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { newIntent } from '../../client/intent.ts';
import { ApiProblem } from '../../client/problem.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageForm } from '../../ui/page-form.tsx';
import { useWords } from '../../ui/use-language.ts';
import { FileTitle } from '../file/file-title.tsx';
import { mediatorStepWords } from '../file-words.ts';
import { OnlyYou } from '../only-you.tsx';
import { OpenFile } from '../open-file.tsx';
import { useStep } from '../use-file.ts';
import { useSending } from '../use-sending.ts';
import { addressesOf } from './addresses.ts';
import { type FormValues, following, inputOf, isAnswered, partiesWithout, preset } from './answers.ts';
import { StepFieldInput } from './step-field-input.tsx';
import { type FormStep, type StepField, stepForms } from './step-forms.ts';
import { type StepDraft, useStepDraft } from './use-step-draft.ts';

/** One step of one file as a form of its own page: what happens with it, what it asks, one button. */
export default function StepScreen({ code, step }: { code: string; step: string }) {
  const { form } = useWords(mediatorStepWords);
  const known = mediationSteps.find((each) => each === step && each in stepForms) as FormStep | undefined;
  if (known === undefined)
    return (
      <Empty title={form.notOpen(step)}>
        <LinkButton to={addressesOf(code).file}>{form.back}</LinkButton>
      </Empty>
    );
  return (
    <OpenFile code={code} step={known}>
      {(found) => <StepForm found={found} step={known} />}
    </OpenFile>
  );
}

type Own = { found: MediationFileView; step: FormStep };
type Written = Own & {
  values: FormValues;
  onValues: (values: FormValues) => void;
  /** Where what is written stays on the device until it is sent. */
  kept?: StepDraft;
};

const confidential: readonly MediationStep[] = ['caucus'];

/** What was said to her alone is left on no device. */
function StepForm({ found, step }: Own) {
  return confidential.includes(step) ? (
    <PassingForm found={found} step={step} />
  ) : (
    <KeptForm found={found} step={step} />
  );
}

function PassingForm({ found, step }: Own) {
  const asked = new URLSearchParams(useSearch());
  const [values, setValues] = useState<FormValues>(() => preset(found, step, asked));
  return (
    <WrittenStep
      found={found}
      step={step}
      values={values}
      onValues={(change) => setValues((before) => ({ ...before, ...change }))}
    />
  );
}

function KeptForm({ found, step }: Own) {
  const asked = new URLSearchParams(useSearch());
  const kept = useStepDraft(found, step, asked);
  if (!kept) return <Loading />;
  return <WrittenStep found={found} step={step} values={kept.values} onValues={kept.change} kept={kept} />;
}

function WrittenStep({ found, step, values, onValues, kept }: Written) {
  const words = useWords(mediatorStepWords);
  const { step: names } = useWords(mediationWords);
  const take = useStep(found.code);
  const session = Number(new URLSearchParams(useSearch()).get('session'));
  const next = session > 0 ? addressesOf(found.code).session(session) : undefined;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const { send, failure, isBusy } = useSending(() => kept?.intent ?? newIntent());
  const fields = stepForms[step].filter(({ when }) => when === undefined || when(values, found));
  const without = partiesWithout(found, step);

  const submit = async () => {
    const missing = fields.filter((field) => !field.optional && !isAnswered(field, values, found));
    const ask = ({ kind }: StepField) => (chosenKinds.includes(kind) ? words.form.unchosen : words.form.missing);
    const wrong = Object.fromEntries(missing.map((field) => [field.name, ask(field)(words.label[field.label])]));
    setErrors(wrong);
    if (missing.length > 0) return;
    const explain = (problem: unknown) => {
      const refused = problem instanceof ApiProblem ? problem.fields : {};
      const named = Object.entries(refused).filter(([name]) => fields.some((field) => field.name === name));
      if (named.length > 0) setErrors(Object.fromEntries(named));
      return named.length > 0;
    };
    await send(async (intent) => {
      await take(step, inputOf(step, fields, values), intent, { next });
      await kept?.forget();
    }, explain);
  };

  const put = ({ name }: StepField, value: unknown) => {
    setErrors(({ [name]: _, ...others }) => others);
    onValues({ [name]: value, ...following(found, step, name, value) });
  };
  return (
    <PageForm
      className="stack stack-wide file-narrow"
      head={
        <>
          <div className="stack stack-tight">
            <FileTitle found={found} />
            <h1>{names[step]}</h1>
            <p className="soft">{words.lead[step]}</p>
            {kept?.isWorthSaying && <p className="soft small">{words.form.kept}</p>}
          </div>
          {confidential.includes(step) && <OnlyYou />}
        </>
      }
      errors={errors}
      onSubmit={submit}
    >
      {fields.map((field) => (
        <StepFieldInput
          key={field.name}
          field={field}
          found={found}
          values={values}
          error={errors[field.name]}
          onValue={(value) => put(field, value)}
          without={without}
        />
      ))}
      {failure !== undefined && <Failure of={failure} />}
      <div className="stack stack-tight">
        <Button type="submit" wide busy={isBusy} kind={isFinal(step) ? 'danger' : 'primary'}>
          {isBusy ? words.form.sending : words.form.submit(names[step])}
        </Button>
        <LinkButton to={next ?? addressesOf(found.code).file} kind="quiet" wide>
          {words.form.back}
        </LinkButton>
      </div>
    </PageForm>
  );
}

/** What is pressed and not written. */
const chosenKinds: readonly StepField['kind'][] = [
  ...(['choice', 'pick', 'party', 'parties', 'committee', 'units', 'room', 'attendance'] as const),
];

/** What cannot be taken back, and ends something. */
function isFinal(step: MediationStep): boolean {
  return (['declination', 'failure', 'recusal', 'archive'] as MediationStep[]).includes(step);
}
