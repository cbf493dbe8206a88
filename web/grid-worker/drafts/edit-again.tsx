import { useState } from 'react';
import { useLocation } from 'wouter';
import { newDraft } from '../../client/draft.ts';
import { keepDraft } from '../../client/drafts.ts';
import { newIntent } from '../../client/intent.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../ui/use-language.ts';
import type { Act } from '../acts/act.ts';
import { useActs } from '../acts/use-acts.ts';
import type { Finding } from '../finding.ts';
import { valuesOf } from '../visit-values.ts';
import { gridWords } from '../words.ts';
import { addressOf, type GridDraft, kindOf } from './grid-draft.ts';

/** What was not taken becomes a draft again, with a key of its own, to be put right and handed over anew. */
export function EditAgain({ act }: { act: Act }) {
  const words = useWords(gridWords).acts;
  const [, goTo] = useLocation();
  const { drop } = useActs();
  const [failure, setFailure] = useState<unknown>();
  const again = draftOf(act, Date.now());
  if (!again) return null;
  const edit = async () => {
    await keepDraft(again.draft);
    await drop(act.id);
    goTo(addressOf(again));
  };
  return (
    <>
      {failure !== undefined && <Failure of={failure} />}
      <Button wide onClick={() => void edit().catch(setFailure)}>
        {words.edit}
      </Button>
    </>
  );
}

function draftOf({ call, postId, photos, problem }: Act, now: number): GridDraft | undefined {
  if (call.kind === 'registration') {
    const finding = problem?.code === 'place.outside' ? withoutPoint(call.finding) : call.finding;
    const draft = newDraft(kindOf('registration', postId), finding, newIntent(), now);
    return { what: 'registration', draft: { ...draft, photos } };
  }
  if (call.kind === 'step') return undefined;
  const draft = newDraft(kindOf('visit', postId), valuesOf(call.visit), newIntent(), now);
  return { what: 'visit', draft: { ...draft, photos } };
}

/** The same point would be refused again: the phone is asked anew where she stands, and she sees what it says. */
function withoutPoint(finding: Finding): Finding {
  return { ...finding, lng: undefined, lat: undefined, placeName: undefined };
}
