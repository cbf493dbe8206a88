import { isRefusal, parseHours } from '@linli/domain/kernel';
import type { CalendarToImport } from '@linli/domain/territory';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { newIntent } from '../../client/intent.ts';
import { mapSettings } from '../../client/map-settings.ts';
import { importCalendar, previewCalendar } from '../../client/rules.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { CalendarChanges } from './calendar-changes.tsx';
import { JsonFile } from './json-file.tsx';
import './rules.css';
import { rulesWords } from './words.ts';

type Values = { target: 'own' | 'CN'; hours?: string; source: string };

/** First the days that would change, then the import of the very days that were looked at. */
export default function ImportCalendarScreen() {
  const words = useWords(rulesWords).calendar;
  const cache = useQueryClient();
  const county = useSession().post.divisionCode.slice(0, 6);
  const countyName = useQuery(mapSettings).data?.county.name ?? county;
  const [file, setFile] = useState<unknown>();
  const intent = useRef(newIntent());
  const previewing = useMutation({ mutationFn: previewCalendar });
  const importing = useMutation({
    mutationFn: (wanted: CalendarToImport) => importCalendar(wanted, intent.current),
    onSuccess: () => void cache.invalidateQueries({ queryKey: ['rules'] }),
  });
  const forget = () => {
    intent.current = newIntent();
    previewing.reset();
    importing.reset();
  };
  const look = ({ target, hours = '', source }: Values) => {
    const parsed = hours.trim() === '' ? undefined : parseHours(hours);
    forget();
    previewing.mutate({
      divisionCode: target === 'CN' ? 'CN' : county,
      files: file === undefined ? [] : [file as Record<string, unknown>],
      ...(parsed && !isRefusal(parsed) && { hours: parsed.map(([opens, closes]) => [opens, closes]) }),
      source: source.trim(),
    });
  };
  if (importing.data)
    return (
      <section className="stack desk-column">
        <h1>{words.importTitle}</h1>
        <Notice kind="good" icon="check" title={words.done} live />
        <Link href="/calendar">{words.toCalendar}</Link>
      </section>
    );
  const wanted = previewing.variables;
  return (
    <section className="stack desk-column">
      <Link href="/calendar">{words.back}</Link>
      <h1>{words.importTitle}</h1>
      <p>{words.importLead}</p>
      <Form<Values>
        className="rules-form"
        layout="vertical"
        requiredMark={false}
        initialValues={{ target: 'own' }}
        onValuesChange={forget}
        onFinish={look}
      >
        <Form.Item name="target" label={words.target}>
          <Radio.Group
            aria-label={words.target}
            options={[
              { value: 'own', label: words.own(countyName) },
              { value: 'CN', label: words.nation },
            ]}
          />
        </Form.Item>
        <JsonFile
          label={words.file}
          hint={words.fileHint}
          onContent={(content) => {
            setFile(content);
            forget();
          }}
        />
        <Form.Item
          name="hours"
          label={words.newHours}
          extra={words.newHoursHint}
          rules={[{ validator: (_, text = '') => hoursAreRight(text, words.hoursWrong) }]}
        >
          <Input className="figures" autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="source"
          label={words.source}
          extra={words.sourceHint}
          rules={[{ required: true, whitespace: true, message: words.sourceMissing }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Button htmlType="submit" loading={previewing.isPending}>
          {words.preview}
        </Button>
      </Form>
      {previewing.error && <Failure of={previewing.error} />}
      {previewing.data && <CalendarChanges preview={previewing.data} />}
      {importing.error && <Failure of={importing.error} />}
      {previewing.data?.isChanged && wanted && (
        <div>
          <Button type="primary" loading={importing.isPending} onClick={() => importing.mutate(wanted)}>
            {words.confirm}
          </Button>
        </div>
      )}
    </section>
  );
}

function hoursAreRight(text: string, sentence: string): Promise<void> {
  const isRight = text.trim() === '' || !isRefusal(parseHours(text));
  return isRight ? Promise.resolve() : Promise.reject(new Error(sentence));
}
