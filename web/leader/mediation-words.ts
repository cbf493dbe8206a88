import { pack } from '../client/locale.ts';
import { leaderMediation } from '../locales/zh-CN/leader-mediation.ts';

export const leaderMediationWords = pack(
  leaderMediation,
  async () => (await import('../locales/en/leader-mediation.ts')).leaderMediation,
);
