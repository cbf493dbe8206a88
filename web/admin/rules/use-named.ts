import { useLanguage } from '../../ui/use-language.ts';

type Named = { readonly nameZh: string; readonly nameEn: string };

/** The name of a row of the catalogue in the reader's language. */
export function useNamed(): (row: Named) => string {
  const language = useLanguage();
  return (row) => (language === 'en' ? row.nameEn : row.nameZh);
}
