import { useQuery } from '@tanstack/react-query';
import { mapSettings } from '../../client/map-settings.ts';
import { listChildren } from '../../client/places.ts';

const anHour = 3_600_000;

/** What people call a place; its code until that is known, and where nothing is. */
export function PlaceName({ code }: { code: string }) {
  const county = useQuery(mapSettings).data?.county;
  const parent = code.slice(0, code.length > 9 ? 9 : 6);
  const { data: siblings } = useQuery({
    queryKey: ['children', parent],
    queryFn: () => listChildren(parent),
    enabled: code.length > 6,
    staleTime: anHour,
  });
  if (county?.code === code) return county.name;
  return siblings?.find((one) => one.code === code)?.name ?? <span className="figures">{code}</span>;
}
