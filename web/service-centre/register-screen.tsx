import type { Registered } from '@linli/domain/cases';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { registerCase } from '../client/cases.ts';
import { newIntent } from '../client/intent.ts';
import { ApiProblem } from '../client/problem.ts';
import { spokenCode } from '../parts/cases/case-code.ts';
import { caseWords } from '../parts/cases/words.ts';
import { CategoryFields } from '../parts/desk/category-fields.tsx';
import { CategorySelect } from '../parts/desk/category-select.tsx';
import { PlaceSelect } from '../parts/desk/place-select.tsx';
import { deskWords } from '../parts/desk/words.ts';
import { announce } from '../ui/announcer.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { uiWords } from '../ui/words.ts';
import { type CallValues, registrationOfCall } from './call-values.ts';
import { SimilarCalls } from './similar-calls.tsx';
import './register-screen.css';

const shortcuts = ['words', 'divisionCode', 'categoryCode', 'phone'];

/** A caller taken down by keyboard alone. */
export default function RegisterScreen() {
  const words = useWords(deskWords);
  const plain = useWords(caseWords);
  const optional = useWords(uiWords).optional;
  const cache = useQueryClient();
  const [form] = Form.useForm<CallValues>();
  const [intent, setIntent] = useState(newIntent);
  const [last, setLast] = useState<Registered>();
  const said = Form.useWatch('words', form) ?? '';
  const place = Form.useWatch('divisionCode', form);

  const sending = useMutation({
    mutationFn: (values: CallValues) => registerCase(registrationOfCall(values), intent),
    onSuccess: (registered) => {
      setLast(registered);
      setIntent(newIntent());
      announce(words.register.done(spokenCode(registered.code)));
      void cache.invalidateQueries({ queryKey: ['cases'] });
      form.resetFields(['words', 'address', 'categoryCode', 'fields', 'phone', 'name']);
      form.getFieldInstance('words')?.focus();
    },
    onError: (failure) => {
      if (!(failure instanceof ApiProblem)) return;
      setIntent(newIntent());
      const names: Record<string, keyof CallValues> = { 'reporter.phone': 'phone', 'place.address': 'address' };
      form.setFields(
        Object.entries(failure.fields).map(([name, error]) => ({
          name: names[name] ?? (name.startsWith('fields.') ? 'fields' : (name as keyof CallValues)),
          errors: [error],
        })),
      );
    },
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.key === 'Enter') form.submit();
      const field = event.altKey ? shortcuts[Number(event.key) - 1] : undefined;
      if (field) {
        event.preventDefault();
        document.getElementById(field)?.focus();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [form]);

  const channels = (['hotline', 'window', 'letter', 'wechat', 'transfer'] as const).map((value) => ({
    value,
    label: plain.channel[value],
  }));
  const required = [{ required: true, message: words.form.required }];
  return (
    <section className="stack">
      <div>
        <h1>{words.register.title}</h1>
        <p className="soft small register-keys">{words.register.keys}</p>
      </div>
      {last && (
        <Notice kind="good" icon="check" title={words.register.done(spokenCode(last.code))} live>
          {last.receipt ? (
            <p>{words.register.receipt(last.receipt)}</p>
          ) : (
            <Link href={`/cases/${last.code}`}>{words.register.open}</Link>
          )}
        </Notice>
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="panel register"
        initialValues={{ channel: 'hotline' }}
        onFinish={(values) => sending.mutate(values)}
      >
        <Form.Item
          name="words"
          label={words.register.words}
          rules={[...required, { max: 4000, message: words.form.tooLong(4000) }]}
          className="register-wide"
        >
          <Input.TextArea autoFocus rows={5} className="growing" />
        </Form.Item>
        <Form.Item name="divisionCode" label={words.register.division} rules={required}>
          <PlaceSelect />
        </Form.Item>
        <Form.Item name="address" label={`${words.register.address}${optional}`}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="categoryCode" label={`${words.register.category}${optional}`} className="register-wide">
          <CategorySelect words={said} />
        </Form.Item>
        <CategoryFields />
        <Form.Item name="channel" label={words.register.channel}>
          <Select options={channels} />
        </Form.Item>
        <Form.Item name="phone" label={`${words.register.phone}${optional}`}>
          <Input inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={`${words.register.person}${optional}`}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <div className="register-wide stack">
          <SimilarCalls words={said} divisionCode={place} />
          {sending.error && <Failure of={sending.error} />}
          <Button type="primary" htmlType="submit" loading={sending.isPending}>
            {words.register.submit}
          </Button>
        </div>
      </Form>
    </section>
  );
}
