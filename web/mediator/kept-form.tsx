import { type ReactNode, useEffect, useState } from 'react';
import { findDraft, forgetDraft } from '../client/drafts.ts';
import { type Intent, newIntent } from '../client/intent.ts';
import { useKeptDraft } from '../client/use-kept-draft.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { committeeWords } from '../parts/mediation/committee-words.ts';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { mediatorDrafts } from './kept-drafts.ts';

export type Kept<Values> = {
  values: Values;
  put: (part: Partial<Values>) => void;
  /** The key of its one sending: what was sent and got no answer is, after a reload, still the same. */
  intent: Intent;
  /** Sent, or no longer wanted. */
  forget: () => Promise<void>;
};

type Own<Values> = {
  /** What it is about; where it changes something, with its version: what was written over another one is not taken up. */
  name: string;
  begun: Values;
  children: (kept: Kept<Values>) => ReactNode;
};

/** A form of the committee’s desk: what is typed is there again after a reload, and says so. */
export function KeptForm<Values extends object>({ children, ...own }: Own<Values>) {
  // Somebody else may change meanwhile what she writes over: her words stay where they are, and the house refuses them.
  const [{ name, begun, intent }] = useState(() => ({ ...own, intent: newIntent() }));
  const id = useFormId(name);
  const { draft, change } = useKeptDraft(id, mediatorDrafts.committee, begun, intent);
  if (!draft) return <Loading />;
  const put = (values: Partial<Values>) => change({ values });
  const forget = () => forgetDraft(id, draft.intent).catch(() => {});
  return (
    <>
      <GoingOn isBegun={JSON.stringify(draft.values) !== JSON.stringify(begun)} onAnew={() => put(begun)} />
      {children({ values: draft.values, put, intent: draft.intent, forget })}
    </>
  );
}

type OneAfterAnother<Values> = Omit<Own<Values>, 'children'> & {
  children: (kept: Kept<Values>, onDone: () => void) => ReactNode;
};

/** A form that stands open for the next entry as soon as the last one was sent. */
export function KeptEntries<Values extends object>({ children, ...own }: OneAfterAnother<Values>) {
  const [round, setRound] = useState(0);
  return (
    <KeptForm key={round} {...own}>
      {(kept) => children(kept, () => void kept.forget().then(() => setRound(round + 1)))}
    </KeptForm>
  );
}

/** Whether a form stands open: it does by itself where something was begun in it. */
export function useBegunForm(name: string) {
  const [isOpen, setOpen] = useState(false);
  const id = useFormId(name);
  useEffect(() => {
    findDraft(id).then(
      (found) => found && setOpen(true),
      () => {},
    );
  }, [id]);
  return [isOpen, setOpen] as const;
}

function useFormId(name: string): string {
  const { post } = useSession();
  return `${post.id}/committee/${name}`;
}

/** Asked once, as the form opens: what she writes from then on she knows of. */
function GoingOn({ isBegun, onAnew }: { isBegun: boolean; onAnew: () => void }) {
  const words = useWords(committeeWords).desk;
  const [isShown, setShown] = useState(isBegun);
  if (!isShown) return null;
  const begin = () => {
    setShown(false);
    onAnew();
  };
  return (
    <Notice>
      <p>{words.goingOn}</p>
      <Button kind="secondary" onClick={begin}>
        {words.anew}
      </Button>
    </Notice>
  );
}
