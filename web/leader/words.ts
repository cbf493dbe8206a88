import { pack } from '../client/locale.ts';
import { leader } from '../locales/zh-CN/leader.ts';

export const leaderWords = pack(leader, async () => (await import('../locales/en/leader.ts')).leader);
