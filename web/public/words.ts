import { pack } from '../client/locale.ts';
import { follow } from '../locales/zh-CN/follow.ts';
import { privacy } from '../locales/zh-CN/privacy.ts';
import { open } from '../locales/zh-CN/public.ts';
import { transparency } from '../locales/zh-CN/transparency.ts';

export const publicWords = pack(open, async () => (await import('../locales/en/public.ts')).open);
export const privacyWords = pack(privacy, async () => (await import('../locales/en/privacy.ts')).privacy);
export const transparencyWords = pack(
  transparency,
  async () => (await import('../locales/en/transparency.ts')).transparency,
);
export const followWords = pack(follow, async () => (await import('../locales/en/follow.ts')).follow);
