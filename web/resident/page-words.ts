import { pack } from '../client/locale.ts';
import { residentPages } from '../locales/zh-CN/resident-pages.ts';

/** Apart from the words of the first page, which weighs less so. */
export const pageWords = pack(
  residentPages,
  async () => (await import('../locales/en/resident-pages.ts')).residentPages,
);
