import { useId, useState } from 'react';
import '../../ui/field.css';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { importsWords } from './words.ts';

const megabyte = 1024 * 1024;

type Own<Content> = {
  label: string;
  hint: string;
  accept: string;
  isMany?: boolean;
  mostMegabytes: number;
  /** What a file says; undefined where it is no file of the kind. */
  read: (file: File) => Promise<Content | undefined>;
  onContents: (contents: Content[]) => void;
  /** The form was sent without one. */
  isMissing?: boolean;
};

/** Files that are read here and sent only as what they say; one that says nothing is refused before anything is sent. */
export function FilesField<Content>({
  label,
  hint,
  accept,
  isMany,
  mostMegabytes,
  read,
  onContents,
  isMissing = false,
}: Own<Content>) {
  const words = useWords(importsWords);
  const id = useId();
  const [fault, setFault] = useState<string>();
  const told = fault ?? (isMissing ? words.fileMissing : undefined);
  const choose = async (files: File[]) => {
    setFault(undefined);
    onContents([]);
    if (files.reduce((sum, { size }) => sum + size, 0) > mostMegabytes * megabyte)
      return setFault(words.tooLarge(mostMegabytes));
    const contents = await Promise.all(files.map(read));
    const wrong = files.filter((_, at) => contents[at] === undefined).map(({ name }) => name);
    if (wrong.length > 0) return setFault(words.notFor(wrong.join('、')));
    onContents(contents as Content[]);
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
        className="file-input"
        multiple={isMany}
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => void choose([...(event.target.files ?? [])])}
      />
      <div aria-live="polite">{told && <Notice kind="bad" icon="alert" title={told} />}</div>
    </div>
  );
}

/** An object in JSON and UTF-8; undefined for anything else. */
export async function readJsonFile(file: File): Promise<Record<string, unknown> | undefined> {
  try {
    const content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? content : undefined;
  } catch {
    return undefined;
  }
}
