import type { Topic } from './follow.ts';
import { topicQuery } from './follow.ts';
import { zhCN as words } from './locales/zh-CN.ts';

/** One public case as a letter tells it. */
export type NewsLine = {
  readonly code: string;
  readonly words: string;
  readonly placeName: string;
  readonly isClosed: boolean;
};
export type News = {
  readonly topic: Topic;
  readonly topicName: string;
  readonly lines: readonly NewsLine[];
  readonly total: number;
};

const most = 20;

export function wordQuestion(topicName: string, link: string): string {
  return words.question(topicName, link);
}

/** A day's letter: what became public, what is done, and the way out. */
export function wordNews({ topic, topicName, lines }: News, token: string, publicUrl: string): string {
  const shown = lines.filter(({ isClosed }) => !isClosed);
  const closed = lines.filter(({ isClosed }) => isClosed);
  const told = [...shown, ...closed].slice(0, most);
  const rest = lines.length - told.length;
  const part = (title: string, ofPart: readonly NewsLine[]) => {
    const of = ofPart.filter((line) => told.includes(line));
    const line = (one: NewsLine) => words.line(one.words, one.placeName, `${publicUrl}/public/cases/${one.code}`);
    return of.length === 0 ? [] : [[title, ...of.map(line)].join('\n')];
  };
  return [
    words.head(topicName, shown.length, closed.length),
    ...part(words.shown, shown),
    ...part(words.closed, closed),
    ...(rest > 0 ? [words.more(rest, `${publicUrl}/public/?${topicQuery(topic)}`)] : []),
    words.leave(linkOf(token, publicUrl)),
  ].join('\n\n');
}

export function linkOf(token: string, publicUrl: string): string {
  return `${publicUrl}/public/follow/${token}`;
}

export function nameTopic({ near }: Topic, place: string, kind: string | undefined): string {
  const where = near === undefined ? place : words.around(near.metres);
  return words.topic(where, kind ?? words.wholeKind);
}
