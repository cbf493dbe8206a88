import type { StaffActor } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { Due, Order, UnitRef } from './case.ts';
import type { CaseEvent } from './events.ts';
import type { Registration } from './inputs.ts';
import { type Arrival, register } from './intake.ts';
import { type Decided, stamp } from './lifecycle.ts';
import { fixDue, type World } from './world.ts';

/**
 * A grid worker registers, handles and resolves in one visit, in her own cells. All steps stand in the ledger as if they
 * had been taken one by one; somebody else follows up (a sample) and closes.
 */
export function reportOnTheSpot(
  input: Registration & { summary: string },
  arrival: Arrival,
  worker: StaffActor,
  world: World,
): CaseEvent[] | Refusal {
  if (worker.role !== 'gridWorker') return refuse('case.onTheSpotByGridWorker');
  const isHers = arrival.place.precision !== 'division' && arrival.place.divisionCode.startsWith(worker.divisionCode);
  if (!isHers)
    return refuse('case.notInYourCell', { field: 'place', values: { division: arrival.place.divisionCode } });
  if (arrival.category === undefined) return refuse('case.categoryMissing', { field: 'categoryCode' });
  const isGuarded = arrival.accusation !== undefined || arrival.category.sensitivity === 'confidential';
  if (isGuarded || arrival.category.route !== undefined)
    return refuse('case.notOnTheSpot', { field: 'categoryCode', values: { category: arrival.category.code } });
  const registered = register(input, { ...arrival, onTheSpot: true }, worker, world);
  if (isRefusal(registered)) return registered;
  const about = { categoryCode: arrival.category.code, divisionCode: arrival.place.divisionCode };
  const dues = {
    accept: fixDue(world, 'accept', about),
    resolve: fixDue(world, 'resolve', about),
    followUp: fixDue(world, 'followUp', about),
  };
  for (const due of Object.values(dues)) if (isRefusal(due)) return due;
  return [
    ...registered,
    ...stamp(handled(input.summary, worker, dues as Record<keyof typeof dues, Due>, world), worker, world.now),
  ];
}

function handled(
  summary: string,
  worker: StaffActor,
  dues: { accept: Due; resolve: Due; followUp: Due },
  world: World,
): Decided {
  const unit: UnitRef = { id: worker.unitId, name: worker.unitName, divisionCode: worker.unitDivisionCode };
  const lead: Order = {
    unit,
    part: 'lead',
    kind: 'dispatch',
    status: 'issued',
    issuedAt: world.now,
    due: dues.resolve,
  };
  return [
    ['case.accepted', { due: dues.accept }],
    ['case.dispatched', { orders: [lead], informed: [], acknowledgeDue: dues.resolve, firstContactDue: dues.resolve }],
    ['case.acknowledged', { unitId: unit.id, part: 'lead' }],
    ['case.resolved', { summary, due: dues.followUp }],
  ];
}
