import type { Room } from '../../http/index.ts';
import { type FeedParts, feedRoutes } from './routes.ts';

export type { FeedParts } from './routes.ts';

/** The public account as a feed, for readers and for whoever makes something of it. */
export function feedsRoom(parts: FeedParts): Room {
  return {
    name: 'feeds',
    description: 'The public account as Atom and JSON Feed',
    routes: (app) => feedRoutes(app, parts),
    sentences: { 'zh-CN': {}, en: {} },
  };
}
