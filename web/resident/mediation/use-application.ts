import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { forgetDraft } from '../../client/drafts.ts';
import { newIntent } from '../../client/intent.ts';
import { useKeptDraft } from '../../client/use-kept-draft.ts';
import { type ApplyValues, emptyApplication } from './apply-values.ts';
import { useCaseBehind } from './use-case-behind.ts';

const keptForDays = 30;

/** What she has begun to write on this device, for the case from which she comes if there is one. `onAnew`: it was thrown away. */
export function useApplication(onAnew: () => void) {
  const [search] = useSearchParams();
  const caseCode = search.get('case') ?? '';
  const id = `application-${caseCode}`;
  const { behind, error } = useCaseBehind(caseCode);
  const { draft, change } = useKeptDraft<ApplyValues>(id, 'application', emptyApplication, newIntent());
  const [isReady, setReady] = useState(false);
  const isOld = draft !== undefined && Date.now() - draft.changedAt > keptForDays * 86_400_000;
  const isBegun = draft !== undefined && (draft.values.facts !== '' || draft.step > 0);

  const anew = () => void forgetDraft(id, draft?.intent).then(onAnew, onAnew);
  const isHere = draft !== undefined && (caseCode === '' || behind !== undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when all is here; afterwards the words are hers
  useEffect(() => {
    if (!isHere) return;
    if (isOld) return anew();
    if (behind && !isBegun) change({ values: behind.known });
    setReady(true);
  }, [isHere]);

  return {
    ...{ caseCode, behind, error, change, anew },
    draft: isReady ? draft : undefined,
    /** Sent: nothing of it stays on the device. */
    forget: () => forgetDraft(id, draft?.intent),
  };
}
