import type { RetentionPreview } from '@linli/domain/cases';
import type { ImportProblem } from '@linli/domain/identity';
import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { importRetention, previewRetention, readRetention } from '../../client/rules.ts';
import { saveJson } from '../../client/save-file.ts';
import { useWords } from '../../ui/use-language.ts';
import { FilesField, readJsonFile } from './files-field.tsx';
import { ImportFaults } from './import-faults.tsx';
import { ImportFrame } from './import-frame.tsx';
import { RuleChanges } from './rule-changes.tsx';
import { SourceItem } from './source-item.tsx';
import { useImport } from './use-import.ts';
import { useMemberWords } from './use-member-words.ts';
import { importsWords } from './words.ts';

type Wanted = { content: Record<string, unknown>; source: string };

export default function ImportRetentionScreen() {
  const common = useWords(importsWords);
  const words = common.retention;
  const [content, setContent] = useState<Record<string, unknown>>();
  const [isMissing, setMissing] = useState(false);
  const importing = useImport({
    preview: ({ content: chosen }: Wanted) => previewRetention(chosen),
    run: (wanted, { version }, intent) => importRetention({ ...wanted, replaces: version }, intent),
  });
  const look = ({ source }: { source: string }) => {
    setMissing(content === undefined);
    if (content !== undefined) importing.look({ content, source: source.trim() });
  };
  return (
    <ImportFrame
      title={words.importTitle}
      lead={words.importLead}
      home={{ href: '/retention', back: words.back, after: words.toRules }}
      importing={importing}
      seenAs={(seen) => <Previewed preview={seen} />}
      mayConfirm={({ problems, isChanged }) => problems.length === 0 && isChanged}
      doneAs={({ version }) => ({ title: words.done(version) })}
    >
      <Form<{ source: string }>
        className="rules-form"
        layout="vertical"
        requiredMark={false}
        onValuesChange={importing.forget}
        onFinish={look}
        onFinishFailed={() => setMissing(content === undefined)}
      >
        <SaveRetention />
        <FilesField
          label={words.file}
          hint={words.fileHint}
          accept=".json,application/json"
          mostMegabytes={1}
          read={readJsonFile}
          isMissing={isMissing}
          onContents={([chosen]) => {
            setContent(chosen);
            setMissing(false);
            importing.forget();
          }}
        />
        <SourceItem />
        <Button htmlType="submit" loading={importing.isLooking}>
          {common.look}
        </Button>
      </Form>
    </ImportFrame>
  );
}

/** What is in force as the file that would be imported: to be edited, and chosen again. */
function SaveRetention() {
  const words = useWords(importsWords).retention;
  const { data } = useQuery({ queryKey: ['rules', 'retention'], queryFn: readRetention });
  if (!data) return null;
  const { version, rules } = data;
  return <Button onClick={() => saveJson(`linli-retention-${version}.json`, { rules })}>{words.current}</Button>;
}

function Previewed({ preview: { problems, isChanged, difference, warnings } }: { preview: RetentionPreview }) {
  const common = useWords(importsWords);
  const { keyOf, sideOf } = useMemberWords();
  if (problems.length > 0) return <ImportFaults problems={problems} />;
  if (!isChanged) return <p>{common.same}</p>;
  const worthALook = warnings.map(
    ({ code, division, recordClass, keep }): ImportProblem => ({
      place: keyOf('retention', `${division} ${recordClass}`),
      code,
      sentence: common.retention.warnings[code],
      value: sideOf({ path: 'keep' }, keep),
    }),
  );
  return (
    <section className="stack">
      <h2>{common.preview}</h2>
      {difference && <RuleChanges difference={difference} />}
      {worthALook.length > 0 && <ImportFaults problems={worthALook} isWarning />}
    </section>
  );
}
