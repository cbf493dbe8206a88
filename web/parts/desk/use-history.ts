import { useQuery } from '@tanstack/react-query';
import { listHistory } from '../../client/cases.ts';

/** Every step of a case, from its ledger. */
export function useHistory(code: string) {
  return useQuery({ queryKey: ['cases', 'history', code], queryFn: () => listHistory(code) });
}
