import { pack } from '../../client/locale.ts';
import { apply } from '../../locales/zh-CN/apply.ts';

export const applyWords = pack(apply, async () => (await import('../../locales/en/apply.ts')).apply);
