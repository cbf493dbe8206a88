import type { Registered } from '@linli/domain/cases';
import { send } from '../client/api.ts';
import { attach, registerCase } from '../client/cases.ts';
import type { Draft } from '../client/draft.ts';
import { forgetDraft, keepDraft, listDrafts } from '../client/drafts.ts';
import { type Finding, registrationOf } from './finding.ts';

export const kind = 'finding';

/** Sends one finding, once; it leaves the phone only after the server has it. */
export async function sendFinding(draft: Draft<Finding>): Promise<Registered> {
  const attachments: string[] = [];
  for (const photo of draft.photos) {
    attachments.push((await attach(photo.picture, draft.values.divisionCode, `${draft.intent}-${photo.id}`)).id);
  }
  const registration = registrationOf(draft.values, attachments);
  const registered = draft.values.isSettled
    ? await send<Registered>('/cases/on-the-spot', { body: registration, intent: draft.intent })
    : await registerCase(registration, draft.intent);
  await forgetDraft(draft.id);
  return registered;
}

export async function keepForLater(draft: Draft<Finding>): Promise<void> {
  await keepDraft({ ...draft, values: { ...draft.values, isReady: true } });
}

export async function listWaiting(): Promise<Draft<Finding>[]> {
  const drafts = await listDrafts<Finding>(kind, Date.now());
  return drafts.filter((draft) => draft.values.isReady);
}
