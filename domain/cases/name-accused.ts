import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { isAccusedOrBelow, type Receivers, receiverOf, refsOf } from './accusation.ts';
import { type Accusation, type Case, leadOrder, type Status, type UnitRef } from './case.ts';
import { subjectOf } from './dispatching.ts';
import type { StepInput } from './inputs.ts';
import type { Decided } from './lifecycle.ts';
import { unitIdsOf } from './units-of-case.ts';
import { fixDue, type World } from './world.ts';

export type AccusationWorld = World & { receivers?: Receivers };

const underWork: readonly Status[] = [
  ...(['dispatched', 'acknowledged', 'handling', 'suspended', 'rework'] as const),
  ...(['resolved', 'followedUp'] as const),
];

/**
 * Somebody learns whom a report accuses. From this entry on those units know nothing more of it: their orders are taken
 * back, what they led is dispatched anew (nobody answers an accusation of herself), and where the centre itself is accused
 * another one takes over. The entry says who had seen how much.
 */
export function nameAccused(found: Case, input: StepInput<'accusation'>, world: World): Decided | Refusal {
  const { receivers } = world as AccusationWorld;
  const named = refsOf(input.unitIds, world.units);
  if (isRefusal(named)) return named;
  const known = found.accusation?.units ?? [];
  const fresh = named.filter(({ id }) => !known.some((unit) => unit.id === id));
  if (fresh.length === 0) return refuse('accusation.namedBefore', { field: 'unitIds' });
  const accusation = { ...found.accusation, units: [...known, ...fresh] };
  const usual = receivers ?? { centres: [found.centre], discipline: [] };
  const centre = receiverOf(accusation, usual, world.units);
  if (centre === undefined) return refuse('accusation.noReceiver', { field: 'unitIds' });
  const due = mustBeDispatchedAnew(found, accusation, world) ? fixDue(world, 'accept', subjectOf(found)) : undefined;
  if (isRefusal(due)) return due;
  return [
    [
      'case.accusationNamed',
      {
        units: fresh,
        centre,
        taken: takenBack(found, accusation, world),
        seenBy: fresh.filter((unit) => hadSeen(found, unit)).map((unit) => ({ unit, untilSeq: found.version })),
        reason: input.reason,
        due,
      },
    ],
  ];
}

function mustBeDispatchedAnew(found: Case, accusation: Accusation, world: World): boolean {
  const lead = leadOrder(found);
  return (
    underWork.includes(found.status) && lead !== undefined && isAccusedOrBelow(lead.unit.id, accusation, world.units)
  );
}

function takenBack(found: Case, accusation: Accusation, world: World): string[] {
  const open = found.orders.filter(({ status }) => status === 'issued' || status === 'acknowledged');
  const ruled = found.ruling === undefined ? [] : [found.ruling.unitId];
  const having = new Set([...open.map(({ unit }) => unit.id), ...ruled]);
  return [...having].filter((id) => isAccusedOrBelow(id, accusation, world.units));
}

/** By a part in it, or by looking after the place. */
function hadSeen(found: Case, unit: UnitRef): boolean {
  const looksAfter = found.accusation === undefined && found.place.divisionCode.startsWith(unit.divisionCode);
  return unitIdsOf(found).includes(unit.id) || looksAfter;
}
