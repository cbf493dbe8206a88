import { pack } from '../../client/locale.ts';
import { papers } from '../../locales/zh-CN/papers.ts';

export const paperWords = pack(papers, async () => (await import('../../locales/en/papers.ts')).papers);
