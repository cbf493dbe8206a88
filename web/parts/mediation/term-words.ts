import { pack } from '../../client/locale.ts';
import { terms } from '../../locales/zh-CN/terms.ts';

export const termWords = pack(terms, async () => (await import('../../locales/en/terms.ts')).terms);
