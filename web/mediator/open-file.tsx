import type { MediationFileView, MediationStep } from '@linli/domain/mediation';
import type { ReactNode } from 'react';
import { mediationWords } from '../parts/mediation/words.ts';
import { LinkButton } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { mediatorStepWords } from './file-words.ts';
import { addressesOf } from './steps/addresses.ts';
import { useFile } from './use-file.ts';

type Own = {
  code: string;
  /** The step that the page is for; where it is not open any more, the page says so. */
  step?: MediationStep;
  children: (found: MediationFileView) => ReactNode;
};

/** A page about one file, once it is opened. */
export function OpenFile({ code, step, children }: Own) {
  const { data, error, refetch } = useFile(code);
  const { form } = useWords(mediatorStepWords);
  const { step: names } = useWords(mediationWords);
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (step !== undefined && !data.value.may.includes(step))
    return (
      <Empty title={form.notOpen(names[step])}>
        <LinkButton to={addressesOf(code).file}>{form.back}</LinkButton>
      </Empty>
    );
  return children(data.value);
}
