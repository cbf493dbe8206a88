import type { Fault, Sentences } from '../http/index.ts';
import { printable } from './printable.ts';

/** Every fault of a file in a line of its own: where, what is wrong, and what stands there. */
export async function faultLines(problems: readonly Fault[], sentences: Sentences): Promise<string[]> {
  const { faultWords } = await import('../http/index.ts');
  return problems.map((fault) => {
    const { path, value } = fault;
    const shown = value === undefined ? '' : `：${printable(JSON.stringify(value)).slice(0, 120)}`;
    return `${printable(path) || '/'} ${faultWords(sentences, 'zh-CN', fault)}${shown}`;
  });
}
