import {
  type Actor,
  each,
  either,
  isStaff,
  keepsFilesOnly,
  type PolicyRow,
  type PolicyTable,
  relationsFor,
  type StaffActor,
} from '../identity/index.ts';
import { isKeptFrom, keptOf } from './accusation.ts';
import { type Case, leadOrder, openOrderOf } from './case.ts';
import type { Step } from './inputs.ts';
import { unitIdsOf } from './units-of-case.ts';

/** What may be read of a case; each is an act of its own, as a step is. To see a contact is to see it masked. */
export const caseReadings = [
  'listCases',
  'exportCases',
  'readCase',
  'readHistory',
  'readAttachment',
  'readVolume',
  'seeContact',
  'readContact',
  'readMessages',
  'readReadings',
  'readDispatchSuggestion',
  'readCaller',
  'readOrder',
] as const;
export type CaseReading = (typeof caseReadings)[number];

/** `takeIn` is to register what somebody else says; whoever reports for herself needs no leave. */
export type CaseAct =
  | CaseReading
  | 'takeIn'
  | 'registrationOnTheSpot'
  | 'placeVisit'
  | 'listVisits'
  | 'visitPhotoRemoval'
  | 'split'
  | Step;

/** How an actor stands to a case. She may stand in several relations; posts never add up because a request has one. */
export const relations = [
  'ownCase',
  'centre',
  'above',
  'lead',
  'trustedLead',
  'townshipLead',
  'assist',
  'partaking',
  'inside',
  'anyCase',
] as const;
export type Relation = (typeof relations)[number];

const reporter: PolicyRow<Relation> = { reporter: ['ownCase'] };
const centre = each<Relation>(['operator', 'supervisor'], 'centre');
const above: PolicyRow<Relation> = { supervisor: ['centre', 'above'] };
/** A small centre that led a case itself may have nobody left who did not handle it: then the one above asks and closes. */
const whoAsks = either(centre, above);

const carriesOutOrders = ['operator', 'supervisor', 'handler', 'gridWorker', 'mediator'] as const;
const lead = each<Relation>(carriesOutOrders, 'lead');
const assist = each<Relation>(carriesOutOrders, 'assist');

const looksAfterAPlace = ['operator', 'supervisor', 'leader', 'gridWorker'] as const;
const takesUpOrders = ['handler', 'mediator'] as const;
const staff = either(
  each<Relation>(looksAfterAPlace, 'inside', 'partaking'),
  each<Relation>(takesUpOrders, 'partaking'),
);
/** Those who have to reach her: the centre that has the case, and who leads it unless no unit must ever be told. */
const reachesReporter = each<Relation>(carriesOutOrders, 'centre', 'trustedLead');

/** Who may do what with a case; its state is looked at elsewhere (next-steps.ts). */
export const casePolicy: PolicyTable<CaseAct, Relation> = {
  listCases: either(
    each<Relation>(looksAfterAPlace, 'inside'),
    each<Relation>([...takesUpOrders, 'operator'], 'partaking'),
  ),
  exportCases: either(
    each<Relation>(['operator', 'supervisor', 'leader'], 'inside'),
    each<Relation>(['handler'], 'partaking'),
  ),
  readCase: either(staff, reporter),
  readHistory: either(staff, reporter),
  readAttachment: either(staff, reporter),
  readVolume: either(staff, reporter),
  seeContact: either(reachesReporter, reporter),
  readContact: reachesReporter,
  readMessages: reachesReporter,
  readReadings: either(reporter, above),
  readDispatchSuggestion: each(['operator', 'supervisor'], 'inside', 'partaking'),
  readCaller: each(['operator', 'supervisor'], 'inside'),
  readOrder: staff,
  split: centre,
  takeIn: either<Relation>({ gridWorker: ['inside'] }, each(['operator', 'supervisor'], 'anyCase')),
  registrationOnTheSpot: { gridWorker: ['inside'] },
  placeVisit: { gridWorker: ['inside'] },
  listVisits: each<Relation>(looksAfterAPlace, 'inside'),
  visitPhotoRemoval: each<Relation>(['operator', 'supervisor', 'gridWorker'], 'inside'),
  categorization: centre,
  accusation: either(reporter, whoAsks),
  acceptance: centre,
  declination: centre,
  dispatch: centre,
  acknowledgement: either(lead, assist),
  return: lead,
  ruling: above,
  firstContact: lead,
  note: either(lead, assist, centre),
  supplement: either(reporter, centre),
  question: either(lead, assist, centre),
  answer: reporter,
  extensionRequest: lead,
  extensionDecision: above,
  suspension: lead,
  resumption: either(lead, centre),
  jointAction: either(each<Relation>(carriesOutOrders, 'townshipLead'), centre),
  assistance: assist,
  release: either(lead, centre),
  resolution: lead,
  followUpAttempt: whoAsks,
  followUp: either(reporter, whoAsks),
  closure: whoAsks,
  archive: either(centre, { system: ['anyCase'] }),
  supervision: above,
  reopening: reporter,
  merger: centre,
  withdrawal: reporter,
  transfer: centre,
  legalHold: above,
  holdRelease: above,
  contactErasure: either(reporter, above, { system: ['anyCase'] }),
  erasureRequest: either(reporter, above),
  erasure: either(above, { system: ['anyCase'] }),
};

/** Whether an actor may do an act to a case, as far as who she is decides it. */
export function mayActOnCase(actor: Actor, act: CaseAct, found: Case): boolean {
  return relationsFor(casePolicy, act, actor).some((relation) => isIn(relation, actor, found));
}

/** Whether she registers a matter at this place for others. */
export function takesIn(actor: Actor, divisionCode: string): boolean {
  const wanted = relationsFor(casePolicy, 'takeIn', actor);
  const isAnywhere = wanted.includes('anyCase') && !(isStaff(actor) && keepsFilesOnly(actor));
  return isAnywhere || (wanted.includes('inside') && isInside(actor, divisionCode));
}

/** Whether she records that she looked at a place here. */
export function mayVisit(actor: Actor, divisionCode: string): boolean {
  return relationsFor(casePolicy, 'placeVisit', actor).includes('inside') && isInside(actor, divisionCode);
}

export function relationsOf(actor: Actor, found: Case): Relation[] {
  return relations.filter((relation) => isIn(relation, actor, found));
}

/** What of a case this actor may read: travels with the case, so that screens ask for nothing in vain. */
export function allowedReadings(actor: Actor, found: Case): CaseReading[] {
  return caseReadings.filter((act) => mayActOnCase(actor, act, found));
}

/** To an accusation that is kept from her nobody stands in any relation, not even to what is open to all. */
function isIn(relation: Relation, actor: Actor, found: Case): boolean {
  return !isKeptFrom(actor, keptOf(found)) && stands[relation](actor, found);
}

const townshipLength = 9;

const stands: Record<Relation, (actor: Actor, found: Case) => boolean> = {
  ownCase: (actor, { code }) => actor.kind === 'reporter' && actor.caseCode === code,
  // Where no centre is left to take in an accusation, its centre is the unit that looks into officials.
  centre: (actor, found) => isStaff(actor) && actor.unitId === found.centre.id,
  above: (actor, { centre: { divisionCode } }) =>
    isAtCentre(actor) && actor.divisionCode.length < divisionCode.length && divisionCode.startsWith(actor.divisionCode),
  lead: (actor, found) => isStaff(actor) && leadOrder(found)?.unit.id === actor.unitId,
  trustedLead: (actor, found) =>
    found.sensitivity !== 'confidential' && found.isReporterShielded !== true && stands.lead(actor, found),
  townshipLead: (actor, found) =>
    isStaff(actor) && stands.lead(actor, found) && actor.unitDivisionCode.length >= townshipLength,
  assist: (actor, found) => isStaff(actor) && openOrderOf(found, actor.unitId)?.part === 'assist',
  partaking: (actor, found) => isStaff(actor) && unitIdsOf(found).includes(actor.unitId),
  inside: (actor, { place }) => isInside(actor, place.divisionCode),
  anyCase: () => true,
};

function isInside(actor: Actor, divisionCode: string): boolean {
  return isStaff(actor) && !keepsFilesOnly(actor) && divisionCode.startsWith(actor.divisionCode);
}

function isAtCentre(actor: Actor): actor is StaffActor {
  return isStaff(actor) && actor.unitKind === 'governanceCenter';
}
