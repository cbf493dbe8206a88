import type { MediationInput } from '@linli/domain/mediation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { takeMediationStep } from '../../client/mediations.ts';
import type { Kept } from '../kept-form.tsx';

type MeetingStep = 'meetingCall' | 'meetingMinutes';

/** Sends what was written for a joint meeting once, forgets it, and has the meeting and the desk read anew. */
export function useMeetingStep<Step extends MeetingStep>(
  code: string,
  step: Step,
  { intent, forget }: Pick<Kept<object>, 'intent' | 'forget'>,
  written: () => MediationInput<Step>,
) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => takeMediationStep({ code, step, body: written(), intent }),
    onSuccess: async () => {
      await forget();
      for (const queryKey of [['mediations', code], ['committee-desk']]) void cache.invalidateQueries({ queryKey });
    },
  });
}
