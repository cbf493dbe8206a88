import { blanks, checkTemplate, type TemplateInput, type TemplateView, templateSteps } from '@linli/domain/cases';
import type { PostView } from '@linli/domain/identity';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { createTemplate, listTemplates, removeTemplate } from '../../client/templates.ts';
import { announce } from '../../ui/announcer.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useSession } from '../identity/session-gate.tsx';
import { operatorWords } from './operator-words.ts';
import { deskWords } from './words.ts';
import './templates-screen.css';

/** The words that a unit writes again and again, by step: read, written, removed. */
export default function TemplatesScreen() {
  const words = useWords(operatorWords).templates;
  const steps = useWords(deskWords).step;
  const { post } = useSession();
  // What an administrator writes is for all, and so she is of the county.
  const mayWrite = post.role !== 'administrator' || isOfCounty(post);
  const { data, error } = useQuery({ queryKey: ['templates'], queryFn: listTemplates });
  return (
    <section className="stack">
      <h1>{words.title}</h1>
      <p className="soft">{post.role === 'administrator' ? words.leadForAll : words.lead}</p>
      <div className="templates">
        {mayWrite && <NewTemplate />}
        <div className="stack">
          {error && <Failure of={error} />}
          {!data && !error && <Loading />}
          {templateSteps
            .filter((step) => data?.some((one) => one.step === step))
            .map((step) => (
              <section key={step} className="panel" aria-label={steps[step]}>
                <h2>{steps[step]}</h2>
                <ul className="template-list">
                  {data
                    ?.filter((one) => one.step === step)
                    .map((one) => (
                      <Template key={one.id} template={one} />
                    ))}
                </ul>
              </section>
            ))}
        </div>
      </div>
    </section>
  );
}

function Template({ template }: { template: TemplateView }) {
  const words = useWords(operatorWords).templates;
  const cache = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeTemplate(template.id),
    onSuccess: () => {
      announce(words.removed(template.name));
      void cache.invalidateQueries({ queryKey: ['templates'] });
    },
  });
  return (
    <li className="template">
      <p className="row row-apart">
        <strong>{template.name}</strong>
        <span className="row">
          {template.isOfCounty && <Badge>{template.isOwn ? words.ofCounty : words.given}</Badge>}
          {template.isOwn && (
            <Button
              size="small"
              loading={removing.isPending}
              onClick={() => removing.mutate()}
              aria-label={words.removeOne(template.name)}
            >
              {words.remove}
            </Button>
          )}
        </span>
      </p>
      <p className="words">{template.words}</p>
      {removing.error && <Failure of={removing.error} />}
    </li>
  );
}

function NewTemplate() {
  const words = useWords(operatorWords).templates;
  const desk = useWords(deskWords);
  const cache = useQueryClient();
  const { post } = useSession();
  const [form] = Form.useForm<TemplateInput>();
  const [intent, setIntent] = useState(newIntent);
  const adding = useMutation({
    mutationFn: (template: TemplateInput) =>
      createTemplate({ ...template, isOfCounty: template.isOfCounty ?? post.role === 'administrator' }, intent),
    onSuccess: ({ name }) => {
      announce(words.added(name));
      setIntent(newIntent());
      form.resetFields(['name', 'words']);
      void cache.invalidateQueries({ queryKey: ['templates'] });
    },
    onError: () => setIntent(newIntent()),
  });
  const insert = (blank: string) => {
    form.setFieldValue('words', `${form.getFieldValue('words') ?? ''}{${blank}}`);
    form.getFieldInstance('words')?.focus();
  };
  const required = { required: true, message: desk.form.required };
  const known = {
    validator: (_: unknown, value = '') =>
      checkTemplate(value) ? Promise.reject(new Error(words.blankUnknown)) : Promise.resolve(),
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="panel template-form"
      initialValues={{ step: 'resolution' }}
      onFinish={(values) => adding.mutate(values)}
    >
      <h2>{words.add}</h2>
      <Form.Item name="step" label={words.step} rules={[required]}>
        <Select options={templateSteps.map((step) => ({ value: step, label: desk.step[step] }))} />
      </Form.Item>
      <Form.Item name="name" label={words.name} rules={[required]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="words" label={words.words} rules={[required, known]} extra={words.blankHint}>
        <Input.TextArea rows={4} maxLength={2000} className="growing" />
      </Form.Item>
      <p className="button-row template-blanks">
        {blanks.map((blank) => (
          <Button key={blank} size="small" onClick={() => insert(blank)}>
            {`{${blank}}`}
          </Button>
        ))}
      </p>
      {isOfCounty(post) && post.role !== 'administrator' && (
        <Form.Item name="isOfCounty" valuePropName="checked">
          <Checkbox>{words.forCounty}</Checkbox>
        </Form.Item>
      )}
      {adding.error && <Failure of={adding.error} />}
      <Button type="primary" htmlType="submit" loading={adding.isPending}>
        {words.add}
      </Button>
    </Form>
  );
}

function isOfCounty({ unit }: PostView): boolean {
  return unit.divisionCode.length <= 6;
}
