import { actorRef, type CaseEvent } from '@linli/domain/cases';
import type { Actor, CreateHandOver } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { newId, type Transaction } from '../../database/index.ts';
import { type Leaving, leavePosts } from '../../identity/index.ts';
import type { CaseParts } from '../parts.ts';
import { record } from '../record.ts';
import type { Stored } from '../store.ts';
import { loadCircumstances } from '../world.ts';
import { countOpenOfUnits, insertHandedCase, insertHandOver, listWorkedOn } from './store.ts';

type Wanted = CreateHandOver & { readonly personId: string };

/**
 * Lets somebody leave: withdraws her posts, ends her sessions at once, and writes down what her successor or her unit goes on
 * with. The administrator who asks for it reads none of the cases: the platform looks them up.
 */
export async function handOver(
  tx: Transaction,
  parts: CaseParts,
  { personId, successorId, reason }: Wanted,
  countyCode: string,
  actor: Actor,
  now: Instant,
): Promise<string> {
  const id = newId(now);
  const countOpen = (unitIds: readonly string[]) => countOpenOfUnits(tx, countyCode, unitIds);
  const left = await leavePosts(tx, { personId, successorId, handOverId: id }, countOpen, actor, now);
  const unitIds = [...new Set(left.posts.map(({ unitId }) => unitId))];
  const cases = await listCasesOnce(tx, countyCode, unitIds, personId);
  insertHandOver(tx, {
    countyCode,
    id,
    personId,
    successorId,
    reason,
    posts: left.posts.map((post) => ({ ...postOf(post), to: post.heir?.to ?? 'unit' })),
    unitIds,
    caseCount: cases.length,
    byPersonId: actor.kind === 'staff' ? actor.personId : undefined,
    handedOverAt: now,
  });
  for (const { stored, unitId } of cases) {
    insertHandedCase(tx, id, unitId, stored.found);
    const event = handedOver(left, { handOverId: id, unitId }, actor, now);
    record(tx, stored, [event], await loadCircumstances(parts, now, stored.found));
  }
  return id;
}

/** A case in which two of her units have a part is handed over once. */
async function listCasesOnce(tx: Transaction, countyCode: string, unitIds: readonly string[], personId: string) {
  const found = new Map<string, { stored: Stored; unitId: string }>();
  for (const unitId of unitIds)
    for (const stored of await listWorkedOn(tx, countyCode, unitId, personId))
      if (!found.has(stored.found.id)) found.set(stored.found.id, { stored, unitId });
  return [...found.values()];
}

function handedOver(
  { personName, successorName }: Leaving,
  about: { handOverId: string; unitId: string },
  actor: Actor,
  now: Instant,
): CaseEvent {
  const to = successorName === undefined ? {} : { to: successorName };
  return { type: 'case.handedOver', at: now, actor: actorRef(actor), body: { ...about, from: personName, ...to } };
}

function postOf({ id, role, unitId, unitName, divisionCode }: Leaving['posts'][number]) {
  return { id, role, unitId, unitName, divisionCode };
}
