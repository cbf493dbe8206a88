import { Form, Input } from 'antd';
import { useWords } from '../../ui/use-language.ts';
import { importsWords } from './words.ts';

/** By which announcement something is imported; the history keeps it. */
export function SourceItem() {
  const words = useWords(importsWords);
  return (
    <Form.Item
      name="source"
      label={words.source}
      extra={words.sourceHint}
      rules={[{ required: true, whitespace: true, message: words.sourceMissing }]}
    >
      <Input maxLength={200} autoComplete="off" />
    </Form.Item>
  );
}
