import { pack } from '../client/locale.ts';
import { mediator } from '../locales/zh-CN/mediator.ts';

export const mediatorWords = pack(mediator, async () => (await import('../locales/en/mediator.ts')).mediator);
