import type { CaseView } from '@linli/domain/cases';
import type { desk } from '../../locales/zh-CN/desk.ts';

type Stage = keyof typeof desk.stage;

const stages: Partial<Record<CaseView['status'], Stage>> = {
  registered: 'accept',
  accepted: 'dispatch',
  returned: 'dispatch',
  dispatched: 'acknowledge',
  acknowledged: 'resolve',
  handling: 'resolve',
  suspended: 'resolve',
  rework: 'resolve',
  resolved: 'followUp',
};

/** The stage whose clock runs in this status; none when nothing is waited for. */
export function currentStage(status: CaseView['status']): Stage | undefined {
  return stages[status];
}
