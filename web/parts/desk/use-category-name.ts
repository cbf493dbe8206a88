import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { getCatalogue } from '../../client/catalogue.ts';
import { useLanguage } from '../../ui/use-language.ts';

type Named = { categoryCode?: string | undefined; categoryName?: string | undefined };

/** What a matter is called in the reader's language: records bring the Chinese name, as it is in law. */
export function useCategoryName(): (named: Named) => string | undefined {
  const isEnglish = useLanguage() === 'en';
  const { data } = useQuery({
    queryKey: ['catalogue'],
    queryFn: getCatalogue,
    staleTime: 3_600_000,
    enabled: isEnglish,
  });
  return useCallback(
    ({ categoryCode, categoryName }) => {
      const category = isEnglish && data?.categories.find(({ code }) => code === categoryCode);
      return category ? category.nameEn : categoryName;
    },
    [data, isEnglish],
  );
}
