import { type Actor, isStaff } from '../identity/index.ts';
import { isRefusal, later, localDateOf, type Refusal, refuse } from '../kernel/index.ts';
import { findFile, getParty, wordOf } from './consenting.ts';
import { ended } from './fold-parts.ts';
import type { MediationInput } from './inputs.ts';
import type { DecidedMediation } from './lifecycle.ts';
import { allConsent, type Consent, type LongerTime, type Mediation } from './mediation.ts';
import { partyOf } from './policy.ts';
import { type Secret, secretOf } from './secret.ts';
import { type Attendance, type Session, usualMinutes } from './sessions.ts';
import { type MediationWorld, movePeriod } from './world.ts';

export function planSession(
  found: Mediation,
  { kind, meetsAt, lastsMinutes = usualMinutes, roomId, where, invited }: MediationInput<'sessionPlan'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  if (meetsAt <= world.now) return refuse('mediation.alreadyPast', { field: 'meetsAt' });
  const room = roomId === undefined ? undefined : getRoom(world);
  if (isRefusal(room)) return room;
  const place = where ?? room?.name;
  if (place === undefined) return refuse('mediation.whereMissing', { field: 'where' });
  for (const party of invited) {
    const known = getParty(found, party);
    if (isRefusal(known)) return known;
  }
  const number = found.sessions.length + 1;
  const untilAt = later(meetsAt, lastsMinutes * 60_000);
  return [
    ['mediation.sessionPlanned', { number, kind, meetsAt, untilAt, room, where: secretOf('file', place), invited }],
  ];
}

function getRoom({ room }: MediationWorld): Session['room'] | Refusal {
  if (room === undefined) return refuse('mediation.roomNotFound', { field: 'roomId' });
  const { id, name, taken } = room;
  return taken === undefined
    ? { id, name }
    : refuse('mediation.roomTaken', { field: 'roomId', values: { room: name, from: taken.at, until: taken.untilAt } });
}

export function recordSession(
  found: Mediation,
  { number, attendance, minutes, result }: MediationInput<'sessionRecord'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  const no = whyNotOfSession(found, number, attendance) ?? whyNotYet(found, number, world);
  if (no !== undefined) return no;
  return [['mediation.sessionHeld', { number, attendance, minutes: secretOf('file', minutes), result }]];
}

export function sessionFell(
  found: Mediation,
  { number, isCalledOff = false, reason, attendance = [] }: MediationInput<'sessionFall'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  const no = whyNotOfSession(found, number, isCalledOff ? [] : attendance);
  if (no !== undefined) return no;
  if (!isCalledOff) {
    const early = whyNotYet(found, number, world);
    if (early !== undefined) return early;
    return attendance.length === 0
      ? refuse('mediation.attendanceMissing', { field: 'attendance' })
      : [['mediation.sessionFellThrough', { number, attendance }]];
  }
  if (reason === undefined) return refuse('mediation.reasonMissing', { field: 'reason' });
  return [['mediation.sessionFellThrough', { number, attendance: [], calledOff: secretOf('file', reason) }]];
}

function whyNotOfSession(found: Mediation, number: number, attendance: readonly Attendance[]): Refusal | undefined {
  const session = found.sessions.find((each) => each.number === number);
  if (session?.status !== 'planned')
    return refuse('mediation.noSessionPlanned', { field: 'number', values: { number } });
  const stranger = attendance.find(({ party }) => !session.invited.includes(party));
  if (stranger !== undefined) return refuse('mediation.notInvited', { values: { party: stranger.party } });
  const agentless = attendance.find(
    ({ party, came }) => came === 'agent' && found.parties.find((each) => each.number === party)?.agent === undefined,
  );
  return agentless && refuse('mediation.noAgent', { values: { party: agentless.party } });
}

/** Who came, and who did not, is known on the day and not before; within the day people begin earlier than they meant to. */
function whyNotYet({ sessions }: Mediation, number: number, { now }: MediationWorld): Refusal | undefined {
  const day = localDateOf(sessions.find((each) => each.number === number)?.at ?? now);
  return localDateOf(now) < day
    ? refuse('mediation.sittingNotYet', { field: 'number', values: { number, day } })
    : undefined;
}

/** What one party says alone is for whoever hears it, and no other eyes: not the other side's, nor a later mediator's. */
export function holdCaucus(
  found: Mediation,
  { party, notes }: MediationInput<'caucus'>,
  _: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const known = getParty(found, party);
  if (isRefusal(known)) return known;
  if (!isStaff(actor)) return refuse('mediation.stepNotYours', { values: { step: 'caucus' } });
  const secret: Secret = { circle: 'confidence', mediators: [actor.personId], text: notes };
  return [['mediation.caucusHeld', { party, notes: secret }]];
}

export function investigate(_: Mediation, { of, answers }: MediationInput<'investigation'>): DecidedMediation {
  return [['mediation.investigated', { of: secretOf('file', of), answers: secretOf('file', answers) }]];
}

export function addEvidence(
  found: Mediation,
  { name, kind, pages, fileId, shownTo }: MediationInput<'evidence'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const file = findFile(world, fileId, 'fileId');
  if (isRefusal(file)) return file;
  const from = partyOf(actor, found) ?? 'mediator';
  if (shownTo === 'confidence' && found.mediators.length === 0) return refuse('mediation.noMediatorYet');
  const secret = shownTo === 'file' ? secretOf('file', name) : confided(found, name, from);
  return [['mediation.evidenceAdded', { from, name: secret, kind, pages, file, shownTo }]];
}

/** Told to those who mediate on this day, and known to the party whose it is. */
export function confided(found: Mediation, text: string, from: number | 'mediator'): Secret {
  const mediators = found.mediators.map(({ personId }) => personId);
  return { circle: 'confidence', mediators, party: from === 'mediator' ? undefined : from, text };
}

export function askExpert(_: Mediation, { by, about }: MediationInput<'expertRequest'>): DecidedMediation {
  return [['mediation.expertAsked', { by: secretOf('file', by), about: secretOf('file', about) }]];
}

/** The opinion has come and the clock goes on: it moves by the working time that the experts took, and by no more. */
export function answerOfExpert(
  found: Mediation,
  { number, opinion, fileId }: MediationInput<'expertOpinion'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  const asked = found.expertOpinions.find((each) => each.number === number);
  if (asked === undefined || asked.cameAt !== undefined)
    return refuse('mediation.noExpertAsked', { field: 'number', values: { number } });
  const file = findFile(world, fileId, 'fileId');
  if (isRefusal(file)) return file;
  if (found.dues.conclude === undefined) throw new Error(`${found.code} is being appraised without a deadline`);
  const due = movePeriod(world, found.dues.conclude, { pauses: ended(found, world.now) });
  if (isRefusal(due)) return due;
  return [['mediation.expertAnswered', { number, opinion: secretOf('file', opinion), file, due }]];
}

/** Anybody at the table may ask for more time. Whoever asks has not yet said yes for others. */
export function proposeLonger(
  found: Mediation,
  { extra, reason }: MediationInput<'longerTime'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  // Nobody is asked for her word to a day that cannot be reckoned yet.
  const day = longerBy(found, extra, world);
  if (isRefusal(day)) return day;
  const proposed = ['mediation.longerProposed', { extra, reason: secretOf('file', reason) }] as const;
  const party = partyOf(actor, found);
  if (party === undefined) return [proposed];
  const longer = { extra, reason: secretOf('file', reason), proposedAt: world.now, consents: [] };
  const consented = consentsTo(found, longer, { party, how: 'self' }, world);
  return isRefusal(consented) ? consented : [proposed, ...consented];
}

export function consentToLonger(
  found: Mediation,
  input: MediationInput<'longerTimeConsent'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const longer = found.longerTimes.find(({ agreedAt }) => agreedAt === undefined);
  if (longer === undefined) return refuse('mediation.noLongerTimeProposed');
  const word = wordOf(found, input, world, actor);
  if (isRefusal(word)) return word;
  if (longer.consents.some(({ party }) => party === word.party)) return refuse('mediation.consentedBefore');
  return consentsTo(found, longer, word, world);
}

/** The clock counts the longer time from the last party's yes on, and not before. */
function consentsTo(
  found: Mediation,
  { extra, consents }: LongerTime,
  word: Omit<Consent, 'at'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  const consented = ['mediation.longerConsented', word] as const;
  if (!allConsent(found, [...consents, word])) return [consented];
  const due = longerBy(found, extra, world);
  return isRefusal(due) ? due : [consented, ['mediation.extended', { due }]];
}

function longerBy({ code, dues, pauses }: Mediation, extra: LongerTime['extra'], world: MediationWorld) {
  if (dues.conclude === undefined) throw new Error(`${code} is mediated without a deadline`);
  return movePeriod(world, dues.conclude, { extra, pauses });
}
