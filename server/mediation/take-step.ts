import { countyOfCode, isCaseCode } from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import { type Instant, later, localDateOf } from '@linli/domain/kernel';
import {
  decideMediation,
  type Mediation,
  type MediationInput,
  type MediationStep,
  type MediationWorld,
  mediationRelationsOf,
  partyOf,
  shortNameOf,
  usualMinutes,
  whyNotMediate,
} from '@linli/domain/mediation';
import type { Transaction } from '../database/index.ts';
import { Refused, refused, unlessRefused } from '../http/index.ts';
import { nameAttachments } from './attachment-store.ts';
import { findNamed } from './attachments-of-step.ts';
import { findKeys, withJointKey } from './keys.ts';
import { carryOut, tellingFor, withModelCaseKey } from './model-cases/telling.ts';
import { sealMediationVolume } from './papers/seal-volume.ts';
import { recordMediation } from './record.ts';
import { findCommittee, findShortName } from './rosters/store.ts';
import { findInRoom } from './sitting-store.ts';
import { lockMediation, type StoredMediation, takeSerial } from './store.ts';
import { giveCase } from './wish-for-mediation.ts';
import { loadMediationWorld, loadNamedMediators, type MediationParts } from './world.ts';

/**
 * Whoever takes one of these may not see the file afterwards, or must look up who is in office: they are written with the eyes
 * of the county. How she stands to the file is asked before anything else.
 */
export const withEyesOfCounty: readonly MediationStep[] = [
  ...(['recusal', 'assignment', 'handingOn', 'handingBack', 'mediatorChoice', 'referral'] as const),
  ...(['jointDeclination', 'jointDeparture', 'jointEnding'] as const),
  ...(['modelCaseReturn', 'modelCasePublication', 'modelCaseTakedown'] as const),
];

const givesNumber: readonly MediationStep[] = ['acceptance', 'takingOver'];

/** Takes one step of one mediation: loads it, lets the domain decide, records what was decided. Its words stay sealed. */
export async function takeMediationStep<Name extends MediationStep>(
  tx: Transaction,
  parts: MediationParts,
  actor: Actor,
  now: Instant,
  code: string,
  step: Name,
  input: MediationInput<Name>,
  isCurrent: (found: Mediation) => void = () => {},
): Promise<Mediation> {
  const stored = await getLocked(tx, actor, code);
  const { found } = stored;
  isCurrent(found);
  const no = whyNotMediate(found, step, actor, { now });
  if (no !== undefined) throw new Refused(no);
  const [loaded, named, keys, attachments, room] = await Promise.all([
    loadMediationWorld(tx, parts, now, found.divisionCode),
    loadNamedMediators(tx, found, mediatorsNamed(step, input)),
    findKeys(tx, parts.keyRing, found, stored.keyIds),
    findNamed(tx, actor, found, step, input),
    step === 'sessionPlan' ? findRoom(tx, actor, found.countyCode, input as MediationInput<'sessionPlan'>) : undefined,
  ]);
  const known = {
    ...loaded,
    ...named,
    attachments,
    ...(room && { room }),
    ...tellingFor(parts, found, step, keys, now),
  };
  const world = givesNumber.includes(step) ? await numbered(tx, found, step, known) : known;
  const events = unlessRefused(decideMediation(found, step, input, actor, world));
  const whose = partyOf(actor, found) ?? (input as { party?: number }).party;
  nameAttachments(tx, found, [...attachments.keys()], whose, now);
  const invites = events.some(
    ({ type }) => type === 'mediation.committeesInvited' || type === 'mediation.committeeLeft',
  );
  const opened = invites ? withJointKey(tx, parts.keyRing, found, stored.keyIds, now, keys) : keys;
  const after = recordMediation(tx, { stored }, events, withModelCaseKey(tx, parts, found, events, opened, now));
  carryOut(tx, found, events, world, now);
  if (step === 'referral' && after.referredAt !== undefined) await giveCase(tx, parts, actor, now, after);
  if (step === 'archive') await sealMediationVolume(tx, parts, after, keys, now);
  return after;
}

/** Whom the input of a step wants to mediate. */
function mediatorsNamed<Name extends MediationStep>(step: Name, input: MediationInput<Name>): string[] {
  const { lead, others = [], personId } = input as { lead?: string; others?: string[]; personId?: string };
  if (step === 'assignment') return [...(lead === undefined ? [] : [lead]), ...others];
  return step === 'mediatorChoice' && personId !== undefined ? [personId] : [];
}

/** A room of the committee of whoever plans, and who has it at that time. */
async function findRoom(
  tx: Transaction,
  actor: Actor,
  countyCode: string,
  { roomId, meetsAt, lastsMinutes = usualMinutes }: MediationInput<'sessionPlan'>,
): Promise<MediationWorld['room']> {
  if (roomId === undefined || actor.kind !== 'staff') return undefined;
  const committee = await findCommittee(tx, countyCode, actor.unitId);
  const room = committee?.rooms.find(({ id }) => id === roomId);
  if (room === undefined) return undefined;
  const taken = await findInRoom(tx, countyCode, room, { at: meetsAt, untilAt: later(meetsAt, lastsMinutes * 60_000) });
  return { ...room, ...(taken && { taken }) };
}

/** A file to which the actor stands in no way does not exist for her. */
async function getLocked(tx: Transaction, actor: Actor, code: string): Promise<StoredMediation> {
  const stored = isCaseCode(code) ? await lockMediation(tx, code) : undefined;
  if (stored === undefined || !standsToIt(actor, stored.found))
    throw refused('mediation.notFound', { values: { code } });
  return stored;
}

function standsToIt(actor: Actor, found: Mediation): boolean {
  return mediationRelationsOf(actor, found).some((relation) => relation !== 'anyMediation' && relation !== 'inside');
}

/** The number comes last of all that is asked: whoever accepts at the same committee waits until this is committed. */
async function numbered(
  tx: Transaction,
  found: Mediation,
  step: MediationStep,
  world: MediationWorld,
): Promise<MediationWorld> {
  const committee = step === 'takingOver' ? found.handingsOn.at(-1)?.to : found.committee;
  if (committee === undefined) throw new Error(`${found.code} is taken over by nobody`);
  const year = Number(localDateOf(world.now).slice(0, 4));
  const countyCode = countyOfCode(found.code);
  const [written, serial] = await Promise.all([
    findShortName(tx, countyCode, committee.id),
    takeSerial(tx, countyCode, committee.id, year),
  ]);
  return { ...world, nextNumber: { shortName: written ?? shortNameOf(committee.name), year, serial } };
}
