import type { ImportProblem } from '@linli/domain/identity';
import { type Language, type Sentences, sentenceOf } from './sentences.ts';

export type Fault = {
  readonly path: string;
  readonly code: string;
  readonly value?: unknown;
  /** What the sentence names: the limit and how many there are. */
  readonly values?: Readonly<Record<string, string | number>>;
};

/** What is wrong with a value, in words; `shape.maximum` is told as `shape` where it has no words of its own. */
export function faultWords(sentences: Sentences, language: Language, { code, values }: Omit<Fault, 'path'>): string {
  const [family = ''] = code.split('.');
  return sentenceOf(sentences, language, code, values) ?? sentenceOf(sentences, language, family) ?? code;
}

/** A list is for reading: nobody mends more than this in one go. */
const mostProblems = 200;
const longestValue = 80;

/** Faults of a file as a screen shows them. */
export function tellFaults(problems: readonly Fault[], sentences: Sentences, language: Language): ImportProblem[] {
  return problems.slice(0, mostProblems).map((fault) => {
    const { path, code, value } = fault;
    const text = value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);
    const sentence = faultWords(sentences, language, fault);
    return { place: path, code, sentence, ...(text === undefined ? {} : { value: text.slice(0, longestValue) }) };
  });
}
