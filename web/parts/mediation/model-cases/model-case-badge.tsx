import type { ModelCaseState } from '@linli/domain/mediation';
import { Badge, type BadgeKind } from '../../../ui/badge.tsx';
import { useWords } from '../../../ui/use-language.ts';
import { modelCaseWords } from './model-case-words.ts';

const kinds: Readonly<Record<ModelCaseState, BadgeKind>> = {
  ...{ asking: 'accent', refused: 'bad', agreed: 'warn', sentBack: 'warn', published: 'good', takenBack: 'plain' },
};

/** Where a model case stands, in a word. */
export function ModelCaseBadge({ state }: { state: ModelCaseState }) {
  const { states } = useWords(modelCaseWords);
  return <Badge kind={kinds[state]}>{states[state]}</Badge>;
}
