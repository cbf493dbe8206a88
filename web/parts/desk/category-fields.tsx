import type { JsonSchema } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useEffect } from 'react';
import { getCatalogue } from '../../client/catalogue.ts';
import { useWords } from '../../ui/use-language.ts';
import { CustomFields } from '../cases/custom-fields.tsx';
import { deskWords } from './words.ts';

type Values = Record<string, string | number | boolean>;

/** The facts that the chosen category asks for; what another category asked for is let go. In a trial none is missed. */
export function CategoryFields({ isTrial = false }: { isTrial?: boolean }) {
  const words = useWords(deskWords).form;
  const form = Form.useFormInstance();
  const code: string | undefined = Form.useWatch('categoryCode', form);
  const { data } = useQuery({ queryKey: ['catalogue'], queryFn: getCatalogue, staleTime: 3_600_000 });
  const schema = data?.categories.find((one) => one.code === code)?.fields;

  useEffect(() => {
    if (schema) form.setFieldValue('fields', knownIn(schema, form.getFieldValue('fields') ?? {}));
  }, [form, schema]);

  if (!schema || Object.keys(schema.properties).length === 0) return null;
  const complete = {
    validator: (_: unknown, values: Values = {}) => {
      const missing = schema.required?.find((name) => (values[name] ?? '') === '');
      const title = missing && (schema.properties[missing]?.title ?? missing);
      return title ? Promise.reject(new Error(`${words.required}：${title}`)) : Promise.resolve();
    },
  };
  return (
    <Form.Item name="fields" rules={isTrial ? [] : [complete]} className="register-wide">
      <FieldsInput schema={schema} />
    </Form.Item>
  );
}

function FieldsInput({
  schema,
  value = {},
  onChange,
}: {
  schema: JsonSchema;
  value?: Values;
  onChange?: (values: Values) => void;
}) {
  const change = (values: Values) =>
    onChange?.(Object.fromEntries(Object.entries(values).filter(([, one]) => one !== '')));
  return (
    <div className="category-fields">
      <CustomFields schema={schema} values={value} errors={{}} onValues={change} />
    </div>
  );
}

function knownIn(schema: JsonSchema, values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in schema.properties));
}
