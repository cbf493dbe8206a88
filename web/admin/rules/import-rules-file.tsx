import type { ImportProblem, RuleDifference } from '@linli/domain/identity';
import { Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Intent } from '../../client/intent.ts';
import { useWords } from '../../ui/use-language.ts';
import { FilesField, readJsonFile } from './files-field.tsx';
import { ImportFaults } from './import-faults.tsx';
import { ImportFrame } from './import-frame.tsx';
import { RuleChanges } from './rule-changes.tsx';
import { SourceItem } from './source-item.tsx';
import { useImport } from './use-import.ts';
import { importsWords } from './words.ts';

export type RulesContent = Record<string, unknown>;
type Wanted = { content: RulesContent; source: string };
type Previewed = {
  version: number;
  problems: ImportProblem[];
  isChanged: boolean;
  difference?: RuleDifference;
};
type Words = Record<'importTitle' | 'importLead' | 'back' | 'toRules' | 'file' | 'fileHint', string> & {
  done: (version: number) => string;
};

type Own<Preview extends Previewed> = {
  words: Words;
  /** The page of what is imported. */
  home: string;
  /** What is in force as such a file: to be edited, and chosen again. */
  current: ReactNode;
  preview: (content: RulesContent) => Promise<Preview>;
  run: (wanted: Wanted & { replaces: number }, intent: Intent) => Promise<{ version: number }>;
  /** What is said under the changes. */
  after?: (seen: Preview) => ReactNode;
};

/** Rules that come in whole, as one file in JSON, by an announcement: chosen, looked at, confirmed. */
export function ImportRulesFile<Preview extends Previewed>({
  words,
  home,
  current,
  preview,
  run,
  after,
}: Own<Preview>) {
  const common = useWords(importsWords);
  const [content, setContent] = useState<RulesContent>();
  const [isMissing, setMissing] = useState(false);
  const importing = useImport({
    preview: ({ content: chosen }: Wanted) => preview(chosen),
    run: (wanted, { version }, intent) => run({ ...wanted, replaces: version }, intent),
  });
  const look = ({ source }: { source: string }) => {
    setMissing(content === undefined);
    if (content !== undefined) importing.look({ content, source: source.trim() });
  };
  return (
    <ImportFrame
      title={words.importTitle}
      lead={words.importLead}
      home={{ href: home, back: words.back, after: words.toRules }}
      importing={importing}
      seenAs={(seen) => <Seen seen={seen} after={after?.(seen)} />}
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
        {current}
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

function Seen({ seen: { problems, isChanged, difference }, after }: { seen: Previewed; after: ReactNode }) {
  const common = useWords(importsWords);
  if (problems.length > 0) return <ImportFaults problems={problems} />;
  if (!isChanged) return <p>{common.same}</p>;
  return (
    <section className="stack">
      <h2>{common.preview}</h2>
      {difference && <RuleChanges difference={difference} />}
      {after}
    </section>
  );
}
