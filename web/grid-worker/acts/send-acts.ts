import type { CaseView, Registered } from '@linli/domain/cases';
import { send } from '../../client/api.ts';
import { attach, registerCase, takeStep } from '../../client/cases.ts';
import { recordPlaceVisit } from '../../client/place-visits.ts';
import { ApiProblem, isPassing } from '../../client/problem.ts';
import { registrationOf } from '../finding.ts';
import { type Act, nextToSend, rebased, sentAct } from './act.ts';
import { findAct, keepAct, listActs } from './act-store.ts';

export type Sending = { sent: number; isSessionOver: boolean };

let onTheWay: Promise<Sending> | undefined;
let current: string | undefined;
const listeners = new Set<() => void>();

/** Which act is on its way now. */
export function actOnItsWay(): string | undefined {
  return current;
}

export function onSending(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sends what waits, one after the other and each once. Whoever asks while it is going on gets the same answer. */
export function sendActs(postId: string): Promise<Sending> {
  onTheWay ??= alone(() => sendAll(postId)).finally(() => {
    onTheWay = undefined;
  });
  return onTheWay;
}

/** Two windows of one phone must not send the same queue. Where the browser knows no locks, the keys keep it to once. */
async function alone(work: () => Promise<Sending>): Promise<Sending> {
  if (!navigator.locks) return work();
  return navigator.locks.request('linli-grid-acts', work);
}

async function sendAll(postId: string): Promise<Sending> {
  let sent = 0;
  for (;;) {
    const next = nextToSend(await listActs(postId));
    if (next === undefined) return { sent, isSessionOver: false };
    tell(next.id);
    try {
      await sendOne(next, postId);
      sent += 1;
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      const { problem } = failure;
      if (problem.status === 401) return { sent, isSessionOver: true };
      if (isPassing(problem) || problem.status >= 500) return { sent, isSessionOver: false };
      // She may have thrown it away meanwhile.
      if (await findAct(next.id)) await keepAct({ ...next, state: 'refused', problem });
    } finally {
      tell(undefined);
    }
  }
}

async function sendOne(act: Act, postId: string): Promise<void> {
  const attachments: string[] = [];
  for (const photo of act.photos) {
    attachments.push((await attach(photo.picture, act.divisionCode, `${act.id}-${photo.id}`)).id);
  }
  const { call } = act;
  if (call.kind === 'registration') {
    const registration = registrationOf(call.finding, attachments);
    const { code } = call.finding.isSettled
      ? await send<Registered>('/cases/on-the-spot', { body: registration, intent: act.id })
      : await registerCase(registration, act.id);
    return keepAct(sentAct(act, Date.now(), code));
  }
  if (call.kind === 'visit') {
    await recordPlaceVisit(attachments.length > 0 ? { ...call.visit, attachments } : call.visit, act.id);
    return keepAct(sentAct(act, Date.now()));
  }
  const found = await takeStep({
    code: call.code,
    step: call.step,
    body: attachments.length > 0 ? { ...call.body, attachments } : call.body,
    intent: act.id,
    tag: call.seen && `"v${call.seen.version}"`,
  });
  await goOnFrom(found, act, postId);
}

async function goOnFrom(found: CaseView, act: Act, postId: string): Promise<void> {
  for (const follower of rebased(await listActs(postId), act, found)) await keepAct(follower);
  await keepAct(sentAct(act, Date.now()));
}

function tell(id: string | undefined): void {
  current = id;
  for (const listener of listeners) listener();
}
