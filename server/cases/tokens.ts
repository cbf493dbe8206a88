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

/** Words with which people begin and go on, whatever they speak of: they point to no category. */
const talk = new Set(
  '这里 那里 这个 那个 这边 那边 我们 他们 你们 我家 家里 附近 旁边 门口 现在 一直 今天 昨天 晚上 已经 希望 反映 来电 来电人 要求 处理 问题 情况 没有 什么 怎么 可以 不能 一个 一下 几天 天 有人 群众 居民 相关 部门'.split(
    ' ',
  ),
);

/** The words of a report that say what it is about. */
export function tellingWordsOf(text: string): string[] {
  return tokensOf(text).filter((word) => !talk.has(word));
}

/** What somebody typed, as a tsquery that wants every word; undefined when nothing searchable was typed. */
export function queryOf(typed: string): string | undefined {
  const words = jieba
    .cut(typed.normalize('NFKC').toLowerCase(), true)
    .filter((word) => letterOrDigit.test(word) && !fillers.has(word));
  if (words.length === 0) return undefined;
  return words.map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' & ');
}
