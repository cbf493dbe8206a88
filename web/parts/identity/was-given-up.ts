/** Whether the person closed the browser's own window, or let it run out: she knows, and needs no sentence about it. */
export function wasGivenUp(failure: unknown): boolean {
  const { name } = failure as Error;
  return name === 'NotAllowedError' || name === 'AbortError';
}
