import { type DisputeType, nationalDisputeTypes } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { listDisputeTypes } from '../../client/dispute-types.ts';
import { mapSettings } from '../../client/map-settings.ts';
import { useLanguage } from '../../ui/use-language.ts';

/** The kinds of dispute of this county; those of the house until they are known. */
export function useDisputeTypes(): readonly DisputeType[] {
  const division = useQuery(mapSettings).data?.county?.code;
  const { data } = useQuery({
    queryKey: ['dispute-types', division],
    queryFn: () => listDisputeTypes(division ?? ''),
    enabled: division !== undefined,
    staleTime: 3_600_000,
  });
  return data?.disputeTypes ?? nationalDisputeTypes;
}

/** What a type of dispute is called; one that the county has no more, by its code. */
export function useDisputeTypeName(): (code: string) => string {
  const language = useLanguage();
  const types = useDisputeTypes();
  return (code) => {
    const found = types.find((type) => type.code === code) ?? nationalDisputeTypes.find((type) => type.code === code);
    return (language === 'en' ? found?.nameEn : found?.nameZh) ?? code;
  };
}
