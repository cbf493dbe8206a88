import type { PaperBlock, PaperCode, PaperTemplateDetail } from '@linli/domain/mediation';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { dateAndTime } from '../../client/beijing-time.ts';
import { forgetDraft } from '../../client/drafts.ts';
import { newIntent } from '../../client/intent.ts';
import { changePaperTemplate, getPaperTemplate, previewPaperTemplate } from '../../client/mediation-papers.ts';
import { saveFile } from '../../client/save-file.ts';
import { useKeptDraft } from '../../client/use-kept-draft.ts';
import { announce } from '../../ui/announcer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { BlanksPanel } from './blanks-panel.tsx';
import { blockFrom, type WrittenBlock, written } from './block-text.ts';
import { BlocksEditor } from './blocks-editor.tsx';
import { paperTemplateWords } from './words.ts';
import './papers.css';

/** One form: written block by block, seen as a sample, then used from the next print on. */
export default function PaperTemplateScreen({ paper }: { paper: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['paper-templates', paper],
    queryFn: () => getPaperTemplate(paper as PaperCode),
  });
  const [round, setRound] = useState(0);
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const key = `${data.paper} ${data.version} ${round}`;
  return <Begun key={key} template={data} onAnew={() => setRound(round + 1)} />;
}

type Blocks = { blocks: readonly WrittenBlock[] };

/** What was changed and not used yet stays on this device, until it is used or somebody else's version is in force. */
function Begun({ template, onAnew }: { template: PaperTemplateDetail; onAnew: () => void }) {
  const id = `paper-${template.paper}-${template.version}`;
  const inForce = { blocks: template.blocks.map(written) };
  const { draft, change } = useKeptDraft<Blocks>(id, 'paper', inForce, newIntent());
  if (!draft) return <Loading />;
  const forget = () => forgetDraft(id, draft.intent);
  return (
    <Written
      template={template}
      blocks={draft.values.blocks}
      onBlocks={(blocks) => change({ values: { blocks } })}
      onDiscard={() => void forget().then(onAnew, onAnew)}
      onUsed={() => void forget()}
    />
  );
}

type Writing = {
  template: PaperTemplateDetail;
  blocks: readonly WrittenBlock[];
  onBlocks: (blocks: readonly WrittenBlock[]) => void;
  onDiscard: () => void;
  onUsed: () => void;
};

function Written({ template, blocks, onBlocks, onDiscard, onUsed }: Writing) {
  const words = useWords(paperTemplateWords);
  const [isFound] = useState(() => JSON.stringify(blocks) !== JSON.stringify(template.blocks.map(written)));
  const [at, setAt] = useState(0);
  const insert = (blank: string) => {
    const block = blocks[at];
    if (block && block.was.kind !== 'page') onBlocks(blocks.with(at, { ...block, text: `${block.text}{${blank}}` }));
  };
  const fetch = (from: readonly PaperBlock[]) => {
    onBlocks(from.map(written));
    announce(words.restored);
  };
  return (
    <section className="stack">
      <p>
        <Link href="/papers">{words.back}</Link>
      </p>
      <h1 lang="zh-CN">{template.name}</h1>
      <p className="soft">{template.version === 0 ? words.house : words.versionOf(template.version)}</p>
      {isFound && (
        <Notice title={words.found}>
          <div>
            <Button onClick={onDiscard}>{words.discard}</Button>
          </div>
        </Notice>
      )}
      <div className="paper-template">
        <BlocksEditor template={template} blocks={blocks} onChange={onBlocks} onWrite={setAt} />
        <div className="paper-side stack">
          <Use template={template} blocks={blocks} onUsed={onUsed} />
          <BlanksPanel template={template} block={blocks[at]} onInsert={insert} />
          <Versions template={template} onFetch={fetch} />
        </div>
      </div>
    </section>
  );
}

type Own = Pick<Writing, 'template' | 'blocks' | 'onUsed'>;

function Use({ template: { paper, version }, blocks, onUsed }: Own) {
  const words = useWords(paperTemplateWords);
  const cache = useQueryClient();
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [intent, setIntent] = useState(newIntent);
  const ready = blocks.map(blockFrom);
  const isReadable = ready.every((block) => block !== undefined);
  const all = ready.filter((block) => block !== undefined);

  const preview = useMutation({
    mutationFn: () => previewPaperTemplate(paper, all),
    onSuccess: (file) => {
      saveFile(`${paper}-preview.pdf`, file);
      announce(words.previewed);
    },
  });
  const using = useMutation({
    mutationFn: () => changePaperTemplate(paper, { blocks: all, after: version, note }, intent),
    onSuccess: (used) => {
      announce(words.saved(used.version));
      onUsed();
      void cache.invalidateQueries({ queryKey: ['paper-templates'] });
    },
    onError: () => setIntent(newIntent()),
  });
  const failure = using.error ?? preview.error;
  const isNoteMissing = isAsked && note.trim() === '';
  return (
    <form
      className="panel stack"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (note.trim() !== '' && isReadable) using.mutate();
      }}
    >
      <div>
        <Button loading={preview.isPending} disabled={!isReadable} onClick={() => preview.mutate()}>
          {words.preview}
        </Button>
      </div>
      <div className="paper-note">
        <label htmlFor="paper-note">{words.note}</label>
        <Input
          id="paper-note"
          value={note}
          maxLength={200}
          autoComplete="off"
          placeholder={words.noteHint}
          aria-invalid={isNoteMissing}
          aria-describedby={isNoteMissing ? 'paper-note-missing' : undefined}
          onChange={(event) => setNote(event.target.value)}
        />
        {isNoteMissing && (
          <p id="paper-note-missing" className="field-error">
            {words.required}
          </p>
        )}
      </div>
      {failure && <Failure of={failure} />}
      <div>
        <Button type="primary" htmlType="submit" loading={using.isPending} disabled={!isReadable}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

function Versions({
  template: { versions, houseBlocks },
  onFetch,
}: {
  template: PaperTemplateDetail;
  onFetch: (blocks: readonly PaperBlock[]) => void;
}) {
  const words = useWords(paperTemplateWords);
  const language = useLanguage();
  return (
    <section className="panel stack" aria-label={words.history}>
      <h2>{words.history}</h2>
      {versions.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="paper-versions">
        {versions.map(({ version, note, changedBy = '', changedAt, blocks }) => (
          <li key={version}>
            <p>
              <strong>{words.versionOf(version)}</strong> {note}
            </p>
            <p className="soft small">
              {changedAt && words.changedBy(changedBy, dateAndTime(changedAt, Date.now(), language))}
            </p>
            <Button onClick={() => onFetch(blocks)}>{words.restore(version)}</Button>
          </li>
        ))}
      </ul>
      {versions.length > 0 && (
        <div>
          <Button onClick={() => onFetch(houseBlocks)}>{words.restoreHouse}</Button>
        </div>
      )}
    </section>
  );
}
