import { pack } from '../../client/locale.ts';
import { signing } from '../../locales/zh-CN/signing.ts';

export const signingWords = pack(signing, async () => (await import('../../locales/en/signing.ts')).signing);
