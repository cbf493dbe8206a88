import type { IntakeSuggestion } from '@linli/domain/cases';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useDeferredValue } from 'react';
import { getCatalogue } from '../client/catalogue.ts';
import { suggestIntake } from '../client/intake.ts';
import { operatorWords } from '../parts/desk/operator-words.ts';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { useSettled } from '../ui/use-settled.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';

/** Which category and which unit the words point to, each with the reason; a press takes the category. */
export function IntakeHints() {
  const words = useWords(operatorWords);
  const form = Form.useFormInstance();
  const said = useSettled(useDeferredValue(String(Form.useWatch('words', form) ?? '').trim()));
  const divisionCode: string | undefined = Form.useWatch('divisionCode', form);
  const categoryCode: string | undefined = Form.useWatch('categoryCode', form);
  const { data } = useQuery({
    queryKey: ['intake', said, divisionCode, categoryCode],
    queryFn: () =>
      suggestIntake({
        words: said,
        ...(divisionCode ? { divisionCode } : {}),
        ...(categoryCode ? { categoryCode } : {}),
      }),
    enabled: said.length > 1,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const shown = said.length > 1 ? data : undefined;
  const take = (code: string | undefined) => code && form.setFieldValue('categoryCode', code);
  useShortcuts([{ keys: 'Alt+Q', name: words.call.takeFirst, act: () => take(shown?.categories[0]?.categoryCode) }]);
  if (!shown || (shown.categories.length === 0 && !shown.unit)) return null;
  return (
    <div className="register-wide hints" aria-live="polite">
      {shown.categories.length > 0 && (
        <CategoryHints categories={shown.categories} chosen={categoryCode} onTake={take} />
      )}
      {shown.unit && <UnitHint unit={shown.unit} />}
    </div>
  );
}

type Categories = {
  categories: IntakeSuggestion['categories'];
  chosen: string | undefined;
  onTake: (code: string) => void;
};

function CategoryHints({ categories, chosen, onTake }: Categories) {
  const words = useWords(operatorWords);
  const nameOf = useCategoryName();
  return (
    <ul className="hint-list" aria-label={words.hints.categories}>
      {categories.map(({ categoryCode, because }, index) => (
        <li key={categoryCode} className="row">
          <Button
            size="small"
            type={categoryCode === chosen ? 'primary' : 'default'}
            onClick={() => onTake(categoryCode)}
          >
            {nameOf(categoryCode)}
            {index === 0 && <kbd>Alt+Q</kbd>}
          </Button>
          <span className="soft small">
            {words.hints.because}
            {because.map(({ word, from, cases = 0 }) => (
              <span key={word}>
                {' '}
                “{word}”（{from === 'past' ? words.hints.past(cases) : words.hints[from]}）
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function UnitHint({ unit }: { unit: NonNullable<IntakeSuggestion['unit']> }) {
  const words = useWords(operatorWords).hints;
  const nameOf = useCategoryName();
  if (unit.name === undefined) return <p className="soft small">{words.noUnit}</p>;
  return (
    <details className="small">
      <summary>
        <span className="soft">{words.unit}</span> <strong>{unit.name}</strong>{' '}
        <span className="soft">{words.unitOf(nameOf(unit.categoryCode))}</span>
      </summary>
      <p className="soft">
        {unit.rule && `${words.rule(unit.rule)} · `}
        {words.path}
        {unit.path.map(({ place, isHeld }) => ` ${place}（${isHeld ? words.held : words.notHeld}）`)}
      </p>
    </details>
  );
}

function useCategoryName(): (code: string) => string {
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['catalogue'], queryFn: getCatalogue, staleTime: 3_600_000 });
  return (code) => {
    const found = data?.categories.find((one) => one.code === code);
    return (language === 'en' ? found?.nameEn : found?.nameZh) ?? code;
  };
}
