import type { Category } from '@linli/domain/cases';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { attach, registerCase } from '../client/cases.ts';
import type { Draft } from '../client/draft.ts';
import { forgetDraft, keepDraft } from '../client/drafts.ts';
import { mapSettings } from '../client/map-settings.ts';
import { ApiProblem } from '../client/problem.ts';
import { keepReceipt } from '../client/receipts.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { paths } from './paths.ts';
import { divisionOf, type ReportValues, registrationOf } from './report-values.ts';
import { justSent } from './sent.ts';
import { residentWords } from './words.ts';

type Own = {
  draft: Draft<ReportValues>;
  category: Category | undefined;
  isComplete: () => boolean;
  onRefused: (errors: Record<string, string>) => void;
};

/** Sends the report once: every photo and the report itself carry keys made from the draft's own. */
export function SendReport({ draft, category, isComplete, onRefused }: Own) {
  const words = useWords(residentWords).report;
  const [, goTo] = useLocation();
  const cache = useQueryClient();
  const sending = useMutation({
    mutationFn: async () => sendOnce(draft, category, (await cache.ensureQueryData(mapSettings)).county.code),
    onSuccess: async (registered) => {
      justSent.set(registered.code, registered);
      const about = draft.values.words.trim().slice(0, 60);
      const { code, receipt, registeredAt } = registered;
      if (receipt) await keepReceipt({ caseCode: code, receipt, about, sentAt: registeredAt }).catch(() => {});
      await forgetDraft(draft.id).catch(() => {});
      await cache.invalidateQueries();
      goTo(paths.sent(code), { replace: true });
    },
    onError: (failure) => failure instanceof ApiProblem && onRefused(failure.fields),
  });
  const isOffline = sending.error instanceof ApiProblem && sending.error.problem.status === 0;
  return (
    <div className="stack">
      {isOffline && <Notice kind="warn" icon="alert" title={words.offlineSaved} live />}
      {sending.error && !isOffline && <Failure of={sending.error} />}
      <Button wide busy={sending.isPending} onClick={() => isComplete() && sending.mutate()}>
        {sending.isPending ? words.sending : words.send}
      </Button>
    </div>
  );
}

async function sendOnce(draft: Draft<ReportValues>, category: Category | undefined, countyCode: string) {
  await keepDraft(draft).catch(() => {});
  const attachments: string[] = [];
  for (const photo of draft.photos) {
    const where = divisionOf(draft.values, countyCode);
    attachments.push((await attach(photo.picture, where, `${draft.intent}-${photo.id}`)).id);
  }
  const { contactHow, isKeptInAccount } = draft.values;
  const asMyself = contactHow !== 'none' && isKeptInAccount === true;
  return registerCase(registrationOf(draft.values, attachments, countyCode, category), draft.intent, asMyself);
}
