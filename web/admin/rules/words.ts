import { pack } from '../../client/locale.ts';
import { changes } from '../../locales/zh-CN/changes.ts';
import { imports } from '../../locales/zh-CN/imports.ts';
import { rules } from '../../locales/zh-CN/rules.ts';

export const rulesWords = pack(rules, async () => (await import('../../locales/en/rules.ts')).rules);
export const importsWords = pack(imports, async () => (await import('../../locales/en/imports.ts')).imports);
export const changesWords = pack(changes, async () => (await import('../../locales/en/changes.ts')).changes);
