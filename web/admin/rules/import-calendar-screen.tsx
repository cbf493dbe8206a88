import { isRefusal, parseHours } from '@linli/domain/kernel';
import type { CalendarToImport } from '@linli/domain/territory';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { mapSettings } from '../../client/map-settings.ts';
import { importCalendar, previewCalendar } from '../../client/rules.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { useWords } from '../../ui/use-language.ts';
import { CalendarChanges } from './calendar-changes.tsx';
import { FilesField, readJsonFile } from './files-field.tsx';
import { ImportFrame } from './import-frame.tsx';
import { SourceItem } from './source-item.tsx';
import { useImport } from './use-import.ts';
import { importsWords, rulesWords } from './words.ts';

type Values = { target: 'own' | 'CN'; hours?: string; source: string };

/** Years and hours: several files at once, one a year. */
export default function ImportCalendarScreen() {
  const words = useWords(rulesWords).calendar;
  const { look } = useWords(importsWords);
  const county = useSession().post.divisionCode.slice(0, 6);
  const countyName = useQuery(mapSettings).data?.county.name ?? county;
  const [files, setFiles] = useState<Record<string, unknown>[]>([]);
  const importing = useImport({
    preview: previewCalendar,
    run: (wanted: CalendarToImport, _, intent) => importCalendar(wanted, intent),
  });
  const lookAt = ({ target, hours = '', source }: Values) => {
    const parsed = hours.trim() === '' ? undefined : parseHours(hours);
    importing.look({
      divisionCode: target === 'CN' ? 'CN' : county,
      files,
      ...(parsed && !isRefusal(parsed) && { hours: parsed.map(([opens, closes]) => [opens, closes]) }),
      source: source.trim(),
    });
  };
  return (
    <ImportFrame
      title={words.importTitle}
      lead={words.importLead}
      home={{ href: '/calendar', back: words.back, after: words.toCalendar }}
      importing={importing}
      seenAs={(seen) => <CalendarChanges preview={seen} />}
      mayConfirm={({ isChanged }) => isChanged}
      doneAs={() => ({ title: words.done })}
    >
      <Form<Values>
        className="rules-form"
        layout="vertical"
        requiredMark={false}
        initialValues={{ target: 'own' }}
        onValuesChange={importing.forget}
        onFinish={lookAt}
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
        <FilesField
          label={words.file}
          hint={words.fileHint}
          accept=".json,application/json"
          isMany
          mostMegabytes={1}
          read={readJsonFile}
          onContents={(contents) => {
            setFiles(contents);
            importing.forget();
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
        <SourceItem />
        <Button htmlType="submit" loading={importing.isLooking}>
          {look}
        </Button>
      </Form>
    </ImportFrame>
  );
}

function hoursAreRight(text: string, sentence: string): Promise<void> {
  const isRight = text.trim() === '' || !isRefusal(parseHours(text));
  return isRight ? Promise.resolve() : Promise.reject(new Error(sentence));
}
