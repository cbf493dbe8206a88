import type { Step, StepPreview } from '@linli/domain/cases';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input } from 'antd';
import { type BulkCase, beginBulk, previewStep } from '../../client/bulk.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { operatorWords } from './operator-words.ts';
import { bodyOf } from './step-forms.ts';
import { UnitSelect } from './unit-select.tsx';
import { deskWords } from './words.ts';

export type BulkAct = 'acceptance' | 'dispatch' | 'assignment' | 'acknowledgement' | 'closure' | 'archive';

type Own = {
  act: BulkAct;
  step: Step;
  codes: string[];
  onClose: () => void;
  onBegun: () => void;
  onSent: () => void;
};

/** Before anything is sent: which cases it will be, which not, and why not. */
export function BulkDrawer({ act, step, codes, onClose, onBegun, onSent }: Own) {
  const words = useWords(operatorWords).bulk;
  const plain = useWords(uiWords);
  const form = useWords(deskWords);
  const cache = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['step-previews', step, codes],
    queryFn: () => previewStep(step, codes),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const whyNot = (one: StepPreview) =>
    one.refusal?.title ?? (act === 'dispatch' && !one.unit ? words.noUnit : undefined);
  const will = (data ?? []).filter((one) => whyNot(one) === undefined);
  const wont = (data ?? []).filter((one) => whyNot(one) !== undefined);

  const begin = (values: { lead?: string; reason?: string; words?: string }) => {
    const cases = will.map(
      (one): BulkCase => ({
        code: one.code,
        words: one.words,
        body: act === 'dispatch' ? dispatchOf(one, words.defaultTask) : bodyOf(values),
        ...(one.version === undefined ? {} : { tag: `"v${one.version}"` }),
      }),
    );
    beginBulk(step, cases, () => {
      void cache.invalidateQueries({ queryKey: ['cases'] });
      onSent();
    });
    onBegun();
  };

  const required = [{ required: true, message: form.form.required }];
  return (
    <Drawer
      open
      title={words.act[act]}
      onClose={onClose}
      size={560}
      destroyOnHidden
      closable={{ 'aria-label': plain.close }}
    >
      {error && <Failure of={error} />}
      {!data && !error && <Loading />}
      {data && (
        <Form layout="vertical" requiredMark={false} onFinish={begin}>
          <Previews title={words.will(will.length)} lines={will.map((one) => ({ ...one, more: one.unit?.name }))} />
          {wont.length > 0 && (
            <Previews title={words.wont(wont.length)} lines={wont.map((one) => ({ ...one, more: whyNot(one) }))} />
          )}
          {act === 'assignment' && (
            <>
              <Form.Item name="lead" label={form.field.lead} rules={required}>
                <UnitSelect />
              </Form.Item>
              <Form.Item name="reason" label={form.field.reason} rules={required}>
                <Input.TextArea rows={2} maxLength={500} className="growing" />
              </Form.Item>
            </>
          )}
          {act === 'closure' && (
            <Form.Item name="words" label={`${form.field.words}${plain.optional}`}>
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" block disabled={will.length === 0}>
            {words.send(words.act[act], will.length)}
          </Button>
          <p className="soft small">{words.undoHint}</p>
        </Form>
      )}
    </Drawer>
  );
}

type Line = Pick<StepPreview, 'code' | 'words' | 'placeName'> & { more: string | undefined };

function Previews({ title, lines }: { title: string; lines: Line[] }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard */}
      <ul className="bulk-list" tabIndex={0} aria-label={title}>
        {lines.map((line) => (
          <li key={line.code} className="bulk-line">
            <strong>{line.words || line.code}</strong>
            <p className="row small">
              <span className="soft">{line.placeName}</span>
              {line.more && <span>{line.more}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function dispatchOf({ unit, assisting = [] }: StepPreview, task: string): object {
  return bodyOf({ lead: unit?.id, assisting: assisting.map(({ id: unitId }) => ({ unitId, task })) });
}
