import { useQuery } from '@tanstack/react-query';
import { getMediationFigures } from '../client/mediation-figures.ts';
import { useAsked } from './asked.ts';

/** The numbers of the span, and those of the one of the same length before it. */
export function useMediationFigures() {
  const { division, from, before } = useAsked();
  const is = useQuery({
    queryKey: ['mediation-figures', division, from],
    queryFn: () => getMediationFigures({ division, from }),
  });
  const was = useQuery({
    queryKey: ['mediation-figures', division, before],
    queryFn: () => getMediationFigures({ division, ...before }),
  });
  return { is, was: was.data };
}
