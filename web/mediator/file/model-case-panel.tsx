import type { MediationFileView } from '@linli/domain/mediation';
import { LinkButton } from '../../ui/button.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { addressesOf } from '../steps/addresses.ts';

/** That the file is told as a model case, and the way there. Before anybody has told it, it is one of the steps. */
export function ModelCasePanel({ found }: { found: MediationFileView }) {
  const words = useWords(mediatorFileWords).file;
  if (!found.modelCase) return null;
  return (
    <section className="card row row-apart">
      <h2>{words.modelCase}</h2>
      <LinkButton to={addressesOf(found.code).modelCase} kind="secondary">
        {words.openModelCase}
      </LinkButton>
    </section>
  );
}
