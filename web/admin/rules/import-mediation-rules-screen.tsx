import type { MediationRulesPreview } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { importMediationRules, previewMediationRules, readMediationRules } from '../../client/mediation-rules.ts';
import { saveJson } from '../../client/save-file.ts';
import { useWords } from '../../ui/use-language.ts';
import { FilesField, readJsonFile } from './files-field.tsx';
import { ImportFaults } from './import-faults.tsx';
import { ImportFrame } from './import-frame.tsx';
import { RuleChanges } from './rule-changes.tsx';
import { SourceItem } from './source-item.tsx';
import { useImport } from './use-import.ts';
import { importsWords } from './words.ts';

type Wanted = { content: Record<string, unknown>; source: string };

/** What a county has of its own for mediation comes in as one file, after a look at what it changes. */
export default function ImportMediationRulesScreen() {
  const common = useWords(importsWords);
  const words = common.mediationRules;
  const [content, setContent] = useState<Record<string, unknown>>();
  const [isMissing, setMissing] = useState(false);
  const importing = useImport({
    preview: ({ content: chosen }: Wanted) => previewMediationRules(chosen),
    run: (wanted, { version }, intent) => importMediationRules({ ...wanted, replaces: version }, intent),
  });
  const look = ({ source }: { source: string }) => {
    setMissing(content === undefined);
    if (content !== undefined) importing.look({ content, source: source.trim() });
  };
  return (
    <ImportFrame
      title={words.importTitle}
      lead={words.importLead}
      home={{ href: '/mediation-rules', back: words.back, after: words.toRules }}
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
        <SaveMediationRules />
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

/** What is the county's own; where it has nothing yet, the lists of the house to begin with. */
function SaveMediationRules() {
  const words = useWords(importsWords).mediationRules;
  const { data } = useQuery({ queryKey: ['rules', 'mediation'], queryFn: readMediationRules });
  if (!data) return null;
  const { version, own, disputeTypes, grades, required } = data;
  const file = version === 0 ? { disputeTypes, grades, required } : own;
  return <Button onClick={() => saveJson(`linli-mediation-rules-${version}.json`, file)}>{words.current}</Button>;
}

function Previewed({ preview: { problems, isChanged, difference } }: { preview: MediationRulesPreview }) {
  const common = useWords(importsWords);
  if (problems.length > 0) return <ImportFaults problems={problems} />;
  if (!isChanged) return <p>{common.same}</p>;
  return (
    <section className="stack">
      <h2>{common.preview}</h2>
      {difference && <RuleChanges difference={difference} />}
    </section>
  );
}
