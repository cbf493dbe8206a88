import { modelCaseWords } from '../parts/mediation/model-cases/model-case-words.ts';
import { LinkButton } from '../ui/button.tsx';
import { LinkOut } from '../ui/link-out.tsx';
import { useWords } from '../ui/use-language.ts';

/** Whoever reads how others came to terms may have a dispute of her own. */
export function ModelCaseWays() {
  const words = useWords(modelCaseWords).open;
  return (
    <div className="row">
      <LinkOut href="/mediation/apply">{words.apply}</LinkOut>
      <LinkButton to="/mediators" kind="secondary">
        {words.mediators}
      </LinkButton>
    </div>
  );
}
