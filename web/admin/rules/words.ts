import { pack } from '../../client/locale.ts';
import { rules } from '../../locales/zh-CN/rules.ts';

export const rulesWords = pack(rules, async () => (await import('../../locales/en/rules.ts')).rules);
