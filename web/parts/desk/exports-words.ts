import { pack } from '../../client/locale.ts';
import { exports } from '../../locales/zh-CN/exports.ts';

export const exportsWords = pack(exports, async () => (await import('../../locales/en/exports.ts')).exports);
