import type { ReactNode } from 'react';
import type { ApiProblem } from '../../client/problem.ts';
import { Empty } from '../../ui/empty.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediationWords } from './words.ts';

/** Whether somebody came to a file whose time to be kept is over: nothing went wrong, and nothing is left to show. */
export function isErased({ problem }: ApiProblem): boolean {
  return problem.code === 'mediation.erased';
}

/** Says when it was destroyed and what remains, in the words of the server. */
export function ErasedFile({ of, children }: { of: ApiProblem; children: ReactNode }) {
  const { erased } = useWords(mediationWords);
  return (
    <Empty title={erased}>
      <p>{of.problem.detail}</p>
      {children}
    </Empty>
  );
}
