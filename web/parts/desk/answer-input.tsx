import type { CaseView } from '@linli/domain/cases';
import { Form, Radio } from 'antd';
import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { caseWords } from '../cases/words.ts';
import { TemplateLines } from './template-lines.tsx';
import { deskWords } from './words.ts';

/** A follow-up call: either three separate answers, or why there could be none. */
export function AnswerInput({ found }: { found: CaseView }) {
  const words = useWords(deskWords);
  const plain = useWords(caseWords);
  const optional = useWords(uiWords).optional;
  const none = Form.useWatch('none');
  const rules = [{ required: true, message: words.form.required }];
  const yesOrNo = [
    { value: true, label: plain.yes },
    { value: false, label: plain.no },
  ];
  const grades = Object.entries(plain.satisfied).map(([value, label]) => ({ value, label }));
  const reasons = [
    { value: '', label: words.field.reached },
    ...Object.entries(plain.noFollowUp).map(([value, label]) => ({ value, label })),
  ];
  return (
    <>
      <Form.Item name="none" label={words.field.answer} initialValue="">
        <Radio.Group options={reasons} className="choice-list" />
      </Form.Item>
      {!none && (
        <>
          <Form.Item name={['answer', 'responded']} label={words.field.responded} rules={rules}>
            <Radio.Group options={yesOrNo} optionType="button" />
          </Form.Item>
          <Form.Item name={['answer', 'solved']} label={words.field.solved} rules={rules}>
            <Radio.Group options={yesOrNo} optionType="button" />
          </Form.Item>
          <Form.Item name={['answer', 'satisfied']} label={words.field.satisfied} rules={rules}>
            <Radio.Group options={grades} optionType="button" />
          </Form.Item>
          <Form.Item name={['answer', 'words']} label={`${words.field.words}${optional}`} normalize={filled}>
            <TemplateLines found={found} step="followUp" rows={2} />
          </Form.Item>
        </>
      )}
    </>
  );
}

function filled(value: string): string | undefined {
  return value === '' ? undefined : value;
}
