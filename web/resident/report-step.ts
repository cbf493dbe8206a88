import type { Category } from '@linli/domain/cases';
import type { PublicCatalogue } from '../client/catalogue.ts';
import type { Draft } from '../client/draft.ts';
import type { ReportPart } from './report-parts.ts';
import type { ReportValues } from './report-values.ts';
import type { ChangeDraft } from './use-report-draft.ts';

/** What each part of a report is given. */
export type StepProps = {
  /** All that stands on the same page. */
  asked: readonly ReportPart[];
  draft: Draft<ReportValues>;
  change: ChangeDraft;
  errors: Record<string, string>;
  catalogue: PublicCatalogue | undefined;
  category: Category | undefined;
  toPart: (part: ReportPart) => void;
};
