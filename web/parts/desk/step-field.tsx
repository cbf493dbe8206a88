import { type CaseView, hasEmptyBlank, type Step } from '@linli/domain/cases';
import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { caseWords } from '../cases/words.ts';
import { AgainInput } from './again-input.tsx';
import { AnswerInput } from './answer-input.tsx';
import { CaseCodeInput } from './case-code-input.tsx';
import { CategoryFields } from './category-fields.tsx';
import { CategorySelect } from './category-select.tsx';
import { operatorWords } from './operator-words.ts';
import { PeriodInput } from './period-input.tsx';
import { PhotosInput } from './photos-input.tsx';
import { PlaceInput } from './place-input.tsx';
import type { StepField } from './step-forms.ts';
import { TemplateLines } from './template-lines.tsx';
import { UnitSelect } from './unit-select.tsx';
import { UnitTasksInput } from './unit-tasks-input.tsx';
import { deskWords } from './words.ts';

type Own = { field: StepField; found: CaseView; step: Step };

/** One declared field as an input with its label and its rule. */
export function FieldInput({ field, found, step }: Own) {
  const words = useWords(deskWords);
  const plain = useWords(uiWords);
  const mine = useWords(operatorWords).templates;
  const label = `${words.field[field.label]}${field.optional ? plain.optional : ''}`;
  const noBlankLeft = {
    validator: (_: unknown, value = '') =>
      hasEmptyBlank(value) ? Promise.reject(new Error(mine.blankLeft)) : Promise.resolve(),
  };
  const rules = [
    ...(field.optional ? [] : [{ required: true, message: words.form.required }]),
    ...(field.kind === 'lines' ? [noBlankLeft] : []),
    ...(field.most ? [{ max: field.most, message: words.form.tooLong(field.most) }] : []),
  ];
  if (field.kind === 'answer') return <AnswerInput found={found} />;
  if (field.kind === 'unitTasks') return <UnitTasksInput name={field.name} label={label} required={!field.optional} />;
  if (field.kind === 'check') {
    return (
      <Form.Item name={field.name} valuePropName="checked">
        <Checkbox>{words.field[field.label]}</Checkbox>
      </Form.Item>
    );
  }
  if (field.kind === 'category') {
    return (
      <>
        <Form.Item name={field.name} label={label} rules={rules}>
          <Control field={field} found={found} step={step} />
        </Form.Item>
        <CategoryFields />
      </>
    );
  }
  // The photo picker brings a label of its own.
  const title = field.kind === 'photos' ? undefined : label;
  return (
    <Form.Item name={field.name} label={title} rules={rules} extra={field.hint && words.field[field.hint]}>
      <Control field={field} found={found} step={step} />
    </Form.Item>
  );
}

/** Form.Item hands `id`, `value` and `onChange` down: they go on to whatever input is chosen here. */
function Control({ field, found, step, ...handed }: Own & { id?: string; value?: never; onChange?: () => void }) {
  const words = useWords(deskWords);
  const plain = useWords(caseWords);
  switch (field.kind) {
    case 'lines':
      return <TemplateLines {...handed} found={found} step={step} />;
    case 'number':
      return <InputNumber {...handed} min={0} />;
    case 'choice': {
      const choices = field.of === 'suspension' ? plain.suspension : words.choice[field.of];
      const options = Object.entries(choices).map(([value, label]) => ({ value, label }));
      return <Radio.Group {...handed} options={options} className="choice-list" />;
    }
    case 'unit':
      return <UnitSelect {...handed} />;
    case 'unitList':
      return <UnitSelect {...handed} isMany />;
    case 'assisting': {
      const open = found.orders.filter(({ part, status }) => part === 'assist' && /issued|acknowledged/.test(status));
      return <Select {...handed} options={open.map(({ unit }) => ({ value: unit.id, label: unit.name }))} />;
    }
    case 'again':
      return <AgainInput {...handed} />;
    case 'period':
      return <PeriodInput {...handed} />;
    case 'category':
      return <CategorySelect {...handed} words={found.words} />;
    case 'place':
      return <PlaceInput {...handed} near={found.place} />;
    case 'caseCode':
      return <CaseCodeInput {...handed} of={found.code} />;
    case 'photos':
      return <PhotosInput {...handed} divisionCode={found.place.divisionCode} />;
    default:
      return <Input {...handed} />;
  }
}
