import type { Giveaway } from '@linli/domain/mediation';
import { modelCaseWords } from '../../parts/mediation/model-cases/model-case-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import './giveaways-notice.css';

type Own = {
  giveaways: readonly Giveaway[];
  /** Under the part that they stand in, which need not be named. */
  isOfPart?: boolean;
};

/** By what somebody may be known, as it stands in the text: what may not stand there, and what to look at again. */
export function GiveawaysNotice({ giveaways, isOfPart = false }: Own) {
  const words = useWords(modelCaseWords);
  const lines = (list: readonly Giveaway[]) => (
    <ul>
      {list.map(({ part, what, words: found, at }) => (
        <li key={`${part} ${at} ${what}`}>
          {isOfPart ? words.write.quoted(found) : words.write.where(words.parts[part], found)}
          <span className="soft"> {words.write.what[what]}</span>
        </li>
      ))}
    </ul>
  );
  const refused = giveaways.filter(({ isRefused }) => isRefused);
  const warned = giveaways.filter(({ isRefused }) => !isRefused);
  return (
    <div className="giveaways" aria-live="polite">
      {refused.length > 0 && (
        <Notice kind="bad" icon="alert" title={words.write.refused}>
          {lines(refused)}
        </Notice>
      )}
      {warned.length > 0 && (
        <Notice kind="warn" icon="alert" title={words.write.warned}>
          {lines(warned)}
        </Notice>
      )}
    </div>
  );
}
