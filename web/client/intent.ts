/**
 * One thing a person means to do once. Its key goes with every try of it, so that pressing twice, a retry and a phone that
 * comes back from a tunnel all do it once. Keep it with the draft; make a new one when the person means something new.
 */
export type Intent = string;

export function newIntent(): Intent {
  // Not randomUUID: it is missing on plain http, which village networks still use.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
