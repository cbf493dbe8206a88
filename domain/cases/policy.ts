import type { Actor } from '../identity/index.ts';
import { type Case, leadOrder, openOrderOf } from './case.ts';
import type { Step } from './inputs.ts';

/** How an actor stands to a case. One actor may stand in several relations; posts never add up because a request has one. */
export type Relation =
  | 'reporter'
  | 'centreOperator'
  | 'centreSupervisor'
  | 'supervisorAbove'
  | 'lead'
  | 'townshipLead'
  | 'assist'
  | 'clock';

const centre = ['centreOperator', 'centreSupervisor'] as const satisfies Relation[];
const above = ['centreSupervisor', 'supervisorAbove'] as const satisfies Relation[];
/** A small centre that led a case itself may have nobody left who did not handle it: then the one above asks and closes. */
const whoAsks = [...centre, 'supervisorAbove'] as const satisfies Relation[];

/** Who may take which step; the state of the case is looked at elsewhere (next-steps.ts). */
export const whoMay = {
  categorization: centre,
  acceptance: centre,
  declination: centre,
  dispatch: centre,
  acknowledgement: ['lead', 'assist'],
  return: ['lead'],
  ruling: above,
  firstContact: ['lead'],
  note: ['lead', 'assist', ...centre],
  supplement: ['reporter', ...centre],
  extensionRequest: ['lead'],
  extensionDecision: above,
  suspension: ['lead'],
  resumption: ['lead', ...centre],
  jointAction: ['townshipLead', ...centre],
  assistance: ['assist'],
  release: ['lead', ...centre],
  resolution: ['lead'],
  followUpAttempt: whoAsks,
  followUp: ['reporter', ...whoAsks],
  closure: whoAsks,
  archive: [...centre, 'clock'],
  supervision: above,
  reopening: ['reporter'],
  merger: centre,
  withdrawal: ['reporter'],
  transfer: centre,
} as const satisfies Record<Step, readonly Relation[]>;

export function relationsOf(actor: Actor, found: Case): Relation[] {
  if (actor.kind === 'reporter') return actor.caseCode === found.code ? ['reporter'] : [];
  if (actor.kind === 'system') return ['clock'];
  if (actor.kind !== 'staff') return [];
  const relations: Relation[] = [];
  const isCentre = actor.unitKind === 'governanceCenter';
  if (isCentre && actor.unitId === found.centre.id && actor.role === 'operator') relations.push('centreOperator');
  if (isCentre && actor.unitId === found.centre.id && actor.role === 'supervisor') relations.push('centreSupervisor');
  if (isCentre && actor.role === 'supervisor' && isAbove(actor.divisionCode, found)) relations.push('supervisorAbove');
  if (!carriesOutOrders.has(actor.role)) return relations;
  const order = openOrderOf(found, actor.unitId);
  if (order?.part === 'assist') relations.push('assist');
  const lead = leadOrder(found);
  if (lead?.unit.id === actor.unitId) {
    relations.push('lead');
    if (lead.unit.divisionCode.length >= townshipLength) relations.push('townshipLead');
  }
  return relations;
}

const townshipLength = 9;
const carriesOutOrders = new Set(['handler', 'mediator', 'operator', 'supervisor', 'gridWorker']);

function isAbove(divisionCode: string, found: Case): boolean {
  return divisionCode.length < found.centre.divisionCode.length && found.centre.divisionCode.startsWith(divisionCode);
}
