import { type ComparedTerm, compareTerms, type MediationFileView, type Term } from '@linli/domain/mediation';
import { Badge } from '../../ui/badge.tsx';
import { useWords } from '../../ui/use-language.ts';
import { yuanOf } from './money.ts';
import { useTermSentence } from './term-sentence.ts';
import './term-editor.css';
import { termWords } from './term-words.ts';
import { mediationWords } from './words.ts';

type Kept = MediationFileView['proposals'][number]['terms'];
type Own = {
  found: Pick<MediationFileView, 'parties'>;
  one: { name: string; terms: Kept };
  other: { name: string; terms: Kept };
};

/** Two sides’ terms beside each other, line by line, with what they differ in. */
export function ComparedTerms({ found, one, other }: Own) {
  const words = useWords(termWords).compared;
  const spoken = useWords(mediationWords);
  const sentence = useTermSentence(found);
  const lines = compareTerms(one.terms as Term[], other.terms as Term[]);
  return (
    <ol className="terms-compared">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <li key={at} className="terms-compared-line">
          <p className="row">
            <strong>{spoken.termKind[line.kind]}</strong>
            {line.differs.length === 0 && <Badge kind="good">{words.same}</Badge>}
            {line.differs.map((difference) => (
              <Badge key={difference} kind="warn">
                {spoken.differs[difference]}
                {difference === 'amount' && words.gap(gapOf(line))}
              </Badge>
            ))}
          </p>
          <dl className="terms-compared-both">
            {(
              [
                [one.name, line.one],
                [other.name, line.other],
              ] as const
            ).map(([name, term]) => (
              <div key={name}>
                <dt className="soft small">{name}</dt>
                <dd>{term ? sentence(term) : <span className="soft">{words.none}</span>}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}

function gapOf({ one, other }: ComparedTerm): string {
  return yuanOf(Math.abs((one?.amountFen ?? 0) - (other?.amountFen ?? 0)));
}
