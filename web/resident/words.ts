import { pack } from '../client/locale.ts';
import { resident } from '../locales/zh-CN/resident.ts';

export const residentWords = pack(resident, async () => (await import('../locales/en/resident.ts')).resident);
