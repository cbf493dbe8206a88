import type { Refusal } from '@linli/domain/kernel';
import { type Language, type Sentences, sentenceOf } from './sentences.ts';

/** An RFC 9457 problem document. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  /** What happened and what to do next, in the asker's language. */
  readonly detail: string;
  readonly field?: string;
  readonly values?: Refusal['values'];
  /** Each refused field with its own sentence, where more than one may be wrong. */
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly title: string }[];
};

export type ProblemBook = { readonly sentences: Sentences; readonly statuses: Readonly<Record<string, number>> };

/** The status of a refusal by the last word of its code, where the room did not name one. */
const statusOfEnding: Readonly<Record<string, number>> = {
  forbidden: 403,
  outside: 403,
  notFound: 404,
  conflict: 409,
  taken: 409,
  stepNotNow: 409,
  stale: 412,
  tooLarge: 413,
  unsupported: 415,
  tooMany: 429,
  busy: 503,
  proofRequired: 428,
};

const refusedInput = 422;

export function statusOf(code: string, statuses: Readonly<Record<string, number>>): number {
  return statuses[code] ?? statusOfEnding[code.slice(code.lastIndexOf('.') + 1)] ?? refusedInput;
}

export function problemOf(refusal: Refusal, language: Language, book: ProblemBook): Problem {
  const { refusal: code, field, values } = refusal;
  const status = statusOf(code, book.statuses);
  const detail =
    sentenceOf(book.sentences, language, code, values) ??
    sentenceOf(book.sentences, language, 'request.refused', { code }) ??
    code;
  return {
    type: 'about:blank',
    title: titleOf(status, language, book),
    status,
    code,
    detail,
    ...(field === undefined ? {} : { field }),
    ...(values === undefined ? {} : { values }),
  };
}

function titleOf(status: number, language: Language, book: ProblemBook): string {
  return sentenceOf(book.sentences, language, `status.${status}`) ?? `${status}`;
}
