import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';
import './empty.css';

export function Loading({ words }: { words?: string }) {
  const plain = useWords(uiWords);
  return (
    <p className="loading" role="status">
      <span className="loading-sign" aria-hidden="true" />
      {words ?? plain.loading}
    </p>
  );
}
