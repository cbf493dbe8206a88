import type { CatalogueView } from '@linli/domain/cases';
import type { DispatchRule } from '@linli/domain/territory';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { useNamed } from './use-named.ts';
import { rulesWords } from './words.ts';

/** A rule of dispatch in words instead of codes. */
export function useRuleWords(catalogue: CatalogueView) {
  const words = useWords(rulesWords).dispatch;
  const language = useLanguage();
  const named = useNamed();
  const dutyOf = (key: string) => {
    const duty = catalogue.duties.find((one) => one.key === key);
    return duty ? named(duty) : key;
  };
  const scopeOf = ({ category }: { category: string }) => {
    if (category === '') return words.allCategories;
    const group = catalogue.groups.find((one) => one.code === category);
    if (group) return words.ofGroup(named(group));
    const found = catalogue.categories.find((one) => one.code === category);
    return words.ofCategory(found ? named(found) : category);
  };
  const conditionOf = ({ category, condition }: DispatchRule) => {
    if (!condition) return undefined;
    const field = catalogue.categories
      .filter((one) => one.code.startsWith(category))
      .map((one) => one.fields.properties[condition.field])
      .find((one) => one !== undefined);
    const title = (language === 'en' ? field?.['x-title-en'] : field?.title) ?? condition.field;
    return words.condition(title, wordOf(condition.equals, field));
  };
  const wordOf = (value: string | number | boolean, field?: { enum?: string[]; 'x-enum-en'?: string[] }) => {
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    const english = language === 'en' ? field?.['x-enum-en']?.[field.enum?.indexOf(String(value)) ?? -1] : undefined;
    return english ?? String(value);
  };
  return { scopeOf, dutyOf, conditionOf };
}
