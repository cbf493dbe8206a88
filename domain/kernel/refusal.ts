/**
 * A refusal is an expected "no": returned as a value, never thrown inside the domain.
 * `code` is dotted and stable (`case.notYours`); the locale files turn it into a sentence that says what to do next.
 */
export type Refusal = {
  readonly refusal: string;
  /** The name of the input that was refused, as it stands on the wire. */
  readonly field?: string;
  /** Values that the sentence names; never personal data. */
  readonly values?: Readonly<Record<string, string | number>>;
};

export function refuse(
  code: string,
  about: { field?: string; values?: Record<string, string | number> } = {},
): Refusal {
  return { refusal: code, ...about };
}

export function isRefusal(result: unknown): result is Refusal {
  return typeof result === 'object' && result !== null && typeof (result as Refusal).refusal === 'string';
}
