import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';

/** Beside every field in which somebody gives how to reach her: what it is for, and where the whole notice stands. */
export function PrivacyNote() {
  const words = useWords(uiWords).privacy;
  return (
    <p className="soft small">
      {words.note} <a href="/public/privacy">{words.more}</a>
    </p>
  );
}
