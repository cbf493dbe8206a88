import { pack } from '../../client/locale.ts';
import { account } from '../../locales/zh-CN/account.ts';

export const accountWords = pack(account, async () => (await import('../../locales/en/account.ts')).account);
