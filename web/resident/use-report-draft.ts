import { useEffect, useState } from 'react';
import { changed, type Draft, newDraft } from '../client/draft.ts';
import { findDraft, keepDraft } from '../client/drafts.ts';
import { emptyReport, type ReportValues } from './report-values.ts';

type ReportDraft = Draft<ReportValues>;
export type ChangeDraft = (
  change: Partial<Pick<ReportDraft, 'photos' | 'step'>> & { values?: Partial<ReportValues> },
) => void;

const quietMilliseconds = 400;

/** The draft at this address, from this device's memory or new; every change is kept shortly after it is made. */
export function useReportDraft(id: string): { draft: ReportDraft | undefined; change: ChangeDraft } {
  const [draft, setDraft] = useState<ReportDraft>();

  useEffect(() => {
    const fresh = () => newDraft('report', emptyReport, id, Date.now());
    findDraft<ReportValues>(id).then(
      (found) => setDraft(found ?? fresh()),
      () => setDraft(fresh()),
    );
  }, [id]);

  useEffect(() => {
    if (!draft || isUntouched(draft)) return;
    const timer = setTimeout(() => void keepDraft(draft).catch(() => {}), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [draft]);

  const change: ChangeDraft = ({ values, ...rest }) =>
    setDraft((before) => {
      if (!before) return before;
      const merged = values ? { ...rest, values: { ...before.values, ...values } } : rest;
      return changed(before, merged, Date.now());
    });

  return { draft, change };
}

function isUntouched({ values, photos }: ReportDraft): boolean {
  return photos.length === 0 && JSON.stringify(values) === JSON.stringify(emptyReport);
}
