import type { MediationFileView } from '@linli/domain/mediation';
import { useWords } from '../../ui/use-language.ts';
import { sumInWords } from './money.ts';
import { useTermSentence } from './term-sentence.ts';
import { mediationWords } from './words.ts';
import './agreement-text.css';

type Own = { found: Pick<MediationFileView, 'parties'>; draft: NonNullable<MediationFileView['draft']> };

/** What an agreement says, item by item of the law, each term in a sentence and its sum in the characters of papers. */
export function AgreementText({ found, draft }: Own) {
  const words = useWords(mediationWords);
  const sentence = useTermSentence(found);
  const { facts, points, responsibility, remaining, terms } = draft;
  const parts = [
    [words.item.facts, facts?.text],
    [words.item.points, points?.text],
    [words.item.responsibility, responsibility?.text],
  ] as const;
  return (
    <div className="agreement-text">
      {parts.map(([label, text]) => (
        <div key={label}>
          <h3>{label}</h3>
          <p className="words">{text}</p>
        </div>
      ))}
      <div>
        <h3>{words.item.terms}</h3>
        <ol className="agreement-terms">
          {terms.map((term) => (
            <li key={term.number}>
              {sentence(term)}
              {term.amountFen !== undefined && (
                <span className="soft" lang="zh-CN">
                  （{sumInWords(term.amountFen)}）
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
      {remaining && (
        <div>
          <h3>{words.remaining}</h3>
          <p className="words">{remaining.text}</p>
        </div>
      )}
    </div>
  );
}
