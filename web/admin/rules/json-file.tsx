import { useId, useState } from 'react';
import '../../ui/field.css';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { rulesWords } from './words.ts';

const mostBytes = 2 * 1024 * 1024;

type Own = { label: string; hint: string; onContent: (content: unknown) => void };

/** A file that is read here and sent only as what it says; one that says nothing is refused before anything is sent. */
export function JsonFile({ label, hint, onContent }: Own) {
  const words = useWords(rulesWords).import;
  const id = useId();
  const [fault, setFault] = useState<'notJson' | 'tooLarge'>();
  const choose = async (file: File | undefined) => {
    const read = file === undefined ? undefined : await readJson(file);
    setFault(read === 'notJson' || read === 'tooLarge' ? read : undefined);
    onContent(typeof read === 'object' && read !== null ? read.content : undefined);
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-hint`}
        onChange={(event) => void choose(event.target.files?.[0] ?? undefined)}
      />
      <div aria-live="polite">{fault && <Notice kind="bad" icon="alert" title={words[fault]} />}</div>
    </div>
  );
}

async function readJson(file: File): Promise<{ content: unknown } | 'notJson' | 'tooLarge'> {
  if (file.size > mostBytes) return 'tooLarge';
  try {
    const content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? { content } : 'notJson';
  } catch {
    return 'notJson';
  }
}
