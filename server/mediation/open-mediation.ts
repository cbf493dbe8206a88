import { caseCode } from '@linli/domain/cases';
import type { StaffActor } from '@linli/domain/identity';
import { type Instant, localDateOf } from '@linli/domain/kernel';
import { type Mediation, type MediationApplication, openMediation } from '@linli/domain/mediation';
import { newId, type Transaction } from '../database/index.ts';
import { refused, unlessRefused } from '../http/index.ts';
import { createKeys } from './keys.ts';
import { giveReceipts, type PartyReceipt } from './receipt.ts';
import { recordMediation } from './record.ts';
import { loadMediationWorld, type MediationParts } from './world.ts';

export type OpenedMediation = { readonly found: Mediation; readonly receipts: readonly PartyReceipt[] };

/** A committee writes down a dispute that has come before it. */
export async function openAtCommittee(
  tx: Transaction,
  parts: MediationParts,
  actor: StaffActor,
  now: Instant,
  input: MediationApplication,
): Promise<OpenedMediation> {
  if (actor.unitKind !== 'mediationCommittee')
    throw refused('mediation.noCommittee', { values: { unit: actor.unitName } });
  const countyCode = actor.unitDivisionCode.slice(0, 6);
  if (input.divisionCode.slice(0, 6) !== countyCode)
    throw refused('mediation.otherCounty', { field: 'divisionCode', values: { division: input.divisionCode } });
  const world = await loadMediationWorld(tx, parts, now, input.divisionCode);
  const id = newId(now);
  const arrival = {
    id,
    code: caseCode(countyCode, localDateOf(now), parts.random()),
    countyCode,
    committee: { id: actor.unitId, name: actor.unitName, divisionCode: actor.unitDivisionCode },
  };
  const events = unlessRefused(openMediation(input, arrival, actor, world));
  const { ids, keys } = createKeys(tx, parts.keyRing, { countyCode, id }, now);
  const found = recordMediation(tx, { keyIds: ids }, events, keys);
  return { found, receipts: await giveReceipts(tx, found) };
}
