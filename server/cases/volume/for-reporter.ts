import type { ActorRef, Case, CaseEventType, Order } from '@linli/domain/cases';
import { betweenUnits } from '../history.ts';
import type { Volume, VolumeEntry } from './volume.ts';

/**
 * The reporter's own copy: the same seal and the same chain, without names of staff and without what units write to one
 * another. An entry that lost something loses its salt too, so that nobody can guess what stood there.
 */
export function forReporter(volume: Volume): Volume {
  return {
    ...volume,
    case: caseForReporter(volume.case as Case),
    entries: volume.entries.map(entryForReporter),
    notes: [
      ...volume.notes,
      '本副本供诉求人查阅：不含工作人员姓名和单位之间的内部文字；这些记录仍以哈希列出，链条完整。',
    ],
  };
}

function entryForReporter(entry: VolumeEntry): VolumeEntry {
  const { kind, unitName } = entry.actor as ActorRef;
  if (kind === 'reporter' || kind === 'anyone' || kind === 'resident') return entry;
  const { salt, body, actor, ...chain } = entry;
  const shownActor = unitName === undefined ? { kind } : { kind, unitName };
  if (betweenUnits.has(entry.type as CaseEventType)) return { ...chain, actor: shownActor };
  return { ...chain, actor: shownActor, body: bodyForReporter(body ?? {}) };
}

/** Ids of persons and posts, whom else was told, and tasks that units gave one another stay inside. */
function bodyForReporter({ informed, by, ...body }: Record<string, unknown>): Record<string, unknown> {
  return Array.isArray(body.orders) ? { ...body, orders: body.orders.map(orderForReporter) } : body;
}

function orderForReporter({ task, summary, ...order }: Order): Omit<Order, 'task' | 'summary'> {
  return order;
}

function caseForReporter(found: Case): Partial<Case> {
  const { handlers, informed, supervisions, ruling, ...shown } = found;
  return {
    ...shown,
    orders: found.orders.map(orderForReporter),
    extensions: found.extensions.filter((asked) => asked.decision === 'approved'),
  };
}
