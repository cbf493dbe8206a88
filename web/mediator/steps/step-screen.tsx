import { activeParties, type MediationFileView, type MediationStep, mediationSteps } from '@linli/domain/mediation';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { newIntent } from '../../client/intent.ts';
import { ApiProblem } from '../../client/problem.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { FileTitle } from '../file/file-title.tsx';
import { mediatorStepWords } from '../file-words.ts';
import { OnlyYou } from '../only-you.tsx';
import { useFile, useStep } from '../use-file.ts';
import { addressesOf } from './addresses.ts';
import { type FormValues, inputOf, isAnswered, preset } from './answers.ts';
import { StepFieldInput } from './step-field-input.tsx';
import { type FormStep, type StepField, stepForms } from './step-forms.ts';

/** One step of one file as a form of its own page: what happens with it, what it asks, one button. */
export default function StepScreen({ code, step }: { code: string; step: string }) {
  const { data, error, refetch } = useFile(code);
  const { form } = useWords(mediatorStepWords);
  const { step: names } = useWords(mediationWords);
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const known = mediationSteps.find((each) => each === step);
  const isOpen = known !== undefined && data.value.may.includes(known) && known in stepForms;
  if (!isOpen)
    return (
      <Empty title={form.notOpen(known ? names[known] : step)}>
        <LinkButton to={addressesOf(code).file}>{form.back}</LinkButton>
      </Empty>
    );
  return <StepForm found={data.value} step={known as FormStep} />;
}

const confidential: readonly MediationStep[] = ['caucus'];

function StepForm({ found, step }: { found: MediationFileView; step: FormStep }) {
  const words = useWords(mediatorStepWords);
  const { step: names } = useWords(mediationWords);
  const take = useStep(found.code);
  const asked = new URLSearchParams(useSearch());
  const [values, setValues] = useState<FormValues>(() => preset(found, step, asked));
  const session = Number(asked.get('session'));
  const next = session > 0 ? addressesOf(found.code).session(session) : undefined;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const [intent, setIntent] = useState(newIntent);
  const fields = stepForms[step].filter(({ when }) => when === undefined || when(values));
  const without = partiesWithout(found, step);

  const submit = async () => {
    const missing = fields.filter((field) => !field.optional && !isAnswered(field, values, found));
    const wrong = Object.fromEntries(missing.map(({ name, label }) => [name, words.form.missing(words.label[label])]));
    setErrors(wrong);
    if (missing.length > 0) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await take(step, inputOf(step, fields, values), intent, { next });
    } catch (problem) {
      const refused = problem instanceof ApiProblem ? problem.fields : {};
      const named = Object.entries(refused).filter(([name]) => fields.some((field) => field.name === name));
      if (named.length > 0) setErrors(Object.fromEntries(named));
      else setFailure(problem);
      // She changes something and means something new.
      setIntent(newIntent());
    } finally {
      setBusy(false);
    }
  };

  const put = ({ name }: StepField, value: unknown) => setValues((before) => ({ ...before, [name]: value }));
  return (
    <form
      className="stack stack-wide file-narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="stack stack-tight">
        <FileTitle found={found} />
        <h1>{names[step]}</h1>
        <p className="soft">{words.lead[step]}</p>
      </div>
      {confidential.includes(step) && <OnlyYou />}
      <ErrorSummary errors={errors} />
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
    </form>
  );
}

/** What cannot be taken back, and ends something. */
function isFinal(step: MediationStep): boolean {
  return (['declination', 'failure', 'recusal', 'archive'] as MediationStep[]).includes(step);
}

/** Whose word is missing, for the steps in which staff put down a word that was given on paper. */
function partiesWithout(found: MediationFileView, step: MediationStep): number[] {
  const consents = {
    rightsNotice: found.rightsTold,
    longerTimeConsent: found.longerTimes.find(({ agreedAt }) => agreedAt === undefined)?.consents ?? [],
    confirmationWish: found.confirmation?.consents ?? [],
    publicityConsent: found.publicity,
  }[step as string];
  if (consents === undefined) return [];
  return activeParties(found as never)
    .map(({ number }) => number)
    .filter((number) => !consents.some(({ party }) => party === number));
}
