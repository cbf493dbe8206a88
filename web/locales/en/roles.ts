import type { roles as chinese } from '../zh-CN/roles.ts';

export const roles: typeof chinese = {
  operator: 'Operator',
  supervisor: 'Supervisor',
  leader: 'Leader',
  administrator: 'Administrator',
  handler: 'Handler',
  gridWorker: 'Grid worker',
  mediator: 'Mediator',
};
