import { pack } from '../../client/locale.ts';
import { committee } from '../../locales/zh-CN/committee.ts';

export const committeeWords = pack(committee, async () => (await import('../../locales/en/committee.ts')).committee);
