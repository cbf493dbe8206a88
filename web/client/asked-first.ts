const asked = new Map<string, Promise<unknown>>();

/** Asks the server at once for what a page will show, while the program that shows it is still under way. */
export function askFirst(key: string, ask: () => Promise<unknown>): void {
  const answer = ask();
  // Whoever takes it meets the failure.
  answer.catch(() => {});
  asked.set(key, answer);
}

/** What was asked for under this key before the page was here: once, because from then on it is asked anew. */
export function takeAskedFirst<Answer>(key: string): Promise<Answer> | undefined {
  const answer = asked.get(key) as Promise<Answer> | undefined;
  asked.delete(key);
  return answer;
}
