import type { Category } from '@linli/domain/cases';
import { useState } from 'react';
import type { PublicCatalogue } from '../../client/catalogue.ts';
import { suggestCategories } from '../../client/suggest.ts';
import { Notice } from '../../ui/notice.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { EmergencyNotice } from './emergency-notice.tsx';
import { caseWords } from './words.ts';

type Own = {
  words: string;
  catalogue: PublicCatalogue;
  category: Category | undefined;
  onCategory: (code: string | undefined) => void;
};

const other = 'other';
const none = 'none';

/** A few guesses from the words, the whole list for who wants it, and "please sort it for me". */
export function CategoryChoice({ words: written, catalogue, category, onCategory }: Own) {
  const words = useWords(caseWords).choice;
  const language = useLanguage();
  const [isChoosing, setChoosing] = useState(false);
  const named = (one: { nameZh: string; nameEn: string }) => (language === 'en' ? one.nameEn : one.nameZh);
  const guesses = suggestCategories(written, catalogue.categories);
  const isGuess = guesses.some((guess) => guess.code === category?.code);
  const value = isChoosing || (category && !isGuess) ? other : (category?.code ?? none);

  const pick = (choice: string) => {
    setChoosing(choice === other);
    if (choice === none) onCategory(undefined);
    if (choice !== other && choice !== none) onCategory(choice);
  };

  return (
    <div className="stack">
      <EmergencyNotice words={written} category={category} />
      <RadioCards
        id="category"
        label={words.category}
        hint={guesses.length > 0 ? words.categoryHint : undefined}
        value={value}
        onValue={pick}
        choices={[
          ...guesses.map((guess) => ({ value: guess.code, label: named(guess), hint: guess.descriptionZh })),
          { value: none, label: words.categoryNone },
          { value: other, label: words.categoryOther },
        ]}
      />
      {value === other && <WholeList catalogue={catalogue} category={category} onCategory={onCategory} named={named} />}
      {category && <OtherRoad category={category} />}
    </div>
  );
}

type ListProps = Omit<Own, 'words'> & { named: (one: { nameZh: string; nameEn: string }) => string };

function WholeList({ catalogue, category, onCategory, named }: ListProps) {
  const words = useWords(caseWords).choice;
  const [group, setGroup] = useState(category?.code.slice(0, 2) ?? '');
  const inGroup = catalogue.categories.filter((one) => one.code.startsWith(group));
  return (
    <>
      <SelectField
        id="group"
        label={words.group}
        empty={words.choose}
        value={group}
        onValue={(code) => {
          setGroup(code);
          onCategory(undefined);
        }}
        options={catalogue.groups.map((one) => ({ value: one.code, label: named(one) }))}
      />
      {group !== '' && (
        <SelectField
          id="kind"
          label={words.kind}
          empty={words.choose}
          value={category?.code ?? ''}
          onValue={(code) => onCategory(code || undefined)}
          options={inGroup.map((one) => ({ value: one.code, label: named(one) }))}
        />
      )}
    </>
  );
}

/** Some matters have a road of their own by law. */
function OtherRoad({ category }: { category: Category }) {
  const words = useWords(caseWords).choice;
  const language = useLanguage();
  if (!category.route) return null;
  return (
    <Notice kind="warn" icon="alert" title={words.routeTitle} live>
      <p>{language === 'en' ? category.route.en : category.route.zh}</p>
    </Notice>
  );
}
