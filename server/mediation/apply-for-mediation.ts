import { anyone } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import {
  applicationOfParty,
  committeesFor,
  type Mediation,
  type MediationArrival,
  type PartyApplication,
} from '@linli/domain/mediation';
import type { Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import { openDispute } from './open-mediation.ts';
import { giveReceipts, type PartyReceipt } from './receipt.ts';
import { loadMediationRules } from './rules/load-rules.ts';
import type { MediationParts } from './world.ts';

/** A party brings her dispute before a committee that is there for it. Whoever did not apply gets no receipt from her. */
export async function applyForMediation(
  tx: Transaction,
  parts: MediationParts,
  now: Instant,
  input: PartyApplication,
  wish?: MediationArrival['wish'],
): Promise<{ found: Mediation; given: PartyReceipt }> {
  const { divisionCode, disputeType, committeeId } = input;
  if (parts.places.nameOf(divisionCode) === undefined)
    throw refused('place.notFound', { field: 'divisionCode', values: { division: divisionCode } });
  const [{ byId }, { disputeTypes }] = await Promise.all([
    parts.unitsOf(tx, divisionCode.slice(0, 6)),
    loadMediationRules(tx, divisionCode),
  ]);
  const type = disputeTypes.find(({ code }) => code === disputeType);
  const isOne = committeesFor(byId.values(), type, divisionCode).some(({ id }) => id === committeeId);
  const unit = isOne ? byId.get(committeeId) : undefined;
  if (unit === undefined)
    throw refused('mediation.committeeElsewhere', { field: 'committeeId', values: { committee: committeeId } });
  const committee = { id: unit.id, name: unit.name, divisionCode: unit.divisionCode };
  const found = await openDispute(tx, parts, anyone, now, applicationOfParty(input), committee, wish);
  const [given] = await giveReceipts(tx, anyone, now, found, [1]);
  if (given === undefined) throw new Error(`No receipt for whoever applied for ${found.code}`);
  return { found, given };
}
