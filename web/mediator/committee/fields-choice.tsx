import { useDisputeTypes } from '../../parts/mediation/use-dispute-type-name.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/use-language.ts';

type Own = {
  id: string;
  label: string;
  error?: string | undefined;
  value: readonly string[];
  onValue: (fields: string[]) => void;
};

/** Kinds of dispute that she is good at. */
export function FieldsChoice({ id, label, error, value, onValue }: Own) {
  const language = useLanguage();
  const types = useDisputeTypes();
  return (
    <FieldSet id={id} label={label} error={error}>
      <div className="choices choices-columns">
        {types.map(({ code, nameZh, nameEn }) => (
          <CheckboxField
            key={code}
            id={`field-${code}`}
            label={language === 'en' ? nameEn : nameZh}
            checked={value.includes(code)}
            onChecked={(isOn) => onValue(isOn ? [...value, code] : value.filter((one) => one !== code))}
          />
        ))}
      </div>
    </FieldSet>
  );
}

/** Languages as people write them into one line. */
export function languagesFrom(text: string): string[] {
  const each = text.split(/[、,，;；\n]/).map((one) => one.trim());
  return [...new Set(each.filter((one) => one !== ''))];
}
