import { pack } from '../client/locale.ts';
import { mediator } from '../locales/zh-CN/mediator.ts';

/** What the first page says; the words of files and forms come with those. */
export const mediatorWords = pack(mediator, async () => (await import('../locales/en/mediator.ts')).mediator);
