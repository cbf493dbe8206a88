import { Button, Form, Input } from 'antd';
import { useWords } from '../../ui/use-language.ts';
import { UnitSelect } from './unit-select.tsx';
import { deskWords } from './words.ts';

/** Units, each with what it is asked to do. */
export function UnitTasksInput({ name, label, required }: { name: string; label: string; required: boolean }) {
  const words = useWords(deskWords);
  const rules = [{ required: true, message: words.form.required }];
  const atLeastOne = {
    validator: (_: unknown, list?: unknown[]) =>
      !required || (list?.length ?? 0) > 0 ? Promise.resolve() : Promise.reject(new Error(words.form.required)),
  };
  return (
    <fieldset className="unit-tasks">
      <legend>{label}</legend>
      <Form.List name={name} rules={[atLeastOne]} initialValue={required ? [{}] : undefined}>
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map((row) => (
              <div key={row.key} className="unit-task">
                <Form.Item name={[row.name, 'unitId']} rules={rules}>
                  <UnitSelect />
                </Form.Item>
                <Form.Item name={[row.name, 'task']} rules={rules}>
                  <Input placeholder={words.field.task} aria-label={words.field.task} maxLength={300} />
                </Form.Item>
                <Button type="text" onClick={() => remove(row.name)}>
                  {words.field.removeUnit}
                </Button>
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            <Button onClick={() => add({})}>{words.field.addUnit}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
