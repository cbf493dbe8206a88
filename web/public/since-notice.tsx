import type { SinceVerdict } from '../client/transparency.ts';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { transparencyWords } from './words.ts';

/** Whether the log of today continues the one that was kept. */
export function SinceNotice({ since: { verdict, added } }: { since: SinceVerdict }) {
  const words = useWords(transparencyWords).since;
  const title = verdict === 'grown' ? words.grown(added.toLocaleString('en-US')) : words[verdict];
  const isGood = verdict === 'same' || verdict === 'grown';
  return <Notice kind={isGood ? 'good' : 'bad'} icon={isGood ? 'check' : 'alert'} title={title} live />;
}
