import { pack } from '../client/locale.ts';
import { account } from '../locales/zh-CN/account.ts';
import { signIn } from '../locales/zh-CN/sign-in.ts';

/** The words of coming in too: what is set up here is used there. */
export const accountWords = pack({ ...signIn, ...account }, async () => {
  const [english, entrance] = await Promise.all([
    import('../locales/en/account.ts'),
    import('../locales/en/sign-in.ts'),
  ]);
  return { ...entrance.signIn, ...english.account };
});
