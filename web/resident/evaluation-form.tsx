import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { takeStep } from '../client/cases.ts';
import { newIntent } from '../client/intent.ts';
import { caseWords } from '../parts/cases/words.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Failure } from '../ui/failure.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useWords } from '../ui/use-language.ts';
import type { MyStepProps } from './my-steps.tsx';
import { pageWords } from './page-words.ts';

type Answers = { responded?: string; solved?: string; satisfied?: string };

/** Response, solved, satisfied: three questions asked apart, because they are three things. */
export function EvaluationForm({ found, proof, onDone }: MyStepProps) {
  const words = useWords(pageWords).progress;
  const plain = useWords(caseWords);
  const [answers, setAnswers] = useState<Answers>({});
  const [more, setMore] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [intent] = useState(newIntent);
  const yesOrNo = [
    { value: 'yes', label: plain.yes },
    { value: 'no', label: plain.no },
  ];
  const grades = Object.entries(plain.satisfied).map(([value, label]) => ({ value, label }));
  const questions = [
    ['responded', words.responded, yesOrNo],
    ['solved', words.solved, yesOrNo],
    ['satisfied', words.satisfied, grades],
  ] as const;

  const sending = useMutation({
    mutationFn: () => takeStep({ code: found.code, step: 'followUp', body: bodyOf(answers, more), intent, ...proof }),
    onSuccess: () => {
      announce(answers.solved === 'yes' ? words.evaluatedSolved : words.evaluatedUnsolved);
      onDone();
    },
  });
  const submit = () => {
    const missing = questions.filter(([name]) => answers[name] === undefined);
    setErrors(Object.fromEntries(missing.map(([name, label]) => [name, `${label} ${words.errors.answer}`])));
    if (missing.length === 0) sending.mutate();
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
      <div>
        <h2>{words.evaluate}</h2>
        <p className="soft">{words.evaluateLead}</p>
      </div>
      <ErrorSummary errors={errors} />
      {questions.map(([name, label, choices]) => (
        <RadioCards
          key={name}
          id={name}
          label={label}
          columns
          error={errors[name] ? words.errors.answer : undefined}
          value={answers[name]}
          onValue={(value) => setAnswers({ ...answers, [name]: value })}
          choices={[...choices]}
        />
      ))}
      <TextArea id="more" label={words.more} optional value={more} onValue={setMore} most={1000} rows={3} />
      {sending.error && <Failure of={sending.error} />}
      <Button type="submit" wide busy={sending.isPending}>
        {words.submit}
      </Button>
    </form>
  );
}

function bodyOf({ responded, solved, satisfied }: Answers, more: string) {
  const words = more.trim();
  return {
    answer: {
      responded: responded === 'yes',
      solved: solved === 'yes',
      satisfied,
      ...(words === '' ? {} : { words }),
    },
  };
}
