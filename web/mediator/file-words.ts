import { pack } from '../client/locale.ts';
import { mediatorFile } from '../locales/zh-CN/mediator-file.ts';
import { mediatorSteps } from '../locales/zh-CN/mediator-steps.ts';

export const mediatorFileWords = pack(
  mediatorFile,
  async () => (await import('../locales/en/mediator-file.ts')).mediatorFile,
);
export const mediatorStepWords = pack(
  mediatorSteps,
  async () => (await import('../locales/en/mediator-steps.ts')).mediatorSteps,
);
