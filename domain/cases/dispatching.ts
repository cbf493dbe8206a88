import type { Actor } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { isAccusedOrBelow } from './accusation.ts';
import { type Case, leadOrder, type Order, openAssisting, openOrderOf, type UnitRef } from './case.ts';
import type { StepInput } from './inputs.ts';
import type { Decided } from './lifecycle.ts';
import { queueOf } from './queue.ts';
import { fixDue, type World } from './world.ts';

/** What the dispatch catalogue answered, so that the order can name its rule. */
export type DispatchWorld = World & { suggestion?: { rule?: string; ruleVersion?: string; leadUnitId?: string } };

export function dispatch(found: Case, input: StepInput<'dispatch'>, world: World): Decided | Refusal {
  if (found.categoryCode === undefined) return refuse('case.categoryMissing');
  const { suggestion } = world as DispatchWorld;
  const ruled = found.ruling?.unitId;
  if (ruled !== undefined && ruled !== input.lead) return refuse('case.ruledOtherUnit', { field: 'lead' });
  const followsRule = suggestion?.leadUnitId === input.lead;
  if (!followsRule && ruled === undefined && suggestion?.leadUnitId !== undefined && input.reason === undefined)
    return refuse('case.reasonForOtherUnit', { field: 'reason' });
  const lead = newOrder(found, { unitId: input.lead, part: 'lead', kind: 'dispatch' }, world);
  if (isRefusal(lead)) return lead;
  const assisting = newAssisting(found, input.assisting ?? [], 'dispatch', [input.lead], world);
  if (isRefusal(assisting)) return assisting;
  const about = subjectOf(found);
  const acknowledgeDue = fixDue(world, 'acknowledge', about);
  if (isRefusal(acknowledgeDue)) return acknowledgeDue;
  const firstContactDue = fixDue(world, 'firstContact', about);
  if (isRefusal(firstContactDue)) return firstContactDue;
  return [
    [
      'case.dispatched',
      {
        orders: [lead, ...assisting],
        informed: toldOfDirectDispatch(found, lead.unit, world),
        acknowledgeDue,
        firstContactDue,
        rule: followsRule ? suggestion?.rule : undefined,
        ruleVersion: followsRule ? suggestion?.ruleVersion : undefined,
        reason: input.reason,
      },
    ],
  ];
}

export function acknowledge(found: Case, _: StepInput<'acknowledgement'>, __: World, actor: Actor): Decided | Refusal {
  const order = actor.kind === 'staff' ? openOrderOf(found, actor.unitId) : undefined;
  if (order === undefined) return refuse('case.noOrder');
  return [['case.acknowledged', { unitId: order.unit.id, part: order.part }]];
}

export function returnOrder(found: Case, input: StepInput<'return'>, world: World, actor: Actor): Decided | Refusal {
  const due = fixDue(world, 'accept', subjectOf(found));
  if (isRefusal(due)) return due;
  return [['case.returned', { unitId: unitOf(actor), reason: input.reason, due }]];
}

/**
 * 职责裁定: once ruled, the unit named leads and cannot return the order. Where another unit has the case, it is taken
 * back and dispatched anew: a unit that neither acts nor returns, or is no more, cannot hold a case for ever.
 */
export function rule(found: Case, input: StepInput<'ruling'>, world: World): Decided | Refusal {
  const { unitId, reason } = input;
  if (!world.units.has(unitId)) return refuse('unit.notFound', { field: 'unitId', values: { unit: unitId } });
  if (isAccusedOrBelow(unitId, found.accusation, world.units))
    return refuse('accusation.ofThisUnit', {
      field: 'unitId',
      values: { unit: world.units.get(unitId)?.name ?? unitId },
    });
  const isWithAnother = queueOf(found).queue !== 'dispatch' && leadOrder(found)?.unit.id !== unitId;
  if (!isWithAnother) return [['case.ruled', { unitId, reason }]];
  const due = fixDue(world, 'accept', subjectOf(found));
  return isRefusal(due) ? due : [['case.ruled', { unitId, reason, due }]];
}

/** 吹哨报到: departments are called to the spot, each with a deadline of its own; a township calls those of its county. */
export function callJointAction(
  found: Case,
  input: StepInput<'jointAction'>,
  world: World,
  actor: Actor,
): Decided | Refusal {
  const isCentre = actor.kind === 'staff' && actor.unitId === found.centre.id;
  const outside = input.units.find(
    ({ unitId }) => world.units.get(unitId)?.divisionCode.startsWith(found.countyCode) === false,
  );
  if (!isCentre && outside !== undefined)
    return refuse('case.unitOutsideCounty', { field: 'units', values: { unit: outside.unitId } });
  const busy = found.orders.filter((order) => order.status === 'issued' || order.status === 'acknowledged');
  const orders = newAssisting(
    found,
    input.units,
    'jointAction',
    busy.map((order) => order.unit.id),
    world,
  );
  return isRefusal(orders) ? orders : [['case.jointActionCalled', { orders, reason: input.reason }]];
}

export function release(found: Case, input: StepInput<'release'>): Decided | Refusal {
  if (!openAssisting(found).some((order) => order.unit.id === input.unitId))
    return refuse('case.notAssisting', { field: 'unitId', values: { unit: input.unitId } });
  return [['case.assistanceReleased', { unitId: input.unitId, reason: input.reason }]];
}

type Named = { unitId: string; task: string };

function newAssisting(
  found: Case,
  named: readonly Named[],
  kind: Order['kind'],
  taken: readonly string[],
  world: World,
): Order[] | Refusal {
  const orders: Order[] = [];
  const seen = new Set(taken);
  for (const { unitId, task } of named) {
    if (seen.has(unitId)) return refuse('case.unitTwice', { field: 'unitId', values: { unit: unitId } });
    seen.add(unitId);
    const order = newOrder(found, { unitId, part: 'assist', kind, task }, world);
    if (isRefusal(order)) return order;
    orders.push(order);
  }
  return orders;
}

function newOrder(
  found: Case,
  asked: { unitId: string; part: Order['part']; kind: Order['kind']; task?: string },
  world: World,
): Order | Refusal {
  const unit = world.units.get(asked.unitId);
  if (unit === undefined) return refuse('unit.notFound', { field: 'unitId', values: { unit: asked.unitId } });
  if (isAccusedOrBelow(unit.id, found.accusation, world.units))
    return refuse('accusation.ofThisUnit', { field: 'unitId', values: { unit: unit.name } });
  const due = fixDue(world, asked.part === 'lead' ? 'resolve' : 'assist', subjectOf(found));
  if (isRefusal(due)) return due;
  const { part, kind, task } = asked;
  return { unit: refOf(unit), part, kind, status: 'issued', task, issuedAt: world.now, due };
}

/** A direct dispatch to a township also tells the county. */
function toldOfDirectDispatch(found: Case, lead: UnitRef, world: World): UnitRef[] {
  const county = world.countyCentre;
  const isTownship = lead.divisionCode.length >= 9;
  if (!isTownship || county === undefined || county.id === found.centre.id) return [];
  return isAccusedOrBelow(county.id, found.accusation, world.units) ? [] : [county];
}

function refOf({ id, name, divisionCode }: UnitRef): UnitRef {
  return { id, name, divisionCode };
}

function unitOf(actor: Actor): string {
  return actor.kind === 'staff' ? actor.unitId : '';
}

export function subjectOf(found: Case): { categoryCode?: string; divisionCode: string } {
  return { categoryCode: found.categoryCode, divisionCode: found.place.divisionCode };
}
