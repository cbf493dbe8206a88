import { pack } from '../../client/locale.ts';
import { operator } from '../../locales/zh-CN/operator.ts';

export const operatorWords = pack(operator, async () => (await import('../../locales/en/operator.ts')).operator);
