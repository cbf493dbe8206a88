import type { UnitRef } from '../cases/index.ts';
import type { Actor } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { MediationEvent } from './events.ts';
import type { MediationApplication, PartyInput } from './inputs.ts';
import { stampMediation } from './lifecycle.ts';
import { courtReferrals, type Intake, type MediationSource, type Party, sides } from './mediation.ts';
import { type Secret, secretOf } from './secret.ts';
import { type MediationWorld, needPeriod } from './world.ts';

/** What the server found before a dispute is brought: its ids, and the committee that has it. */
export type MediationArrival = {
  id: string;
  code: string;
  countyCode: string;
  committee: UnitRef;
  /** The case whose reporter wishes for mediation, and the centre whose case it is. */
  wish?: { caseCode: string; centre: UnitRef };
};

const fromUnits: readonly MediationSource[] = [
  ...(['policeReferral', 'petitionReferral', 'procuratorateReferral', 'authorityReferral'] as const),
];

/** A dispute comes before a committee: brought by the parties, found, or sent. */
export function openMediation(
  input: MediationApplication,
  { id, code, countyCode, committee, wish }: MediationArrival,
  actor: Actor,
  world: MediationWorld,
): MediationEvent[] | Refusal {
  const intake = wish === undefined ? intakeOf(input, world) : intakeOfWish(input, wish);
  if (isRefusal(intake)) return intake;
  if (!world.disputeTypes.has(input.disputeType))
    return refuse('mediation.noSuchDispute', { field: 'disputeType', values: { type: input.disputeType } });
  const missing = sides.find((side) => !input.parties.some((party) => party.side === side));
  if (missing !== undefined) return refuse('mediation.sideMissing', { field: 'parties', values: { side: missing } });
  const due = needPeriod(world, 'accept', { intake, divisionCode: input.divisionCode });
  if (isRefusal(due)) return due;
  const body = {
    id,
    code,
    countyCode,
    intake,
    disputeType: input.disputeType,
    divisionCode: input.divisionCode,
    committee,
    parties: input.parties.map(partyFrom),
    facts: secretOf('file', input.facts),
    requests: input.requests.map((text) => secretOf('file', text)),
    due,
  };
  return stampMediation([['mediation.opened', body]], actor, world.now);
}

function intakeOf({ intake }: MediationApplication, world: MediationWorld): Intake | Refusal {
  const { kind, caseCode, unitId, courtNumber, courtName, procedure, isJoint } = intake;
  if (kind === 'case' && caseCode === undefined) return refuse('mediation.caseMissing', { field: 'intake' });
  if (courtReferrals.includes(kind) && courtNumber === undefined)
    return refuse('mediation.courtNumberMissing', { field: 'intake' });
  if (fromUnits.includes(kind) && unitId === undefined) return refuse('mediation.senderMissing', { field: 'intake' });
  const unit = unitId === undefined ? undefined : world.units.get(unitId);
  if (unitId !== undefined && unit === undefined)
    return refuse('unit.notFound', { field: 'intake', values: { unit: unitId } });
  const sender = unit && { id: unit.id, name: unit.name, divisionCode: unit.divisionCode };
  return {
    kind,
    caseCode,
    unit: sender,
    courtNumber,
    courtName: courtReferrals.includes(kind) ? courtName : undefined,
    procedure,
    isJoint,
  };
}

function intakeOfWish({ intake }: MediationApplication, wish: NonNullable<MediationArrival['wish']>): Intake {
  return { kind: 'case', caseCode: wish.caseCode, unit: wish.centre, isJoint: intake.isJoint, isWished: true };
}

function partyFrom({ side, kind, name, ...described }: PartyInput, at: number): Party {
  const number = at + 1;
  return { number, side, kind, name: secretOf('file', name), ...descriptionOf(number, described) };
}

export type Description = Omit<PartyInput, 'side' | 'kind' | 'name'>;

/** What is known of a party, each part for those whom it concerns. */
export function descriptionOf(party: number, described: Description): Partial<Party> {
  const { standing, phone, particulars, deliveryAddress, language } = described;
  const text = particulars === undefined ? undefined : JSON.stringify(particulars);
  return {
    standing: known('file', standing),
    contact: known('committee', phone),
    deliveryAddress: known('committee', deliveryAddress),
    particulars: text === undefined ? undefined : { circle: 'particulars', party, text },
    language,
  };
}

function known(circle: 'file' | 'committee', text: string | undefined): Secret | undefined {
  return text === undefined ? undefined : secretOf(circle, text);
}
