import type { MediationFileView, MediationStep } from '@linli/domain/mediation';
import type { ReactNode } from 'react';
import { ApiProblem } from '../client/problem.ts';
import { ErasedFile, isErased } from '../parts/mediation/erased-file.tsx';
import { mediationWords } from '../parts/mediation/words.ts';
import { LinkButton } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { mediatorFileWords, mediatorStepWords } from './file-words.ts';
import { addressesOf } from './steps/addresses.ts';
import { useFile } from './use-file.ts';

/** Each reading is written down: so a file is read anew on a press, and not by itself. */
export type Reading = { again: () => void; isReading: boolean };

type Own = {
  code: string;
  /** The step that the page is for; where it is not open any more, the page says so. */
  step?: MediationStep;
  children: (found: MediationFileView, reading: Reading) => ReactNode;
};

/** A page about one file, once it is opened. What is not there, or is no business of hers, says so and leads on. */
export function OpenFile({ code, step, children }: Own) {
  const { data, error, refetch, isFetching } = useFile(code);
  const { form } = useWords(mediatorStepWords);
  const { file: words } = useWords(mediatorFileWords);
  const { step: names } = useWords(mediationWords);
  if (error instanceof ApiProblem && isErased(error))
    return (
      <ErasedFile of={error}>
        <LinkButton to="/archive">{words.toArchive}</LinkButton>
      </ErasedFile>
    );
  if (error instanceof ApiProblem && [403, 404].includes(error.problem.status))
    return (
      <Empty title={words.notFound}>
        <p>{words.notFoundLead}</p>
        <LinkButton to="/">{words.toList}</LinkButton>
      </Empty>
    );
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (step !== undefined && !data.value.may.includes(step))
    return (
      <Empty title={form.notOpen(names[step])}>
        <LinkButton to={addressesOf(code).file}>{form.back}</LinkButton>
      </Empty>
    );
  return children(data.value, { again: () => void refetch(), isReading: isFetching });
}
