import { type BoundariesPreview, type BoundariesToPreview, datums } from '@linli/domain/territory';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { importBoundaries, previewBoundaries } from '../../client/rules.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { FilesField, readJsonFile } from './files-field.tsx';
import { ImportFaults } from './import-faults.tsx';
import { ImportFrame } from './import-frame.tsx';
import { RuleChanges } from './rule-changes.tsx';
import { SourceItem } from './source-item.tsx';
import { useImport } from './use-import.ts';
import { importsWords } from './words.ts';

type Values = Pick<BoundariesToPreview, 'datum' | 'codeProperty' | 'nameProperty'> & { source: string };
type Wanted = BoundariesToPreview & { source: string };

export default function ImportBoundariesScreen() {
  const common = useWords(importsWords);
  const words = common.boundaries;
  const [content, setContent] = useState<Record<string, unknown>>();
  const [isMissing, setMissing] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const importing = useImport({
    preview: ({ source: _, ...asked }: Wanted) => previewBoundaries(asked),
    run: (wanted, { version }, intent) => importBoundaries({ ...wanted, replaces: version }, intent),
  });
  const look = ({ source, ...values }: Values) => {
    setMissing(content === undefined);
    if (content !== undefined) importing.look({ ...values, content, isWhole, source: source.trim() });
  };
  return (
    <ImportFrame
      title={words.title}
      lead={words.lead}
      home={{ href: '/places', back: common.places.back, after: common.places.toPlaces }}
      importing={importing}
      seenAs={(seen) => <Previewed preview={seen} />}
      mayConfirm={({ problemCount, isChanged }) => problemCount === 0 && isChanged}
      doneAs={() => ({ title: words.done, hint: common.divisions.doneHint })}
    >
      <Form<Values>
        className="rules-form"
        layout="vertical"
        requiredMark={false}
        initialValues={{ datum: 'wgs84', codeProperty: 'code', nameProperty: 'name' }}
        onValuesChange={importing.forget}
        onFinish={look}
        onFinishFailed={() => setMissing(content === undefined)}
      >
        <FilesField
          label={words.file}
          hint={words.fileHint}
          accept=".geojson,.json,application/geo+json,application/json"
          mostMegabytes={8}
          read={readJsonFile}
          isMissing={isMissing}
          onContents={([chosen]) => {
            setContent(chosen);
            setMissing(false);
            importing.forget();
          }}
        />
        <CheckboxField
          id="is-whole"
          label={words.isWhole}
          hint={words.isWholeHint}
          checked={isWhole}
          onChecked={(checked) => {
            setWhole(checked);
            importing.forget();
          }}
        />
        <Form.Item name="datum" label={words.datum} extra={words.datumHint}>
          <Radio.Group
            vertical
            aria-label={words.datum}
            options={datums.map((value) => ({ value, label: words.datums[value] }))}
          />
        </Form.Item>
        <div className="admin-filters">
          <Form.Item name="codeProperty" label={words.codeProperty} rules={[{ required: true, whitespace: true }]}>
            <Input className="figures" maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name="nameProperty" label={words.nameProperty} rules={[{ required: true, whitespace: true }]}>
            <Input className="figures" maxLength={60} autoComplete="off" />
          </Form.Item>
        </div>
        <SourceItem />
        <Button htmlType="submit" loading={importing.isLooking}>
          {common.look}
        </Button>
      </Form>
    </ImportFrame>
  );
}

function Previewed({ preview }: { preview: BoundariesPreview }) {
  const common = useWords(importsWords);
  const { problems, problemCount, warnings, warningCount, features, isChanged, difference } = preview;
  if (problemCount > 0) return <ImportFaults problems={problems} count={problemCount} />;
  return (
    <section className="stack">
      <h2>{common.preview}</h2>
      <p className="soft">{common.boundaries.read(features)}</p>
      {isChanged && difference ? <RuleChanges difference={difference} /> : <p>{common.same}</p>}
      {warnings.length > 0 && <ImportFaults problems={warnings} count={warningCount} isWarning />}
    </section>
  );
}
