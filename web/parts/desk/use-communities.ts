import { useQueries, useQuery } from '@tanstack/react-query';
import { mapSettings } from '../../client/map-settings.ts';
import { listChildren } from '../../client/places.ts';

const anHour = 3_600_000;

/** Every township of the county and, once wanted, every community with its township's name before it. */
export function useCommunities(isWanted: boolean): Array<{ code: string; name: string }> {
  const settings = useQuery(mapSettings);
  const county = settings.data?.county.code;
  const townships = useQuery({
    queryKey: ['children', county],
    queryFn: () => listChildren(county ?? ''),
    enabled: county !== undefined,
    staleTime: anHour,
  });
  const communities = useQueries({
    queries: (townships.data ?? []).map((township) => ({
      queryKey: ['children', township.code],
      queryFn: () => listChildren(township.code),
      enabled: isWanted,
      staleTime: anHour,
    })),
  });
  return (townships.data ?? []).flatMap((township, index) => [
    { code: township.code, name: township.name },
    ...(communities[index]?.data ?? []).map((one) => ({ code: one.code, name: `${township.name} ${one.name}` })),
  ]);
}
