import { useId, useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { exportsWords } from './exports-words.ts';

/** Tells whether a file that somebody holds is the one that was taken out, without sending it anywhere. */
export function CompareFile({ sha256 }: { sha256: string }) {
  const words = useWords(exportsWords).trace;
  const id = useId();
  const [isSame, setSame] = useState<boolean>();
  const compare = async (file: File | undefined) => {
    setSame(file === undefined ? undefined : (await hashOf(file)) === sha256);
  };
  return (
    <div className="stack stack-tight">
      <label htmlFor={id}>
        <strong>{words.compare}</strong>
      </label>
      <p className="soft">{words.compareHint}</p>
      <input
        id={id}
        type="file"
        accept=".csv,.xlsx"
        onChange={(event) => void compare(event.target.files?.[0] ?? undefined)}
      />
      <div aria-live="polite">
        {isSame !== undefined && (
          <Notice kind={isSame ? 'good' : 'warn'} icon={isSame ? 'check' : 'alert'}>
            {isSame ? words.same : words.different}
          </Notice>
        )}
      </div>
    </div>
  );
}

async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
