import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useModelCasesWaiting } from './use-model-cases-waiting.ts';

/** How many model cases wait for this desk, and the way to all of them. */
export function ModelCasesSection() {
  const words = useWords(committeeWords).desk;
  const { isCounty, count } = useModelCasesWaiting();
  return (
    <section className="card row row-apart">
      <div>
        <h2>{words.modelCases}</h2>
        {count > 0 && <p>{isCounty ? words.modelCasesToCheck(count) : words.modelCasesBack(count)}</p>}
      </div>
      <LinkButton to="/model-cases" kind="secondary">
        {words.modelCasesAll}
      </LinkButton>
    </section>
  );
}
