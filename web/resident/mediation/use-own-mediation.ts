import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getMediation } from '../../client/mediations.ts';
import { fileOf, findSession, keepMediation, type OwnFile } from '../../client/own-mediation.ts';

/** One's own file, looked at again every minute; null where she has to show her receipt first. */
export function useOwnMediation(partyCode: string) {
  const cache = useQueryClient();
  const queryKey = ['own-mediation', partyCode];
  const found = useQuery({
    queryKey,
    queryFn: async (): Promise<OwnFile | null> => {
      const session = await findSession(partyCode);
      if (session === undefined) return null;
      const { code, own } = fileOf(partyCode);
      const { value } = await getMediation(code, session);
      keepMediation(session);
      return { found: value, own, session };
    },
    refetchInterval: 60_000,
    refetchOnWindowFocus: true,
  });
  return { ...found, refresh: () => cache.invalidateQueries({ queryKey }) };
}
