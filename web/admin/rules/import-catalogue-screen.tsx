import type { CataloguePreview } from '@linli/domain/cases';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { dateAndTime } from '../../client/beijing-time.ts';
import { newIntent } from '../../client/intent.ts';
import { importCatalogue, previewCatalogue } from '../../client/rules.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { CatalogueChanges } from './catalogue-changes.tsx';
import { CatalogueFaults } from './catalogue-faults.tsx';
import { JsonFile } from './json-file.tsx';
import './rules.css';
import { rulesWords } from './words.ts';

/** First what would change, then the import: of the very content and against the very version that were looked at. */
export default function ImportCatalogueScreen() {
  const words = useWords(rulesWords);
  const language = useLanguage();
  const cache = useQueryClient();
  const [content, setContent] = useState<unknown>();
  const [from, setFrom] = useState('');
  const intent = useRef(newIntent());
  const validFrom = from === '' ? undefined : new Date(`${from}:00+08:00`).toISOString();

  const previewing = useMutation({
    mutationFn: (asked: { content: unknown; validFrom: string | undefined }) =>
      previewCatalogue(asked.content, asked.validFrom),
  });
  const importing = useMutation({
    mutationFn: (replaces: string | undefined) => importCatalogue({ content, validFrom, replaces }, intent.current),
    onSuccess: () => void cache.invalidateQueries({ queryKey: ['rules'] }),
  });
  const look = (wanted: unknown, since: string | undefined) => {
    intent.current = newIntent();
    importing.reset();
    previewing.reset();
    if (wanted !== undefined) previewing.mutate({ content: wanted, validFrom: since });
  };

  if (importing.data) {
    const { version, validFrom: since } = importing.data;
    return (
      <section className="stack desk-column">
        <h1>{words.import.title}</h1>
        <Notice kind="good" icon="check" title={words.import.done(version)} live>
          <p>{words.import.doneHint(dateAndTime(since, Date.now(), language))}</p>
        </Notice>
        <Link href="/catalogue">{words.import.toCatalogue}</Link>
      </section>
    );
  }
  return (
    <section className="stack desk-column">
      <Link href="/catalogue">{words.catalogue.back}</Link>
      <h1>{words.import.title}</h1>
      <p>{words.import.lead}</p>
      <div className="rules-form">
        <JsonFile
          label={words.import.file}
          hint={words.import.fileHint}
          onContent={(chosen) => {
            setContent(chosen);
            look(chosen, validFrom);
          }}
        />
        <TextField
          id="valid-from"
          type="datetime-local"
          label={words.import.from}
          hint={words.import.fromHint}
          optional
          short
          value={from}
          onValue={(text) => {
            setFrom(text);
            look(content, text === '' ? undefined : new Date(`${text}:00+08:00`).toISOString());
          }}
        />
      </div>
      {previewing.isPending && <Loading />}
      {previewing.error && <Failure of={previewing.error} />}
      {previewing.data && <Previewed preview={previewing.data} />}
      {importing.error && <Failure of={importing.error} />}
      {previewing.data && mayImport(previewing.data) && (
        <div>
          <Button
            type="primary"
            loading={importing.isPending}
            onClick={() => importing.mutate(previewing.data.replaces)}
          >
            {words.import.confirm}
          </Button>
        </div>
      )}
    </section>
  );
}

function mayImport({ problems, isKnown }: CataloguePreview): boolean {
  return problems.length === 0 && !isKnown;
}

function Previewed({ preview }: { preview: CataloguePreview }) {
  const words = useWords(rulesWords).import;
  const { problems, version = '', replaces, inForce, isKnown, difference } = preview;
  if (problems.length > 0) return <CatalogueFaults problems={problems} />;
  if (isKnown) return <Notice icon="alert">{words.known}</Notice>;
  return (
    <section className="stack" aria-live="polite">
      <h2>{words.preview}</h2>
      <p>{replaces === undefined ? words.first(version) : words.against(version, replaces)}</p>
      {inForce !== undefined && inForce !== version && <Notice kind="warn" icon="alert" title={words.later(inForce)} />}
      {difference && <CatalogueChanges difference={difference} />}
    </section>
  );
}
