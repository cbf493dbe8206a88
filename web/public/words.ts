import { pack } from '../client/locale.ts';
import { open } from '../locales/zh-CN/public.ts';

export const publicWords = pack(open, async () => (await import('../locales/en/public.ts')).open);
