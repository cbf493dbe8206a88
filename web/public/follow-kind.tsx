import { useQuery } from '@tanstack/react-query';
import { getCatalogue } from '../client/catalogue.ts';
import { RadioCards } from '../ui/radio-cards.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useLanguage, usePreferences, useWords } from '../ui/use-language.ts';
import { followWords } from './words.ts';

/** Which kind of matter: a list to fold out, in elder mode all of them in sight. */
export function FollowKind({ category, onCategory }: { category: string; onCategory: (code: string) => void }) {
  const words = useWords(followWords);
  const language = useLanguage();
  const { elder } = usePreferences();
  const catalogue = useQuery({ queryKey: ['catalogue'], queryFn: getCatalogue, staleTime: 3_600_000 });
  const kinds = (catalogue.data?.groups ?? []).map((group) => ({
    value: group.code,
    label: language === 'en' ? group.nameEn : group.nameZh,
  }));
  const own = { id: 'kind', value: category, onValue: onCategory };
  return elder ? (
    <RadioCards {...own} label={words.kindChoice} choices={[{ value: '', label: words.allKinds }, ...kinds]} />
  ) : (
    <SelectField {...own} label={words.kind} empty={words.allKinds} options={kinds} />
  );
}
