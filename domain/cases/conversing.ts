import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { Case } from './case.ts';
import type { StepInput } from './inputs.ts';
import { namedAttachments } from './intake.ts';
import type { Decided } from './lifecycle.ts';
import type { World } from './world.ts';

/** Whoever has the case asks its reporter something, known or not: she answers with her receipt. No clock stands for it. */
export function ask(_: Case, input: StepInput<'question'>): Decided {
  return [['case.asked', { words: input.words }]];
}

export function answer(_: Case, input: StepInput<'answer'>, world: World): Decided | Refusal {
  const attachments = namedAttachments(input.attachments, world);
  if (isRefusal(attachments)) return attachments;
  return [['case.answered', { words: input.words, attachments }]];
}

/** Whoever reported through us holds a receipt; whom a colleague wrote down is asked by telephone. */
export function hasReceipt({ channel }: Pick<Case, 'channel'>): boolean {
  return channel === 'web' || channel === 'wechat' || channel === 'app';
}

export function whyNotAsk(found: Case): Refusal | undefined {
  return hasReceipt(found) ? undefined : refuse('case.noReceiptToAskBy');
}

export function whyNotAnswer({ conversation }: Case): Refusal | undefined {
  return conversation?.waitsFor === 'reporter' ? undefined : refuse('case.nothingAsked');
}
