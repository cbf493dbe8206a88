import { pack } from '../../client/locale.ts';
import { signIn } from '../../locales/zh-CN/sign-in.ts';

export const signInWords = pack(signIn, async () => (await import('../../locales/en/sign-in.ts')).signIn);
