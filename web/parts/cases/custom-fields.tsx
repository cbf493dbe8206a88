import type { CustomField, JsonSchema } from '@linli/domain/cases';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { caseWords } from './words.ts';

type Values = Record<string, string | number | boolean>;
type Own = { schema: JsonSchema; values: Values; errors: Record<string, string>; onValues: (values: Values) => void };

/** The form that a category's own JSON Schema asks for. */
export function CustomFields({ schema, values, errors, onValues }: Own) {
  return Object.entries(schema.properties).map(([name, field]) => (
    <OneField
      key={name}
      name={name}
      field={field}
      optional={!schema.required?.includes(name)}
      error={errors[`field-${name}`]}
      value={values[name]}
      onValue={(value) => onValues({ ...values, [name]: value })}
    />
  ));
}

type OneProps = {
  name: string;
  field: CustomField;
  optional: boolean;
  error: string | undefined;
  value: Values[string] | undefined;
  onValue: (value: Values[string]) => void;
};

function OneField({ name, field, optional, error, value, onValue }: OneProps) {
  const words = useWords(caseWords);
  const language = useLanguage();
  const title = language === 'en' ? field['x-title-en'] : field.title;
  const unit = field['x-unit'] ? `（${field['x-unit']}）` : '';
  const about = { id: `field-${name}`, label: `${title}${unit}`, hint: field.description, error, optional };
  if (field.type === 'boolean') {
    const choices = [
      { value: 'true', label: words.yes },
      { value: 'false', label: words.no },
    ];
    const chosen = value === undefined ? undefined : String(value);
    return (
      <RadioCards {...about} columns value={chosen} choices={choices} onValue={(text) => onValue(text === 'true')} />
    );
  }
  if (field.enum) {
    const english = language === 'en' ? field['x-enum-en'] : undefined;
    const options = field.enum.map((word, index) => ({ value: word, label: english?.[index] ?? word }));
    const text = String(value ?? '');
    return field.enum.length > 4 ? (
      <SelectField {...about} empty="—" value={text} options={options} onValue={onValue} />
    ) : (
      <RadioCards {...about} columns value={text} choices={options} onValue={onValue} />
    );
  }
  const isNumber = field.type !== 'string';
  return (
    <TextField
      {...about}
      value={String(value ?? '')}
      onValue={(text) => onValue(isNumber && text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text)}
      type={field.format === 'date' ? 'date' : 'text'}
      inputMode={isNumber ? 'decimal' : 'text'}
      maxLength={field.maxLength ?? 500}
      short={isNumber || field.format === 'date'}
    />
  );
}
