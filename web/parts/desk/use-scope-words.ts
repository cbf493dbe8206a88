import { useQuery } from '@tanstack/react-query';
import { getCatalogue } from '../../client/catalogue.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { operatorWords } from './operator-words.ts';

/** For which matters a rule holds, in words: `''` for all, `01` for a group, `0101` for one category. */
export function useScopeWords(): (category: string) => string {
  const words = useWords(operatorWords).rules;
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['catalogue'], queryFn: getCatalogue, staleTime: 3_600_000 });
  return (category) => {
    if (category === '') return words.allCategories;
    const of = category.length === 2 ? data?.groups : data?.categories;
    const named = of?.find(({ code }) => code === category);
    return named ? (language === 'en' ? named.nameEn : named.nameZh) : category;
  };
}
