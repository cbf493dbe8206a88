import { type Intent, newIntent } from './intent.ts';

/** One intent as long as the same is said: a try whose answer was lost on the way back, pressed again, does nothing twice. */
export function intentOfWords(): (said: unknown) => Intent {
  let last: { words: string; intent: Intent } | undefined;
  return (said) => {
    const words = JSON.stringify(said);
    if (last?.words !== words) last = { words, intent: newIntent() };
    return last.intent;
  };
}
