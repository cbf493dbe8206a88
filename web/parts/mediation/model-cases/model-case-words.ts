import { pack } from '../../../client/locale.ts';
import { modelCase } from '../../../locales/zh-CN/model-case.ts';

/** Apart from all other words: only whoever tells, checks or reads a model case fetches them. */
export const modelCaseWords = pack(
  modelCase,
  async () => (await import('../../../locales/en/model-case.ts')).modelCase,
);
