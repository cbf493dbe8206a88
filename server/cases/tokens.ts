import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

const jieba = Jieba.withDict(dict);
const letterOrDigit = /[\p{L}\p{N}]/u;
const mostTokens = 400;
/** Words so common that a search must not insist on them. */
const fillers = new Set('的 了 吗 呢 啊 吧 是 在 有 和 与 我 你 他 她 们 请 就 都 也 很 把 被'.split(' '));

/** The words of a text as search keeps them: cut as Chinese is read, one width, lower case, each once. */
export function tokensOf(...texts: (string | undefined)[]): string[] {
  const text = texts.filter(Boolean).join(' ').normalize('NFKC').toLowerCase();
  const words = jieba.cutForSearch(text, true).filter((word) => letterOrDigit.test(word) && word.length <= 40);
  return [...new Set(words)].slice(0, mostTokens);
}

/** What somebody typed, as a tsquery that wants every word; undefined when nothing searchable was typed. */
export function queryOf(typed: string): string | undefined {
  const words = jieba
    .cut(typed.normalize('NFKC').toLowerCase(), true)
    .filter((word) => letterOrDigit.test(word) && !fillers.has(word));
  if (words.length === 0) return undefined;
  return words.map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' & ');
}
