import { type Actor, actorRef, isStaff } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import {
  allowedMediationReadings,
  allowedMediationSteps,
  courtOf,
  fileNumberText,
  type Mediation,
  type MediationFileView,
  type MediationReading,
  mayActOnMediation,
  outcomeForSender,
  partyOf,
  refuseErased,
  viewInvitations,
  viewMediation,
  viewMeetings,
} from '@linli/domain/mediation';
import { recordAct, type Transaction } from '../database/index.ts';
import { Refused, refused } from '../http/index.ts';
import { findKeys, openSecrets } from './keys.ts';
import { insertOpening } from './opening-store.ts';
import { findCommittee } from './rosters/store.ts';
import { loadMediationRules } from './rules/load-rules.ts';
import { findMediation, type StoredMediation } from './store.ts';
import type { MediationParts } from './world.ts';

const readings: readonly MediationReading[] = ['readMediation', 'readOutcome', 'readMeeting'];

/** A file of which the actor may read nothing of this kind does not exist for her. */
export async function getMediation(
  tx: Transaction,
  actor: Actor,
  code: string,
  wanted: readonly MediationReading[] = readings,
): Promise<StoredMediation> {
  const stored = await findMediation(tx, code);
  const isSeen = stored !== undefined && wanted.some((act) => mayActOnMediation(actor, act, stored.found));
  if (stored === undefined || !isSeen) throw refused('mediation.notFound', { values: { code } });
  if (stored.found.erasedAt !== undefined) throw new Refused(refuseErased(stored.found.erasedAt));
  return stored;
}

/** The file with the words that are for her, opened; that she opened it is written down in the same transaction. */
export async function showMediation(
  tx: Transaction,
  parts: MediationParts,
  { found, keyIds }: StoredMediation,
  actor: Actor,
  now: Instant,
): Promise<MediationFileView> {
  const seen = viewMediation(found, actor);
  if (seen === undefined) throw refused('mediation.notFound', { values: { code: found.code } });
  const keys = await findKeys(tx, parts.keyRing, found, keyIds);
  recordOpening(tx, found, actor, now);
  const { id: _, countyCode: __, drafts: ___, numbers, ...opened } = openSecrets(seen, keys);
  const court = found.outcome?.kind === 'settled' ? await nameCourt(tx, parts, found) : undefined;
  const committeePhone = (await findCommittee(tx, found.countyCode, found.committee.id))?.phone || undefined;
  const view = { ...opened, court, committeePhone, numbers: numbers.map((number) => fileNumberText(number as never)) };
  return { ...view, ...leaveFor(found, actor, now) } as MediationFileView;
}

async function nameCourt(tx: Transaction, parts: MediationParts, found: Mediation) {
  const { roads } = await loadMediationRules(tx, found.countyCode);
  return courtOf(roads, found, parts.places.nameOf(found.countyCode) ?? '');
}

/** For whoever sent it, had it first, or is called to a meeting. */
export async function showOutcome(
  tx: Transaction,
  parts: MediationParts,
  { found, keyIds }: StoredMediation,
  actor: Actor,
  now: Instant,
) {
  const keys = await findKeys(tx, parts.keyRing, found, keyIds);
  const meetings = openSecrets(viewMeetings(found, actor), keys);
  const { number, ...outcome } = outcomeForSender(found);
  return { ...outcome, number: number && fileNumberText(number), meetings, ...leaveFor(found, actor, now) };
}

/** For a committee that was asked to mediate with, or does; whoever leads reads of it in the file. */
export async function showInvitation(
  tx: Transaction,
  parts: MediationParts,
  { found, keyIds }: StoredMediation,
  actor: Actor,
  now: Instant,
) {
  const own = viewInvitations(found, actor).find(
    ({ unit, ended }) => isStaff(actor) && unit.id === actor.unitId && ended === undefined,
  );
  if (own === undefined) throw refused('mediation.notFound', { values: { code: found.code } });
  const invitation = openSecrets(own, await findKeys(tx, parts.keyRing, found, keyIds));
  const { code, disputeType, divisionCode, committee } = found;
  const placeName = parts.places.nameOf(divisionCode) ?? divisionCode;
  return { code, disputeType, placeName, committee, invitation, ...leaveFor(found, actor, now) };
}

function leaveFor(found: Mediation, actor: Actor, now: Instant) {
  return { may: allowedMediationSteps(found, actor, { now }), mayRead: allowedMediationReadings(actor, found) };
}

/**
 * Parties may know who opened their file, or a paper of it: which one stands in the ledger alone, for that there is one may be said in
 * confidence. That a party opened it herself is nobody’s business.
 */
export function recordOpening(
  tx: Transaction,
  found: Mediation,
  by: Actor,
  now: Instant,
  opened: { readonly attachmentId?: string; readonly paper?: string } = {},
): void {
  if (!isStaff(by) || partyOf(by, found) !== undefined) return;
  const actor = { ...actorRef(by), role: by.role };
  const { countyCode, id } = found;
  const body = { mediationId: id, ...opened };
  const actId = recordAct(tx, {
    countyCode,
    subject: 'mediationOpening',
    type: 'mediation.read',
    at: now,
    actor,
    body,
  });
  insertOpening(tx, found, actId, { actor, openedAt: now });
}
