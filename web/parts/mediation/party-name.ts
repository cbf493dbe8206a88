import type { MediationFileView } from '@linli/domain/mediation';
import { useWords } from '../../ui/use-language.ts';
import { mediationWords } from './words.ts';

/** What a party is called: her name where the reader may know it, else which of them she is. */
export function usePartyName({ parties }: Pick<MediationFileView, 'parties'>): (number: number) => string {
  const words = useWords(mediationWords);
  return (number) => parties.find((party) => party.number === number)?.name?.text ?? words.party(number);
}
