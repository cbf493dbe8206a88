import type { UnitRef } from '../cases/index.ts';
import { type Actor, isStaff } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { takeNumber } from './accepting.ts';
import { findFile } from './consenting.ts';
import { lastHanding } from './fold-parts.ts';
import { levelsBetween, type PassingReason } from './handings.ts';
import type { MediationInput } from './inputs.ts';
import type { DecidedMediation } from './lifecycle.ts';
import { courtReferrals, type Mediation } from './mediation.ts';
import { secretOf } from './secret.ts';
import { fixPeriod, type MediationWorld, needPeriod } from './world.ts';

/**
 * 首调负责: who has a file keeps it until another committee takes it over, and hands it up only after it has tried. To the
 * committee of the trade it may go at once; to another place only by whoever stands above both.
 */
export function handOn(
  found: Mediation,
  { unitId, kind, reason, passesOver }: MediationInput<'handingOn'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const unit = getCommittee(world, unitId, 'unitId');
  if (isRefusal(unit)) return unit;
  if (unit.id === found.committee.id) return refuse('mediation.sameCommittee', { field: 'unitId' });
  const [from, to] = [found.committee.divisionCode, unit.divisionCode];
  if (kind === 'level') {
    if (!(to.length < from.length && from.startsWith(to))) return refuse('mediation.notAbove', { field: 'unitId' });
    if (!hasTried(found)) return refuse('mediation.notTriedYet');
    const passed = whyNotPass(world, [from, to], passesOver);
    if (passed !== undefined) return passed;
  }
  const trade = world.disputeTypes.get(found.disputeType)?.trade;
  if (kind === 'trade' && (trade === undefined || !world.units.get(unitId)?.duties?.includes(trade)))
    return refuse('mediation.notOfTheTrade', { field: 'unitId' });
  const isAbove = isStaff(actor) && [from, to].every((code) => code.startsWith(actor.divisionCode));
  if (kind === 'across' && !(isAbove && actor.role === 'supervisor'))
    return refuse('mediation.acrossFromAbove', { field: 'kind' });
  const due = needPeriod(world, 'takeOver', found);
  if (isRefusal(due)) return due;
  const passes = kind === 'level' && levelsBetween(from, to).length > 0 ? { passesOver } : {};
  return [['mediation.handedOn', { to: unit, kind, ...passes, reason: secretOf('file', reason), due }]];
}

/** 分级: village, township, county, one after the other. Who passes over a level says why, and not that there is none where one is. */
function whyNotPass(
  { units }: MediationWorld,
  [from, to]: readonly [string, string],
  passesOver: PassingReason | undefined,
): Refusal | undefined {
  const between = levelsBetween(from, to);
  if (between.length === 0) return undefined;
  const there = [...units.values()].find(
    ({ kind, divisionCode, duties = [] }) =>
      kind === 'mediationCommittee' &&
      between.includes(divisionCode) &&
      !duties.some((duty) => duty.startsWith('mediation.')),
  );
  if (passesOver === undefined)
    return there === undefined
      ? refuse('mediation.levelPassed', { field: 'passesOver' })
      : refuse('mediation.committeePassed', { field: 'passesOver', values: { unit: there.name } });
  return passesOver === 'noCommittee' && there !== undefined
    ? refuse('mediation.committeeThere', { field: 'passesOver', values: { unit: there.name } })
    : undefined;
}

function hasTried({ sessions, caucuses, statements, committee, handingsOn }: Mediation): boolean {
  const since = handingsOn.findLast(({ to, takenOverAt }) => to.id === committee.id && takenOverAt !== undefined);
  const from = since?.takenOverAt ?? '';
  const sat = sessions.some(({ status, at }) => status !== 'planned' && at >= from);
  return sat || caucuses.some(({ at }) => at >= from) || statements.some(({ at }) => at >= from);
}

/**
 * Another level begins anew, as an acceptance of its own; what passes on at one level goes on with the time that is left. The days
 * that a court gives are the court’s, whoever mediates (法释〔2016〕14号 art. 27). What nobody had accepted is accepted by it.
 */
export function takeOver(
  found: Mediation,
  _: MediationInput<'takingOver'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  const handing = lastHanding(found);
  if (handing === undefined) return refuse('mediation.notHandedOn');
  const number = takeNumber(handing.to.id, world);
  if (isRefusal(number)) return number;
  const goesOn = handing.kind !== 'level' || courtReferrals.includes(found.intake.kind);
  if (goesOn && found.dues.conclude !== undefined) return [['mediation.takenOver', { number }]];
  const due = needPeriod(world, 'conclude', found);
  if (isRefusal(due)) return due;
  const contactDue = found.acceptedAt === undefined ? fixPeriod(world, 'contactOtherParty', found) : undefined;
  if (isRefusal(contactDue)) return contactDue;
  return [['mediation.takenOver', { number, due, ...(contactDue && { contactDue }) }]];
}

export function giveBack(_: Mediation, input: MediationInput<'handingBack'>): DecidedMediation {
  return [['mediation.givenBack', { reason: secretOf('file', input.reason) }]];
}

export function getCommittee(world: MediationWorld, unitId: string, field: string): UnitRef | Refusal {
  const unit = getUnit(world, unitId, field);
  if (isRefusal(unit)) return unit;
  return world.units.get(unitId)?.kind === 'mediationCommittee'
    ? unit
    : refuse('mediation.noCommittee', { field, values: { unit: unit.name } });
}

function getUnit(world: MediationWorld, unitId: string, field: string): UnitRef | Refusal {
  const unit = world.units.get(unitId);
  if (unit === undefined) return refuse('unit.notFound', { field, values: { unit: unitId } });
  return { id: unit.id, name: unit.name, divisionCode: unit.divisionCode };
}

export function askMeeting(_: Mediation, input: MediationInput<'meetingRequest'>): DecidedMediation {
  return [['mediation.meetingAsked', { brief: secretOf('meeting', input.brief) }]];
}

export function callMeeting(
  found: Mediation,
  { number, meetsAt, where, agenda, unitIds }: MediationInput<'meetingCall'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const meeting = found.meetings.find((each) => each.number === number);
  if (meeting === undefined || meeting.called !== undefined || !isStaff(actor))
    return refuse('mediation.noMeeting', { field: 'number', values: { number } });
  if (meetsAt <= world.now) return refuse('mediation.alreadyPast', { field: 'meetsAt' });
  const units: UnitRef[] = [];
  for (const unitId of unitIds) {
    const unit = getUnit(world, unitId, 'unitIds');
    if (isRefusal(unit)) return unit;
    units.push(unit);
  }
  const by = { id: actor.unitId, name: actor.unitName, divisionCode: actor.unitDivisionCode };
  return [['mediation.meetingCalled', { number, by, meetsAt, where, agenda: secretOf('meeting', agenda), units }]];
}

export function keepMinutes(
  found: Mediation,
  { number, minutes, decisions }: MediationInput<'meetingMinutes'>,
): DecidedMediation | Refusal {
  const meeting = found.meetings.find((each) => each.number === number);
  if (meeting?.called === undefined || meeting.held !== undefined)
    return refuse('mediation.noMeeting', { field: 'number', values: { number } });
  const told = [];
  for (const [at, { unitId, what, byOn }] of decisions.entries()) {
    const unit = meeting.called.units.find(({ id }) => id === unitId);
    if (unit === undefined) return refuse('mediation.unitNotCalled', { field: 'decisions', values: { unit: unitId } });
    told.push({ number: at + 1, unit, what: secretOf('meeting', what), byOn });
  }
  return [['mediation.meetingHeld', { number, minutes: secretOf('meeting', minutes), decisions: told }]];
}

export function reportDecision(
  found: Mediation,
  { meeting, number }: MediationInput<'decisionReport'>,
  _: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const held = found.meetings.find((each) => each.number === meeting);
  const decision = held?.decisions.find((each) => each.number === number);
  if (decision === undefined || decision.doneAt !== undefined)
    return refuse('mediation.noDecision', { field: 'number', values: { number } });
  if (!isStaff(actor) || actor.unitId !== decision.unit.id)
    return refuse('mediation.decisionOfOthers', { field: 'number', values: { unit: decision.unit.name } });
  return [['mediation.decisionDone', { meeting, number }]];
}

export function recordTransfer(
  _: Mediation,
  { papers, receiptId, ...rest }: MediationInput<'transferRecord'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  const file = findFile(world, receiptId, 'receiptId');
  if (isRefusal(file)) return file;
  return [['mediation.transferRecorded', { ...rest, papers: secretOf('committee', papers), receipt: file }]];
}
