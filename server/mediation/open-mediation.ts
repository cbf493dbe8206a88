import { caseCode, leadOrder, type UnitRef } from '@linli/domain/cases';
import type { Actor, StaffActor } from '@linli/domain/identity';
import { type Instant, localDateOf } from '@linli/domain/kernel';
import {
  type Mediation,
  type MediationApplication,
  type MediationArrival,
  openMediation,
} from '@linli/domain/mediation';
import { findCase } from '../cases/index.ts';
import { newId, type Transaction } from '../database/index.ts';
import { refused, unlessRefused } from '../http/index.ts';
import { findOpenOfCase, insertWaitingCase } from './case-store.ts';
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
  const found = await writeDown(tx, parts, actor, now, input);
  return { found, receipts: await giveReceipts(tx, actor, now, found) };
}

/** The same without receipts: for a demo, whose parties have one that everybody knows. */
export async function writeDown(
  tx: Transaction,
  parts: MediationParts,
  actor: StaffActor,
  now: Instant,
  input: MediationApplication,
): Promise<Mediation> {
  if (actor.unitKind !== 'mediationCommittee')
    throw refused('mediation.noCommittee', { values: { unit: actor.unitName } });
  const countyCode = actor.unitDivisionCode.slice(0, 6);
  if (input.divisionCode.slice(0, 6) !== countyCode)
    throw refused('mediation.otherCounty', { field: 'divisionCode', values: { division: input.divisionCode } });
  const committee = { id: actor.unitId, name: actor.unitName, divisionCode: actor.unitDivisionCode };
  await mustLead(tx, committee, input.intake.caseCode);
  const found = await openDispute(tx, parts, actor, now, input, committee);
  if (input.intake.caseCode !== undefined) insertWaitingCase(tx, found, input.intake.caseCode);
  return found;
}

/** Writes down that a dispute has come before a committee, with keys of its own. */
export async function openDispute(
  tx: Transaction,
  parts: MediationParts,
  actor: Actor,
  now: Instant,
  input: MediationApplication,
  committee: UnitRef,
  wish?: MediationArrival['wish'],
): Promise<Mediation> {
  const countyCode = committee.divisionCode.slice(0, 6);
  const world = await loadMediationWorld(tx, parts, now, input.divisionCode);
  const id = newId(now);
  const code = caseCode(countyCode, localDateOf(now), parts.random());
  const arrival = { id, code, countyCode, committee, ...(wish && { wish }) };
  const events = unlessRefused(openMediation(input, arrival, actor, world));
  const { ids, keys } = createKeys(tx, parts.keyRing, { countyCode, id }, now);
  return recordMediation(tx, { keyIds: ids }, events, keys);
}

/** A committee mediates what a case is about only where it was asked to: it leads that case. And once at a time. */
async function mustLead(tx: Transaction, committee: UnitRef, code: string | undefined): Promise<void> {
  if (code === undefined) return;
  const stored = await findCase(tx, code);
  if (stored === undefined || leadOrder(stored.found)?.unit.id !== committee.id)
    throw refused('mediation.caseNotYours', { field: 'intake', values: { code } });
  const mediation = await findOpenOfCase(tx, committee, code);
  if (mediation !== undefined) throw refused('mediation.caseHasOne', { field: 'intake', values: { code, mediation } });
}
