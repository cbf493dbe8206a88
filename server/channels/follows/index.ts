import type { Room } from '../../http/index.ts';
import { type FollowParts, followRoutes } from './routes.ts';
import { sentences } from './sentences.ts';

export type { FollowParts } from './routes.ts';
export { type FollowsSending, followsJob, sendFollows } from './send-follows.ts';

/** Whoever wants hears by e-mail what becomes public about a place or a kind of matter. */
export function followsRoom(parts: FollowParts): Room {
  return {
    name: 'follows',
    description: 'What becomes public about a place or a kind of matter, told by e-mail',
    routes: (app) => followRoutes(app, parts),
    sentences,
  };
}
