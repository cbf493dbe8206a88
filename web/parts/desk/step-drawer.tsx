import type { CaseView, Step } from '@linli/domain/cases';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form } from 'antd';
import { useEffect, useState } from 'react';
import { takeStep } from '../../client/cases.ts';
import { newIntent } from '../../client/intent.ts';
import { ApiProblem } from '../../client/problem.ts';
import { announce } from '../../ui/announcer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { uiWords } from '../../ui/words.ts';
import { DispatchSuggestion } from './dispatch-suggestion.tsx';
import { FollowUpScript } from './follow-up-script.tsx';
import { KeyMark } from './key-mark.tsx';
import { FieldInput } from './step-field.tsx';
import { bodyOf, stepForms } from './step-forms.ts';
import { deskWords } from './words.ts';

type Own = { found: CaseView; tag: string | undefined; step: Step | undefined; onClose: () => void; preset?: object };

/** The form of one step, made from its declared fields; what the server refuses shows beside the field. */
export function StepDrawer({ found, tag, step, onClose, preset }: Own) {
  const words = useWords(deskWords);
  const plain = useWords(uiWords);
  return (
    <Drawer
      open={step !== undefined}
      title={step && words.step[step]}
      onClose={onClose}
      size={480}
      destroyOnHidden
      closable={{ 'aria-label': plain.close }}
    >
      {step && <StepForm found={found} tag={tag} step={step} onDone={onClose} preset={preset} />}
    </Drawer>
  );
}

type FormProps = {
  found: CaseView;
  tag: string | undefined;
  step: Step;
  onDone: () => void;
  preset?: object | undefined;
};

function StepForm({ found, tag, step, onDone, preset }: FormProps) {
  const words = useWords(deskWords);
  const cache = useQueryClient();
  const [form] = Form.useForm();
  const [intent, setIntent] = useState(newIntent);
  const fields = stepForms[step];

  const taking = useMutation({
    mutationFn: (values: Record<string, unknown>) =>
      takeStep({ code: found.code, step, body: bodyOf(values), intent, tag }),
    onSuccess: () => {
      announce(words.form.done(words.step[step]));
      void cache.invalidateQueries({ queryKey: ['cases'] });
      onDone();
    },
    onError: (failure) => {
      if (!(failure instanceof ApiProblem)) return;
      form.setFields(Object.entries(failure.fields).map(([name, error]) => ({ name: placeOf(name), errors: [error] })));
      // A refusal ends this try: what is sent next is another meaning.
      if (failure.problem.status >= 400 && failure.problem.status < 500) setIntent(newIntent());
    },
  });

  useShortcuts([{ keys: 'Ctrl+Enter', name: words.form.submit(words.step[step]), act: () => form.submit() }]);
  useEffect(() => {
    const first = document.querySelector<HTMLElement>('.step-form input, .step-form textarea');
    first?.focus();
  }, []);

  return (
    <Form
      form={form}
      layout="vertical"
      className="step-form"
      requiredMark={false}
      initialValues={{
        ...preset,
        ...(step === 'categorization'
          ? { categoryCode: found.categoryCode, fields: found.fields, isPublic: found.isPublic }
          : {}),
      }}
      onFinish={(values) => taking.mutate(values)}
    >
      {words.stepHint[step] && <p className="soft step-hint">{words.stepHint[step]}</p>}
      {step === 'followUp' && <FollowUpScript found={found} />}
      {step === 'dispatch' && (
        <DispatchSuggestion found={found} onSuggested={(values) => form.setFieldsValue(values)} />
      )}
      {fields.map((field) => (
        <FieldInput key={field.name} field={field} found={found} step={step} />
      ))}
      {taking.error && <Failure of={taking.error} />}
      <Button type="primary" htmlType="submit" block loading={taking.isPending} aria-keyshortcuts="Control+Enter">
        {words.form.submit(words.step[step])} <KeyMark keys="Ctrl Enter" />
      </Button>
    </Form>
  );
}

/** A category's own fields are one input of the form; others are where their name says. */
function placeOf(name: string): string[] {
  return name.startsWith('fields.') ? ['fields'] : name.split('.');
}
