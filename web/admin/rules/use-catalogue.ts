import { useQuery } from '@tanstack/react-query';
import { readCatalogue } from '../../client/rules.ts';

/** Read anew whenever a page is opened: a colleague may have imported another. */
export function useCatalogue() {
  return useQuery({ queryKey: ['rules', 'catalogue'], queryFn: readCatalogue });
}
