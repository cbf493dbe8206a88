import type { Category } from '@linli/domain/cases';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/use-language.ts';
import { pageWords } from './page-words.ts';
import { accusesSomebody, type ReportValues } from './report-values.ts';
import type { ChangeDraft } from './use-report-draft.ts';

type Own = {
  values: ReportValues;
  category: Category | undefined;
  isComplete: () => boolean;
  change: ChangeDraft;
};

/** Makes the report ready: from here on it is sent as it stands, now or when the network is back. */
export function SendButton({ values, category, isComplete, change }: Own) {
  const words = useWords(pageWords).report;
  const send = () => {
    if (!isComplete()) return;
    // Whom it accuses is settled now: the catalogue may be another when it goes.
    change({ values: { isReady: true, refused: '', accuses: accusesSomebody(values, category) } });
  };
  return (
    <Button wide onClick={send}>
      {words.send}
    </Button>
  );
}
