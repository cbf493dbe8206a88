import { pack } from '../client/locale.ts';
import { ui } from '../locales/zh-CN/ui.ts';

export const uiWords = pack(ui, async () => (await import('../locales/en/ui.ts')).ui);
