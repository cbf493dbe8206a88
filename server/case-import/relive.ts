import type { Case } from '@linli/domain/cases';
import { systemActor } from '@linli/domain/identity';
import { type Instant, later, millisecondsOf } from '@linli/domain/kernel';
import { type CaseParts, registerCase, takeStep } from '../cases/index.ts';
import type { Transaction } from '../database/index.ts';
import type { ImportStaff } from './arrange-county.ts';
import type { CasePlan } from './plan-case.ts';

const minute = 60_000;

/**
 * Takes every step of an imported case by the same commands as a live one, each at its time. The source knows when a
 * request came and when it was closed; what must lie between is derived, and says so.
 */
export async function relive(
  tx: Transaction,
  parts: CaseParts,
  { operator, follower, handlerOf }: ImportStaff,
  plan: CasePlan,
  now: Instant,
): Promise<Case> {
  const { createdAt, closedAt, stand, says } = plan;
  const handler = handlerOf(plan.agency);
  const [accepted, dispatched, acknowledged, noted] = derivedTimes(createdAt, closedAt ?? now);
  const { found } = await registerCase(tx, parts, systemActor('import'), createdAt, plan.registration);
  const { code } = found;
  await takeStep(tx, parts, operator, accepted, code, 'acceptance', { publicWords: says.public });
  const order = { lead: handler.unitId, reason: says.dispatch };
  const standing = await takeStep(tx, parts, operator, dispatched, code, 'dispatch', order);
  if (stand === 'dispatched') return standing;
  await takeStep(tx, parts, handler, acknowledged, code, 'acknowledgement', {});
  const noting = { kind: 'note', words: says.note } as const;
  const worked = await takeStep(tx, parts, handler, noted, code, 'note', noting);
  if (stand === 'handling' || closedAt === undefined) return worked;
  await takeStep(tx, parts, handler, closedAt, code, 'resolution', { summary: says.resolution });
  await takeStep(tx, parts, follower, closedAt, code, 'followUp', { none: 'anonymous' });
  return takeStep(tx, parts, follower, closedAt, code, 'closure', { words: says.closure });
}

/** A minute apart after the registration, closer together where the case was over sooner than that. */
function derivedTimes(createdAt: Instant, end: Instant): [Instant, Instant, Instant, Instant] {
  const apart = Math.min(minute, Math.floor((millisecondsOf(end) - millisecondsOf(createdAt)) / 5));
  const nth = (count: number) => later(createdAt, count * apart);
  return [nth(1), nth(2), nth(3), nth(4)];
}
