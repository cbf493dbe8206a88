import type { FirstCodeView } from '@linli/domain/identity';
import { dateAndTime } from '../client/beijing-time.ts';
import { postsWords } from '../parts/desk/posts-words.ts';
import { Notice } from '../ui/notice.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';

/** The code as it is handed over; nobody can look it up afterwards. */
export function FirstCodeNotice({ of: { code, expiresAt } }: { of: FirstCodeView }) {
  const words = useWords(postsWords).post;
  const language = useLanguage();
  return (
    <Notice kind="plain" title={words.firstCode} live>
      <p className="figures first-code">{code}</p>
      <p>{words.firstCodeHint(dateAndTime(expiresAt, Date.now(), language))}</p>
    </Notice>
  );
}
