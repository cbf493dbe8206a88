import { type Actor, isStaff } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { findFile, getFile, getParty, wordOf } from './consenting.ts';
import type { FileNumber } from './file-number.ts';
import type { MediationInput } from './inputs.ts';
import type { DecidedMediation } from './lifecycle.ts';
import { activeParties, leadMediator, type Mediation, type Party } from './mediation.ts';
import { descriptionOf } from './opening.ts';
import { partyOf } from './policy.ts';
import { roadsFor } from './roads.ts';
import { secretOf } from './secret.ts';
import { fixPeriod, type MediationWorld, needPeriod } from './world.ts';

export function accept(found: Mediation, _: MediationInput<'acceptance'>, world: MediationWorld) {
  const number = takeNumber(found.committee.id, world);
  if (isRefusal(number)) return number;
  const due = needPeriod(world, 'conclude', found);
  if (isRefusal(due)) return due;
  const contactDue = fixPeriod(world, 'contactOtherParty', found);
  if (isRefusal(contactDue)) return contactDue;
  return [['mediation.accepted', { number, due, contactDue }]] satisfies DecidedMediation;
}

/** The number that was kept for this committee; the next one of the year, without gaps. */
export function takeNumber(committeeId: string, { nextNumber }: MediationWorld): FileNumber | Refusal {
  if (nextNumber === undefined) throw new Error('A file is accepted without a number kept for it');
  return { committeeId, ...nextNumber };
}

export function decline(found: Mediation, input: MediationInput<'declination'>, world: MediationWorld) {
  const words = input.words === undefined ? undefined : secretOf('file', input.words);
  const roads = roadsFor(world.roads, found.disputeType, found.divisionCode);
  return [['mediation.declined', { reason: input.reason, words, roads }]] satisfies DecidedMediation;
}

/** The centre’s word on what the reporter of a case wished for: it gives the case, or keeps it and says why. */
export function refer(
  found: Mediation,
  { isGiven, words }: MediationInput<'referral'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  if (!isGiven) {
    if (words === undefined) return refuse('mediation.reasonMissing', { field: 'words' });
    const roads = roadsFor(world.roads, found.disputeType, found.divisionCode);
    return [['mediation.declined', { reason: 'keptByCentre', words: secretOf('file', words), roads }]];
  }
  const due = needPeriod(world, 'accept', found);
  return isRefusal(due) ? due : [['mediation.referred', { due }]];
}

export function tellRights(
  found: Mediation,
  input: MediationInput<'rightsNotice'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const word = wordOf(found, input, world, actor);
  if (isRefusal(word)) return word;
  if (found.rightsTold.some(({ party }) => party === word.party)) return refuse('mediation.rightsTold');
  return [['mediation.rightsTold', word]];
}

export function describeParty(
  found: Mediation,
  { party, identity, rights, agent, ...described }: MediationInput<'partyDescription'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const named = getParty(found, partyOf(actor, found) ?? party);
  if (isRefusal(named)) return named;
  if (partyOf(actor, found) !== undefined && party !== undefined && party !== named.number)
    return refuse('mediation.notYourWord', { field: 'party' });
  const identityFile = findFile(world, identity, 'identity');
  if (isRefusal(identityFile)) return identityFile;
  const rightsFiles = [];
  for (const id of rights ?? []) {
    const file = getFile(world, id, 'rights');
    if (isRefusal(file)) return file;
    rightsFiles.push(file);
  }
  const agentPaper = findFile(world, agent?.paper, 'agent');
  if (isRefusal(agentPaper)) return agentPaper;
  const change: Partial<Party> = {
    ...descriptionOf(named.number, described),
    identity: identityFile,
    rights: rights && rightsFiles,
    agent: agent && agentPaper && { name: secretOf('file', agent.name), authority: agent.authority, paper: agentPaper },
  };
  const told = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  if (Object.keys(told).length === 0) return refuse('mediation.nothingDescribed');
  return [['mediation.partyDescribed', { party: named.number, change: told }]];
}

export function choose(
  found: Mediation,
  { personId }: MediationInput<'mediatorChoice'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const known = getMediator(found, personId, world);
  if (isRefusal(known)) return known;
  return [['mediation.mediatorChosen', { party: partyOf(actor, found) ?? 0, personId }]];
}

/**
 * Who mediates. Where all parties chose the same person, taking another one needs a reason (人民调解法 art. 19). From another
 * committee's roster (跨区域、跨行业选调) comes whom all parties chose, or whom the level above sends.
 */
export function assign(
  found: Mediation,
  { lead, others = [], reason }: MediationInput<'assignment'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const wanted = chosenByAll(found);
  const isFromAbove = isStaff(actor) && actor.role === 'supervisor';
  const ownUnits = [found.committee, ...found.assisting].map(({ id }) => id);
  const seats = [];
  for (const personId of [lead, ...others.filter((id) => id !== lead)]) {
    const known = getMediator(found, personId, world);
    if (isRefusal(known)) return known;
    if (!isFromAbove && personId !== wanted && !ownUnits.includes(known.unitId))
      return refuse('mediation.selectedFromAbove', { field: 'lead', values: { mediator: known.name } });
    seats.push({ personId, name: known.name, unitId: known.unitId, isLead: personId === lead });
  }
  if (wanted !== undefined && wanted !== lead && reason === undefined)
    return refuse('mediation.reasonForOtherMediator', { field: 'reason' });
  const isSame =
    leadMediator(found)?.personId === lead &&
    seats.length === found.mediators.length &&
    seats.every(({ personId }) => found.mediators.some((seat) => seat.personId === personId));
  if (isSame) return refuse('mediation.sameMediators', { field: 'lead' });
  return [['mediation.assigned', { seats, reason: reason === undefined ? undefined : secretOf('file', reason) }]];
}

/** The one mediator whom every party chose, if there is one and none of them has had her recused since. */
export function chosenByAll(found: Mediation): string | undefined {
  const chosen = activeParties(found).map(
    ({ number }) => found.choices.find(({ party }) => party === number)?.personId,
  );
  const [first] = chosen;
  const isRecused = found.recused.some(({ personId }) => personId === first);
  return !isRecused && chosen.every((personId) => personId === first) ? first : undefined;
}

function getMediator(found: Mediation, personId: string, world: MediationWorld) {
  const known = world.roster.get(personId);
  if (known === undefined) return refuse('mediation.mediatorNotFound', { values: { mediator: personId } });
  if (found.recused.some((gone) => gone.personId === personId))
    return refuse('mediation.mediatorRecused', { values: { mediator: known.name } });
  if (world.tied?.has(personId)) return refuse('mediation.mediatorTied', { values: { mediator: known.name } });
  return known;
}

/** 回避: on a party's word alone, or by the mediator herself; nobody weighs the reason. */
export function recuse(
  found: Mediation,
  input: MediationInput<'recusal'>,
  _: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const own = isStaff(actor) ? actor.personId : undefined;
  const personId = own ?? input.personId ?? leadMediator(found)?.personId;
  if (own !== undefined && input.personId !== undefined && input.personId !== own)
    return refuse('mediation.notYourWord', { field: 'personId' });
  if (personId === undefined || !found.mediators.some((seat) => seat.personId === personId))
    return refuse('mediation.mediatorNotFound', { field: 'personId', values: { mediator: personId ?? '' } });
  const reason = secretOf('committee', input.reason);
  return [['mediation.recused', { personId, party: partyOf(actor, found), reason }]];
}
