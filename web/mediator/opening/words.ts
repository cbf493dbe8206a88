import { pack } from '../../client/locale.ts';
import { opening } from '../../locales/zh-CN/opening.ts';

export const openingWords = pack(opening, async () => (await import('../../locales/en/opening.ts')).opening);
