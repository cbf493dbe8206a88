import type { MediationFileView } from '@linli/domain/mediation';
import { lastTermsOf } from '@linli/domain/mediation';
import { LinkButton } from '../../ui/button.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { addressesOf } from '../steps/addresses.ts';

/** Where both sides have put terms forward: the way to see them beside each other. */
export function TermsPanel({ found }: { found: MediationFileView }) {
  const words = useWords(mediatorFileWords).file;
  const sides = new Set(
    found.parties
      .filter(({ number }) => lastTermsOf(found.proposals as never, number) !== undefined)
      .map(({ side }) => side),
  );
  if (sides.size < 2) return null;
  return (
    <LinkButton to={addressesOf(found.code).compared} kind="secondary" wide>
      {words.compare}
    </LinkButton>
  );
}
