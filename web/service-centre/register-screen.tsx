import type { Registered } from '@linli/domain/cases';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { registerCase } from '../client/cases.ts';
import { newCallId } from '../client/intake.ts';
import { newIntent } from '../client/intent.ts';
import { ApiProblem } from '../client/problem.ts';
import { spokenCode } from '../parts/cases/case-code.ts';
import { caseWords } from '../parts/cases/words.ts';
import { CategoryFields } from '../parts/desk/category-fields.tsx';
import { CategorySelect } from '../parts/desk/category-select.tsx';
import { operatorWords } from '../parts/desk/operator-words.ts';
import { PlaceSearch } from '../parts/desk/place-search.tsx';
import { deskWords } from '../parts/desk/words.ts';
import { announce } from '../ui/announcer.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { uiWords } from '../ui/words.ts';
import { type CallValues, fieldOfProblem, isWholeNumber, registrationOfCall } from './call-values.ts';
import { EarlierCases } from './earlier-cases.tsx';
import { IntakeHints } from './intake-hints.tsx';
import { SimilarCalls } from './similar-calls.tsx';
import './register-screen.css';

type Call = { id: string; number?: string; linkedTo?: string };
type Last = Registered & { seconds: number };

const newCall = (): Call => ({ id: newCallId() });
const ofOneCall: Array<keyof CallValues> = [
  'words',
  'address',
  'divisionCode',
  'categoryCode',
  'fields',
  'phone',
  'name',
];

/** A caller taken down by keyboard alone; beside it what helps while she speaks, gone when the call is over. */
export default function RegisterScreen() {
  const words = useWords(deskWords);
  const mine = useWords(operatorWords).call;
  const plain = useWords(caseWords);
  const optional = useWords(uiWords).optional;
  const cache = useQueryClient();
  const [form] = Form.useForm<CallValues>();
  const [intent, setIntent] = useState(newIntent);
  const [call, setCall] = useState(newCall);
  const [last, setLast] = useState<Last>();
  const begun = useRef<number>(undefined);
  const said = Form.useWatch('words', form) ?? '';
  const place = Form.useWatch('divisionCode', form);

  const endCall = () => {
    setCall(newCall());
    setIntent(newIntent());
    begun.current = undefined;
    form.resetFields(ofOneCall);
    document.getElementById('phone')?.focus();
  };
  const hear = (typed: string) => setCall(({ id }) => (isWholeNumber(typed) ? { id, number: typed } : { id }));

  const sending = useMutation({
    mutationFn: (values: CallValues) => registerCase(registrationOfCall(values, call.linkedTo), intent),
    onSuccess: (registered) => {
      setLast({ ...registered, seconds: Math.round((Date.now() - (begun.current ?? Date.now())) / 1000) });
      announce(words.register.done(spokenCode(registered.code)));
      void cache.invalidateQueries({ queryKey: ['cases'] });
      endCall();
    },
    onError: (failure) => {
      if (!(failure instanceof ApiProblem)) return;
      setIntent(newIntent());
      const errors = Object.entries(failure.fields);
      form.setFields(errors.map(([name, error]) => ({ name: fieldOfProblem(name), errors: [error] })));
    },
  });

  const focus = (id: string) => () => document.getElementById(id)?.focus();
  useShortcuts([
    { keys: 'Alt+1', name: mine.fields.phone, act: focus('phone') },
    { keys: 'Alt+2', name: mine.fields.words, act: focus('words') },
    { keys: 'Alt+3', name: mine.fields.place, act: focus('divisionCode') },
    { keys: 'Alt+4', name: mine.fields.category, act: focus('categoryCode') },
    { keys: 'Ctrl+Enter', name: mine.submit, act: form.submit },
    { keys: 'Alt+0', name: mine.next, act: endCall },
  ]);

  const channels = (['hotline', 'window', 'letter', 'wechat', 'transfer'] as const).map((value) => ({
    value,
    label: plain.channel[value],
  }));
  const required = [{ required: true, message: words.form.required }];
  return (
    <section className="stack">
      <h1>{mine.title}</h1>
      {last && (
        <Notice kind="good" icon="check" title={words.register.done(spokenCode(last.code))} live>
          <p>
            {last.receipt ? (
              words.register.receipt(last.receipt)
            ) : (
              <Link href={`/cases/${last.code}`}>{words.register.open}</Link>
            )}{' '}
            <span className="soft figures">{mine.took(last.seconds)}</span>
          </p>
        </Notice>
      )}
      <div className="call">
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          className="panel register"
          initialValues={{ channel: 'hotline' }}
          onValuesChange={() => {
            begun.current ??= Date.now();
          }}
          onFinish={(values) => sending.mutate(values)}
        >
          <Form.Item name="phone" label={<Label of={`${words.register.phone}${optional}`} keys="Alt+1" />}>
            <Input
              inputMode="tel"
              autoComplete="off"
              autoFocus
              placeholder={mine.phoneHint}
              onChange={(event) => hear(event.target.value)}
            />
          </Form.Item>
          <Form.Item name="name" label={`${words.register.person}${optional}`}>
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="words"
            label={<Label of={words.register.words} keys="Alt+2" />}
            rules={[...required, { max: 4000, message: words.form.tooLong(4000) }]}
            className="register-wide"
          >
            <Input.TextArea rows={4} className="growing" />
          </Form.Item>
          <Form.Item name="divisionCode" label={<Label of={mine.fields.place} keys="Alt+3" />} rules={required}>
            <PlaceSearch onStreet={(street) => form.setFieldValue('address', street)} />
          </Form.Item>
          <Form.Item name="address" label={`${words.register.address}${optional}`}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="categoryCode"
            label={<Label of={`${words.register.category}${optional}`} keys="Alt+4" />}
            className="register-wide"
          >
            <CategorySelect />
          </Form.Item>
          <IntakeHints />
          <CategoryFields />
          <Form.Item name="channel" label={words.register.channel}>
            <Select options={channels} />
          </Form.Item>
          <div className="register-wide stack">
            {sending.error && <Failure of={sending.error} />}
            <div className="button-row">
              <Button type="primary" htmlType="submit" loading={sending.isPending}>
                {words.register.submit} <kbd>Ctrl+Enter</kbd>
              </Button>
              <Button onClick={endCall}>
                {mine.next} <kbd>Alt+0</kbd>
              </Button>
            </div>
          </div>
        </Form>
        <aside className="call-side" aria-label={mine.helper}>
          <EarlierCases
            number={call.number}
            callId={call.id}
            said={said}
            linkedTo={call.linkedTo}
            onLink={(code) => setCall(({ linkedTo, ...same }) => (code ? { ...same, linkedTo: code } : same))}
            onSupplemented={endCall}
          />
          <SimilarCalls words={said} divisionCode={place} />
        </aside>
      </div>
    </section>
  );
}

function Label({ of, keys }: { of: string; keys: string }) {
  return (
    <>
      {of}{' '}
      <span aria-hidden="true">
        <kbd>{keys}</kbd>
      </span>
    </>
  );
}
