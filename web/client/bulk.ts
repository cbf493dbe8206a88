import type { Step, StepPreview } from '@linli/domain/cases';
import { search } from './api.ts';
import { takeStep } from './cases.ts';
import { type Intent, newIntent } from './intent.ts';
import { ApiProblem } from './problem.ts';

export type BulkCase = { readonly code: string; readonly words: string; readonly body: object; readonly tag?: string };
export type BulkResult = { readonly code: string; readonly words: string; readonly problem?: string };
export type BulkRun = {
  readonly step: Step;
  readonly cases: readonly BulkCase[];
  /** Nothing is sent before; until then all of it can be taken back. */
  readonly sendsAt: number;
  readonly state: 'waiting' | 'sending' | 'done';
  readonly results: readonly BulkResult[];
};

export const undoMilliseconds = 10_000;
const atOnce = 3;

let run: BulkRun | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let whenDone = () => {};
const listeners = new Set<() => void>();

export function previewStep(step: Step, codes: readonly string[]): Promise<StepPreview[]> {
  return search<{ previews: StepPreview[] }>('/step-previews', { step, codes }).then(({ previews }) => previews);
}

/** The one bulk act under way, wherever on the desk one is. */
export function bulkRun(): BulkRun | undefined {
  return run;
}

export function onBulkRun(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sends a step with each case after the undo span. */
export function beginBulk(step: Step, cases: readonly BulkCase[], onDone: () => void): void {
  whenDone = onDone;
  change({ step, cases, sendsAt: Date.now() + undoMilliseconds, state: 'waiting', results: [] });
  timer = setTimeout(() => void sendNow(), undoMilliseconds);
  window.addEventListener('beforeunload', warn);
}

export function undoBulk(): void {
  if (run?.state !== 'waiting') return;
  clearTimeout(timer);
  forgetBulk();
}

/** Each case is a command of its own with a key of its own: one that is refused keeps none of the others back. */
export async function sendNow(): Promise<void> {
  if (run?.state !== 'waiting') return;
  clearTimeout(timer);
  const { step, cases } = run;
  change({ ...run, state: 'sending' });
  const waiting = cases.map((one) => ({ one, intent: newIntent() }));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) keep(await sendOne(step, next.one, next.intent));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  window.removeEventListener('beforeunload', warn);
  if (run) change({ ...run, state: 'done' });
  whenDone();
}

export function forgetBulk(): void {
  window.removeEventListener('beforeunload', warn);
  change(undefined);
}

async function sendOne(step: Step, { code, words, body, tag }: BulkCase, intent: Intent): Promise<BulkResult> {
  try {
    await takeStep({ code, step, body, intent, tag });
    return { code, words };
  } catch (failure) {
    if (!(failure instanceof ApiProblem)) throw failure;
    return { code, words, problem: failure.problem.detail };
  }
}

function keep(result: BulkResult): void {
  if (run) change({ ...run, results: [...run.results, result] });
}

function change(next: BulkRun | undefined): void {
  run = next;
  for (const listener of listeners) listener();
}

/** Who closes the page within the span takes it back without knowing: the browser asks. */
function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
