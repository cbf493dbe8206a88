import type { DivisionsPreview, DivisionsToPreview } from '@linli/domain/territory';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { importDivisions, previewDivisions } from '../../client/rules.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { FilesField } from './files-field.tsx';
import { ImportFaults } from './import-faults.tsx';
import { ImportFrame } from './import-frame.tsx';
import { yearInBeijing } from './next-year-notice.tsx';
import { RuleChanges } from './rule-changes.tsx';
import { SourceItem } from './source-item.tsx';
import { useImport } from './use-import.ts';
import { importsWords } from './words.ts';

type RegisterFile = DivisionsToPreview['files'][number];
type Wanted = DivisionsToPreview & { source: string };

export default function ImportDivisionsScreen() {
  const common = useWords(importsWords);
  const words = common.divisions;
  const [files, setFiles] = useState<RegisterFile[]>([]);
  const [isMissing, setMissing] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const importing = useImport({
    preview: ({ year, files: chosen }: Wanted) => previewDivisions({ year, files: chosen }),
    run: (wanted, { version, isAbolishingMany }, intent) =>
      importDivisions({ ...wanted, replaces: version, allowAbolishing: isAbolishingMany && isWhole }, intent),
  });
  const forget = () => {
    setWhole(false);
    importing.forget();
  };
  const look = ({ year, source }: { year: string; source: string }) => {
    setMissing(files.length === 0);
    if (files.length > 0) importing.look({ year: Number(year), files, source: source.trim() });
  };
  return (
    <ImportFrame
      title={words.title}
      lead={words.lead}
      home={{ href: '/places', back: common.places.back, after: common.places.toPlaces }}
      importing={importing}
      seenAs={(seen) => <Previewed preview={seen} isWhole={isWhole} onWhole={setWhole} />}
      mayConfirm={({ problemCount, isChanged, isAbolishingMany }) =>
        problemCount === 0 && isChanged && (isWhole || !isAbolishingMany)
      }
      doneAs={() => ({ title: words.done, hint: words.doneHint })}
    >
      <Form<{ year: string; source: string }>
        className="rules-form"
        layout="vertical"
        requiredMark={false}
        initialValues={{ year: String(yearInBeijing()) }}
        onValuesChange={forget}
        onFinish={look}
        onFinishFailed={() => setMissing(files.length === 0)}
      >
        <FilesField<RegisterFile>
          label={words.files}
          hint={words.filesHint}
          accept=".csv,text/csv"
          isMany
          mostMegabytes={4}
          read={readRegisterFile}
          isMissing={isMissing}
          onContents={(chosen) => {
            setFiles(chosen);
            setMissing(false);
            forget();
          }}
        />
        <Form.Item
          name="year"
          label={words.year}
          extra={words.yearHint}
          rules={[{ pattern: /^(19|20|21)[0-9]{2}$/, required: true, message: words.yearWrong }]}
        >
          <Input className="figures" inputMode="numeric" autoComplete="off" />
        </Form.Item>
        <SourceItem />
        <Button htmlType="submit" loading={importing.isLooking}>
          {common.look}
        </Button>
      </Form>
    </ImportFrame>
  );
}

type Own = { preview: DivisionsPreview; isWhole: boolean; onWhole: (isWhole: boolean) => void };

function Previewed({ preview, isWhole, onWhole }: Own) {
  const common = useWords(importsWords);
  const words = common.divisions;
  const { problems, problemCount, rows, outside, isChanged, difference, isAbolishingMany, inForce } = preview;
  if (problemCount > 0) return <ImportFaults problems={problems} count={problemCount} />;
  return (
    <section className="stack">
      <h2>{common.preview}</h2>
      <p className="soft">{words.read(rows, outside)}</p>
      {!isChanged && <p>{common.same}</p>}
      {isAbolishingMany && (
        <>
          <Notice
            kind="warn"
            icon="alert"
            title={words.abolishing(difference?.divisions?.removed.length ?? 0, inForce)}
          >
            <p>{words.abolishingHint}</p>
          </Notice>
          <CheckboxField id="is-whole" label={words.allowAbolishing} checked={isWhole} onChecked={onWhole} />
        </>
      )}
      {isChanged && difference && <RuleChanges difference={difference} />}
    </section>
  );
}

/** Its bytes as they are: in what they are written is the server's to say. */
async function readRegisterFile(file: File): Promise<RegisterFile | undefined> {
  if (!file.name.toLowerCase().endsWith('.csv')) return undefined;
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return { name: `${file.name.slice(0, -4)}.csv`, content: address.slice(address.indexOf(',') + 1) };
}
