import type { CataloguePreview } from '@linli/domain/cases';
import { Button } from 'antd';
import { useState } from 'react';
import { dateAndTime } from '../../client/beijing-time.ts';
import { importCatalogue, previewCatalogue } from '../../client/rules.ts';
import { saveJson } from '../../client/save-file.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { FilesField, readJsonFile } from './files-field.tsx';
import { ImportFaults } from './import-faults.tsx';
import { ImportFrame } from './import-frame.tsx';
import { RuleChanges } from './rule-changes.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { useImport } from './use-import.ts';
import { importsWords, rulesWords } from './words.ts';

type Wanted = { content: unknown; validFrom: string | undefined };

export default function ImportCatalogueScreen() {
  const words = useWords(importsWords).catalogue;
  const { back } = useWords(rulesWords).catalogue;
  const language = useLanguage();
  const [content, setContent] = useState<unknown>();
  const [from, setFrom] = useState('');
  const importing = useImport({
    preview: ({ content: chosen, validFrom }: Wanted) => previewCatalogue(chosen, validFrom),
    run: (wanted, { replaces }, intent) => importCatalogue({ ...wanted, replaces }, intent),
  });
  const look = (chosen: unknown, since: string) => {
    const validFrom = since === '' ? undefined : new Date(`${since}:00+08:00`).toISOString();
    if (chosen === undefined) importing.forget();
    else importing.look({ content: chosen, validFrom });
  };
  return (
    <ImportFrame
      title={words.title}
      lead={words.lead}
      home={{ href: '/catalogue', back, after: words.toCatalogue }}
      importing={importing}
      seenAs={(seen) => <Previewed preview={seen} />}
      mayConfirm={({ problems, isKnown }) => problems.length === 0 && !isKnown}
      doneAs={({ version, validFrom }) => ({
        title: words.done(version),
        hint: words.doneHint(dateAndTime(validFrom, Date.now(), language)),
      })}
    >
      <div className="rules-form">
        <SaveCatalogue />
        <FilesField
          label={words.file}
          hint={words.fileHint}
          accept=".json,application/json"
          mostMegabytes={2}
          read={readJsonFile}
          onContents={([chosen]) => {
            setContent(chosen);
            look(chosen, from);
          }}
        />
        <TextField
          id="valid-from"
          type="datetime-local"
          label={words.from}
          hint={words.fromHint}
          optional
          short
          value={from}
          onValue={(text) => {
            setFrom(text);
            look(content, text);
          }}
        />
      </div>
    </ImportFrame>
  );
}

/** What is in force as the file that would be imported: to be edited, and chosen again. */
function SaveCatalogue() {
  const words = useWords(importsWords).catalogue;
  const { data } = useCatalogue();
  if (!data) return null;
  const { validFrom: _since, importedAt: _at, ...content } = data;
  return <Button onClick={() => saveJson(`linli-catalogue-${data.version}.json`, content)}>{words.current}</Button>;
}

function Previewed({ preview }: { preview: CataloguePreview }) {
  const common = useWords(importsWords);
  const words = common.catalogue;
  const { problems, version = '', replaces, inForce, isKnown, difference } = preview;
  if (problems.length > 0) return <ImportFaults problems={problems} />;
  if (isKnown) return <Notice icon="alert">{words.known}</Notice>;
  const isSame = difference && Object.values(difference).every((part) => Object.values(part).flat().length === 0);
  return (
    <section className="stack">
      <h2>{common.preview}</h2>
      <p>{replaces === undefined ? words.first(version) : words.against(version, replaces)}</p>
      {inForce !== undefined && inForce !== version && <Notice kind="warn" icon="alert" title={words.later(inForce)} />}
      {isSame && <p>{words.same}</p>}
      {difference && <RuleChanges difference={difference} />}
    </section>
  );
}
