import {
  type Case,
  type CaseEvent,
  type OnTheSpotReport,
  type Registration,
  register,
  reportOnTheSpot,
} from '@linli/domain/cases';
import type { Actor, StaffActor } from '@linli/domain/identity';
import { type Instant, startOfHour } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { unlessRefused } from '../http/refused.ts';
import { arrivalOf, findPlace, isNameless } from './arrival.ts';
import { claimAttachments } from './attachment-store.ts';
import { insertContact } from './contact-store.ts';
import type { CaseParts } from './parts.ts';
import { keepReceipt, newReceipt } from './receipt.ts';
import { insertReceipt } from './receipt-store.ts';
import { record } from './record.ts';
import { type LoadedWorld, loadWorld } from './world.ts';

export type RegisteredCase = { found: Case; receipt?: string };

/** Takes in a report. Whoever reports for herself gets a receipt, which nobody can show her again. */
export async function registerCase(
  tx: Transaction,
  parts: CaseParts,
  actor: Actor,
  now: Instant,
  input: Registration,
): Promise<RegisteredCase> {
  const found = await takeIn(tx, parts, actor, now, input);
  if (actor.kind === 'staff' || actor.kind === 'system') return { found };
  const receipt = newReceipt();
  await keepReceipt(tx, found.code, receipt);
  return { found, receipt };
}

/** Takes in what follows from another matter, for somebody who holds a receipt already: the same opens the case. */
export async function registerWithReceipt(
  tx: Transaction,
  parts: CaseParts,
  actor: Actor,
  now: Instant,
  input: Registration,
  receiptHash: string | undefined,
): Promise<Case> {
  const found = await takeIn(tx, parts, actor, now, input);
  if (receiptHash !== undefined) insertReceipt(tx, found.code, receiptHash);
  return found;
}

async function takeIn(tx: Transaction, parts: CaseParts, actor: Actor, now: Instant, input: Registration) {
  const place = findPlace(parts.places, input.place, actor);
  const at = isNameless(input, actor) ? startOfHour(now) : now;
  const world = await loadWorld(tx, parts, at, place.divisionCode, input.attachments);
  const arrival = arrivalOf(parts, world, input, place, actor);
  return recordArrival(tx, parts, unlessRefused(register(input, arrival, actor, world)), input, world);
}

/** A grid worker registers, handles and resolves in one visit. */
export async function registerOnTheSpot(
  tx: Transaction,
  parts: CaseParts,
  worker: StaffActor,
  now: Instant,
  input: OnTheSpotReport,
): Promise<RegisteredCase> {
  const place = findPlace(parts.places, input.place, worker);
  const world = await loadWorld(tx, parts, now, place.divisionCode, input.attachments);
  const arrival = arrivalOf(parts, world, input, place, worker);
  const events = unlessRefused(reportOnTheSpot(input, arrival, worker, world));
  return { found: recordArrival(tx, parts, events, input, world) };
}

function recordArrival(
  tx: Transaction,
  parts: CaseParts,
  events: CaseEvent[],
  input: Registration,
  world: LoadedWorld,
): Case {
  const category = input.categoryCode === undefined ? undefined : world.rulebook.categories.get(input.categoryCode);
  const place = (events[0] as Extract<CaseEvent, { type: 'case.registered' }>).body.place;
  const naming = { categoryName: category?.nameZh, placeName: parts.places.nameOf(place.divisionCode) };
  const found = record(tx, undefined, events, world, naming);
  insertContact(tx, parts.keyRing, found, input.reporter ?? {}, world.now);
  claimAttachments(tx, { ...found, divisionCode: found.place.divisionCode }, input.attachments ?? []);
  return found;
}
