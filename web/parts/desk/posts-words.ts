import { pack } from '../../client/locale.ts';
import { posts } from '../../locales/zh-CN/posts.ts';

export const postsWords = pack(posts, async () => (await import('../../locales/en/posts.ts')).posts);
