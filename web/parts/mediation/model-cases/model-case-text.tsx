import type { ModelCaseText as Told } from '@linli/domain/mediation';
import { useWords } from '../../../ui/use-language.ts';
import { modelCaseWords } from './model-case-words.ts';
import './model-case-text.css';

type Own = { text: Told; level?: 'h2' | 'h3' };

/** A model case as everybody reads it: the same words in the same order for the parties, the county and the public. */
export function ModelCaseText({ text, level: Heading = 'h2' }: Own) {
  const { parts } = useWords(modelCaseWords);
  const told = (['dispute', 'mediation', 'outcome', 'lesson', 'laws'] as const).filter((part) => text[part]);
  return (
    <div className="model-case">
      {told.map((part) => (
        <section key={part} className={part === 'lesson' ? 'model-case-part model-case-lesson' : 'model-case-part'}>
          <Heading className="model-case-head">{parts[part]}</Heading>
          <p className="words">{text[part]}</p>
        </section>
      ))}
    </div>
  );
}
