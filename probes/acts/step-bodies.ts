import type { Step, StepInput } from '@linli/domain/cases';

const words = '已到现场查看';
const reason = '情况如此';
const unitId = '019cac0f-2680-7e27-9f69-0000000000fe';

/** Something to send with every step that its contract accepts. */
export const stepBodies: { readonly [Name in Exclude<Step, 'merger'>]: StepInput<Name> } = {
  accusation: { unitIds: [unitId], reason },
  categorization: { categoryCode: '0101', fields: {} },
  acceptance: {},
  declination: { reason: 'notOurMatter', route: words },
  dispatch: { lead: unitId, reason },
  acknowledgement: {},
  return: { reason },
  ruling: { unitId, reason },
  firstContact: { words },
  note: { kind: 'note', words },
  supplement: { words },
  question: { words },
  answer: { words },
  extensionRequest: { extra: { amount: 2, unit: 'working-days' }, reason },
  extensionDecision: { decision: 'refused', reason },
  suspension: { reason: 'weather' },
  resumption: {},
  jointAction: { units: [{ unitId, task: words }], reason },
  assistance: { summary: words },
  release: { unitId, reason },
  resolution: { summary: words },
  followUpAttempt: {},
  followUp: { answer: { responded: true, solved: true, satisfied: 'satisfied' } },
  closure: {},
  archive: {},
  supervision: { trigger: 'other', words },
  reopening: { reason },
  withdrawal: { reason },
  transfer: { to: 'petition', reason },
  legalHold: { reason },
  holdRelease: { reason },
  contactErasure: {},
  erasureRequest: { reason },
  erasure: { basis: 'request' },
};
