import { nationalDisputeTypes } from '@linli/domain/mediation';
import { useLanguage } from '../../ui/use-language.ts';

/** What a type of dispute is called; a county's own, which this page does not know, by its code. */
export function useDisputeTypeName(): (code: string) => string {
  const language = useLanguage();
  return (code) => {
    const found = nationalDisputeTypes.find((type) => type.code === code);
    return (language === 'en' ? found?.nameEn : found?.nameZh) ?? code;
  };
}
