import { pack } from '../../client/locale.ts';
import { paperTemplates } from '../../locales/zh-CN/paper-templates.ts';

export const paperTemplateWords = pack(
  paperTemplates,
  async () => (await import('../../locales/en/paper-templates.ts')).paperTemplates,
);
