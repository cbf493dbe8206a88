import type { PublicCaseQuery } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { Feed } from 'feed';

export type FeedCase = {
  readonly code: string;
  readonly words: string;
  readonly placeName: string;
  readonly unitName: string | null;
  readonly reply: string | null;
  readonly registeredAt: Instant;
  readonly closedAt: Instant | null;
};

export type FeedSource = {
  readonly wanted: PublicCaseQuery;
  readonly publicUrl: string;
  readonly placeName: string | undefined;
  readonly kindName: string | undefined;
  readonly now: Instant;
  readonly cases: readonly FeedCase[];
};

/** A feed of public cases, newest first; each case keeps its id, so that readers show it once. */
export function makeFeed({ wanted, publicUrl, placeName, kindName, now, cases }: FeedSource): Feed {
  const query = new URLSearchParams(
    Object.entries(wanted).filter(([, value]) => value !== undefined) as [string, string][],
  );
  const address = (kind: string) => `${publicUrl}/api/v1/public/feeds/cases.${kind}?${query}`;
  const page = `${publicUrl}/public/?${query}`;
  const changes = cases.map(({ registeredAt, closedAt }) => closedAt ?? registeredAt).toSorted();
  const feed = new Feed({
    title: ['邻里 大家反映的事', placeName, kindName].filter(Boolean).join(' · '),
    id: page,
    link: page,
    language: 'zh-CN',
    copyright: '',
    updated: new Date(changes.at(-1) ?? now),
    generator: 'Linli 邻里',
    feedLinks: { atom: address('atom'), json: address('json') },
  });
  for (const one of cases) {
    const link = `${publicUrl}/public/cases/${one.code}`;
    feed.addItem({
      title: one.words,
      id: link,
      link,
      description: [one.placeName, one.unitName && `${one.unitName}办理`, one.reply].filter(Boolean).join('。'),
      published: new Date(one.registeredAt),
      date: new Date(one.closedAt ?? one.registeredAt),
    });
  }
  return feed;
}
