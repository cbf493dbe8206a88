import { pack } from '../../client/locale.ts';
import { mediation } from '../../locales/zh-CN/mediation.ts';

export const mediationWords = pack(mediation, async () => (await import('../../locales/en/mediation.ts')).mediation);
