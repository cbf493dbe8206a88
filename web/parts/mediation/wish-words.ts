import { pack } from '../../client/locale.ts';
import { wishes } from '../../locales/zh-CN/wishes.ts';

export const wishWords = pack(wishes, async () => (await import('../../locales/en/wishes.ts')).wishes);
