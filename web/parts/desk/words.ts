import { pack } from '../../client/locale.ts';
import { desk } from '../../locales/zh-CN/desk.ts';

export const deskWords = pack(desk, async () => (await import('../../locales/en/desk.ts')).desk);
