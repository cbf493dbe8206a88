import type { Registered } from '@linli/domain/cases';
import { attach, registerCase } from '../client/cases.ts';
import type { Draft } from '../client/draft.ts';
import { forgetDraft, keepDraft, listDrafts } from '../client/drafts.ts';
import { getMapSettings } from '../client/places.ts';
import { ApiProblem, isPassing } from '../client/problem.ts';
import { keepReceipt } from '../client/receipts.ts';
import { divisionOf, type ReportValues, registrationOf } from './report-values.ts';
import { justSent } from './sent.ts';
import { shortened } from './shortened.ts';

export type ReportDraft = Draft<ReportValues>;

const onTheWay = new Map<string, Promise<Registered>>();

/**
 * Sends a report once: every photo and the report itself carry keys made from the draft's own, and what is ready is never
 * changed any more, so that a try whose answer was lost and the next one are the same words under the same key. The page
 * and the queue may ask for it at the same time.
 */
export function sendReport(draft: ReportDraft): Promise<Registered> {
  const sending = onTheWay.get(draft.id) ?? sendNow(draft).finally(() => onTheWay.delete(draft.id));
  onTheWay.set(draft.id, sending);
  return sending;
}

/** What waits on this device for the network. */
export async function listReady(): Promise<ReportDraft[]> {
  const drafts = await listDrafts<ReportValues>('report', Date.now());
  return drafts.filter(({ values }) => values.isReady);
}

/** Whether the same may be tried again later; otherwise it was refused, and she must look at it. */
export function maySucceedLater(failure: unknown): boolean {
  return failure instanceof ApiProblem && (isPassing(failure.problem) || failure.problem.status >= 500);
}

async function sendNow(draft: ReportDraft): Promise<Registered> {
  await keepDraft(draft).catch(() => {});
  try {
    const registered = await register(draft);
    await keep(draft, registered);
    return registered;
  } catch (failure) {
    if (!maySucceedLater(failure))
      await keepDraft({ ...draft, values: { ...draft.values, isReady: false, refused: reasonOf(failure) } }).catch(
        () => {},
      );
    throw failure;
  }
}

/** In the server's own sentence, which says what to do. */
function reasonOf(failure: unknown): string {
  return failure instanceof ApiProblem ? (failure.problem.detail ?? failure.problem.title) : '';
}

async function register(draft: ReportDraft): Promise<Registered> {
  const countyCode = (await getMapSettings()).county.code;
  const attachments: string[] = [];
  for (const photo of draft.photos) {
    const where = divisionOf(draft.values, countyCode);
    attachments.push((await attach(photo.picture, where, `${draft.intent}-${photo.id}`)).id);
  }
  const { contactHow, isKeptInAccount } = draft.values;
  const asMyself = contactHow !== 'none' && isKeptInAccount === true;
  return registerCase(registrationOf(draft.values, attachments, countyCode), draft.intent, asMyself);
}

async function keep(draft: ReportDraft, registered: Registered): Promise<void> {
  justSent.set(registered.code, registered);
  const { code, receipt, registeredAt, dueAt } = registered;
  const about = shortened(draft.values.words);
  if (receipt) await keepReceipt({ caseCode: code, receipt, about, sentAt: registeredAt, dueAt }).catch(() => {});
  await forgetDraft(draft.id).catch(() => {});
}
