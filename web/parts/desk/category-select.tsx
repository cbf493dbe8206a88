import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { getCatalogue } from '../../client/catalogue.ts';
import { suggestCategories } from '../../client/suggest.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { deskWords } from './words.ts';

type Own = { id?: string; value?: string | undefined; onChange?: (code: string) => void; words?: string };

/** The catalogue by group, searched by name or keyword; what the words point to stands ready above it. */
export function CategorySelect({ id, value, onChange, words: written = '' }: Own) {
  const words = useWords(deskWords);
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['catalogue'], queryFn: getCatalogue, staleTime: 3_600_000 });
  const named = (one: { nameZh: string; nameEn: string }) => (language === 'en' ? one.nameEn : one.nameZh);
  const categories = data?.categories ?? [];
  const guesses = suggestCategories(written, categories, 3);
  const options = (data?.groups ?? []).map((group) => ({
    label: named(group),
    options: categories
      .filter((one) => one.code.startsWith(group.code))
      .map((one) => ({ value: one.code, label: named(one), keywords: `${one.code} ${one.keywords.join(' ')}` })),
  }));
  return (
    <div className="category-select">
      {guesses.length > 0 && (
        <p className="row">
          <span className="soft">{words.register.suggested}</span>
          {guesses.map((guess) => (
            <Button key={guess.code} size="small" onClick={() => onChange?.(guess.code)}>
              {named(guess)}
            </Button>
          ))}
        </p>
      )}
      <Select
        {...(id ? { id } : {})}
        aria-label={words.field.categoryCode}
        showSearch={{ filterOption: (typed, option) => matches(typed, option) }}
        value={value}
        onChange={onChange}
        options={options}
      />
    </div>
  );
}

function matches(typed: string, option?: object): boolean {
  const { label = '', keywords = '' } = (option ?? {}) as { label?: string; keywords?: string };
  return `${label} ${keywords}`.includes(typed.trim());
}
