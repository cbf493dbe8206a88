import type { Draft } from '../client/draft.ts';
import { type ChangeDraft as Change, useKeptDraft } from '../client/use-kept-draft.ts';
import { emptyReport, type ReportValues } from './report-values.ts';

export type ChangeDraft = Change<ReportValues>;

/** The draft of a report at this address; its id is the key of its one sending. */
export function useReportDraft(id: string): { draft: Draft<ReportValues> | undefined; change: ChangeDraft } {
  return useKeptDraft(id, 'report', emptyReport, id);
}
