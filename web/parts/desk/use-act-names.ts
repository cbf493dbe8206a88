import { useWords } from '../../ui/use-language.ts';
import { postsWords } from './posts-words.ts';
import { deskWords } from './words.ts';

/** What an act is called on the screens where it is done; its own name where none has words for it. */
export function useActNames(): (act: string) => string {
  const steps: Record<string, string> = useWords(deskWords).step;
  const others = useWords(postsWords).acts;
  return (act) => steps[act] ?? others[act] ?? act;
}
