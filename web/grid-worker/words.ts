import { pack } from '../client/locale.ts';
import { grid } from '../locales/zh-CN/grid.ts';

export const gridWords = pack(grid, async () => (await import('../locales/en/grid.ts')).grid);
