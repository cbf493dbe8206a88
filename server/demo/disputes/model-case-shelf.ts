import type { ModelCaseText } from '@linli/domain/mediation';
import stories from './model-cases.json' with { type: 'json' };

/** What the committees of the demo have to tell, and how far each has come by now. */
export type DemoModelCase = { readonly text: ModelCaseText; readonly goal: 'asking' | 'agreed' | 'published' };
/** Gives each story once, to the first dispute of its kind that asks. */
export type ModelCaseShelf = (disputeType: string) => DemoModelCase | undefined;

export function openModelCaseShelf(): ModelCaseShelf {
  const left = [...stories];
  return (disputeType) => {
    const at = left.findIndex(({ type }) => type === disputeType);
    return at < 0 ? undefined : (left.splice(at, 1)[0] as DemoModelCase);
  };
}
