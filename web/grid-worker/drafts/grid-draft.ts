import type { Draft } from '../../client/draft.ts';
import { listDrafts } from '../../client/drafts.ts';
import type { askedBy, Outcome } from '../act-form.ts';
import { findAct } from '../acts/act-store.ts';
import type { Finding } from '../finding.ts';
import type { VisitValues } from '../visit-values.ts';

/** A step with a case that she has begun to tell, and what the case is about. */
export type StepValues = {
  code: string;
  act: keyof typeof askedBy;
  about: string;
  outcome: Outcome | undefined;
  words: string;
};

type ValuesOf = { registration: Finding; visit: VisitValues; step: StepValues };
type Begun = keyof ValuesOf;
const begun: Begun[] = ['registration', 'visit', 'step'];

/** A draft belongs to the post that began it, as an act does. */
export function kindOf(what: Begun, postId: string): string {
  return `grid.${what}.${postId}`;
}

export function kindsOf(postIds: readonly string[]): string[] {
  return postIds.flatMap((postId) => begun.map((what) => kindOf(what, postId)));
}

export type GridDraft = { [What in Begun]: { what: What; draft: Draft<ValuesOf[What]> } }[Begun];

/** What she has begun and not yet handed over, newest first. What already lies among her acts is no draft any more. */
export async function listGridDrafts(postId: string, now: number): Promise<GridDraft[]> {
  const each = await Promise.all(
    begun.map(async (what) =>
      (await listDrafts<never>(kindOf(what, postId), now)).map((draft) => ({ what, draft }) as GridDraft),
    ),
  );
  const all = each.flat().toSorted((one, other) => other.draft.changedAt - one.draft.changedAt);
  const acts = await Promise.all(all.map(({ draft }) => findAct(draft.intent)));
  return all.filter((_, at) => acts[at] === undefined);
}

/** Where it is gone on with. */
export function addressOf({ what, draft }: GridDraft): string {
  if (what === 'step') return `/cases/${draft.values.code}/${draft.values.act}`;
  return what === 'visit' ? `/visits/new?draft=${draft.id}` : `/register?draft=${draft.id}`;
}

/** What it is about, in a few of her words. */
export function aboutOf({ what, draft }: GridDraft): string {
  return (what === 'step' ? draft.values.about : draft.values.words).trim().slice(0, 80);
}
