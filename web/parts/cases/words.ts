import { pack } from '../../client/locale.ts';
import { cases } from '../../locales/zh-CN/cases.ts';

export const caseWords = pack(cases, async () => (await import('../../locales/en/cases.ts')).cases);
