import type { ActCall } from './acts/act.ts';
import type { OpenAct } from './open-acts.ts';

export type Outcome = 'still' | 'solved' | 'notFound';
export const outcomes: Outcome[] = ['still', 'solved', 'notFound'];

type StepCall = Extract<ActCall, { kind: 'step' }>;

/** What a form asks of her: a check on site may be one press and no word. */
export const askedBy: Record<Exclude<OpenAct, 'acknowledgement'>, { outcome?: true; photos?: true; most: number }> = {
  check: { outcome: true, photos: true, most: 3900 },
  note: { photos: true, most: 3900 },
  resolution: { most: 1900 },
  assistance: { most: 1900 },
  return: { most: 400 },
};

/** The step as it goes over the wire. `moment` is said where it is written down later than it happened. */
export function stepOf(act: keyof typeof askedBy, words: string, moment?: string): Pick<StepCall, 'step' | 'body'> {
  const told = moment ? `${words}\n${moment}` : words;
  if (act === 'check') return { step: 'note', body: { kind: 'onSiteCheck', words: told } };
  if (act === 'note') return { step: 'note', body: { kind: 'note', words: told } };
  if (act === 'return') return { step: 'return', body: { reason: told } };
  return { step: act, body: { summary: told } };
}
