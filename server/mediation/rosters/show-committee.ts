import type { Actor } from '@linli/domain/identity';
import { type Instant, localDateOf } from '@linli/domain/kernel';
import {
  type CommitteeList,
  type CommitteeView,
  exampleNumber,
  type GradeRow,
  gradeOf,
  isAway,
  isInOffice,
  listRosterActs,
  lookAtCommittee,
  type MediatorView,
  mayActOnRoster,
  meritOf,
  shortfalls,
  staffedPlaces,
  termEndsOn,
  undescribedCommittee,
} from '@linli/domain/mediation';
import type { Transaction } from '../../database/index.ts';
import { listStaffActors } from '../../identity/index.ts';
import { loadMediationRules } from '../rules/load-rules.ts';
import type { MediationParts } from '../world.ts';
import { type FilesOfMediator, filesOfMediators } from './merit-store.ts';
import type { CommitteeUnit } from './record-committee.ts';
import { countMediators, findCommittee, listCommittees, listMediatorsOf, type StoredMediator } from './store.ts';

/** Every committee that the actor's post may read, with what the law finds wanting, and the places that fall short. */
export async function showCommittees(
  tx: Transaction,
  parts: Pick<MediationParts, 'unitsOf'>,
  countyCode: string,
  actor: Actor,
  now: Instant,
): Promise<CommitteeList> {
  const today = localDateOf(now);
  const [units, described, counts, rules] = await Promise.all([
    parts.unitsOf(tx, countyCode),
    listCommittees(tx, countyCode),
    countMediators(tx, countyCode, today),
    loadMediationRules(tx, countyCode),
  ]);
  const byUnit = new Map(described.map((each) => [each.unitId, each]));
  const committees = [...units.byId.values()]
    .filter(({ kind }) => kind === 'mediationCommittee')
    .filter(({ id: unitId, divisionCode }) => mayActOnRoster(actor, 'roster.read', { unitId, divisionCode }))
    .map((unit) => ({ unit, committee: byUnit.get(unit.id) ?? undescribedCommittee(unit.id, unit) }));
  const places = committees.map(({ unit, committee }) => ({ ...committee, divisionCode: unit.divisionCode }));
  return {
    committees: committees.map(({ unit, committee }) => {
      const { wanting, termEndsOn: ends } = lookAtCommittee(committee, today);
      return {
        ...{ unitId: unit.id, name: unit.name, divisionCode: unit.divisionCode, kind: committee.kind },
        members: committee.members.length,
        women: committee.members.filter(({ isWoman }) => isWoman).length,
        mediators: counts.get(unit.id) ?? 0,
        wanting: wanting.map(({ refusal }) => refusal) as CommitteeView['wanting'],
        ...(ends && { termEndsOn: ends }),
      };
    }),
    shortfalls: shortfalls(staffedPlaces(places, counts), rules.required),
  };
}

/** One committee with everybody on its roster. With the eyes of the county: what each has open may lie elsewhere. */
export async function showCommittee(
  tx: Transaction,
  unit: CommitteeUnit,
  actor: Actor,
  now: Instant,
): Promise<CommitteeView> {
  const today = localDateOf(now);
  const countyCode = unit.divisionCode.slice(0, 6);
  const committee = (await findCommittee(tx, countyCode, unit.id)) ?? undescribedCommittee(unit.id, unit);
  const [mediators, staff, counts, rules] = await Promise.all([
    listMediatorsOf(tx, countyCode, committee.id),
    listStaffActors(tx, countyCode),
    countMediators(tx, countyCode, today),
    loadMediationRules(tx, countyCode),
  ]);
  const views = await viewsOf(tx, mediators, unit, rules.grades, actor, today);
  const known = new Set(mediators.filter(({ leftOn }) => leftOn === undefined).map(({ personId }) => personId));
  const place = staffedPlaces([{ ...committee, divisionCode: unit.divisionCode }], counts);
  const about = { unitId: unit.id, divisionCode: unit.divisionCode };
  const [shortfall] = shortfalls(place, rules.required);
  return {
    ...{ ...about, name: unit.name, kind: committee.kind, shortName: committee.shortName },
    exampleNumber: exampleNumber(committee, Number(today.slice(0, 4))),
    residents: committee.residents,
    ...(committee.phone && { phone: committee.phone }),
    members: committee.members.map((member) => ({ ...member, termEndsOn: termEndsOn(member.electedOn) })),
    rooms: [...committee.rooms],
    wanting: lookAtCommittee(committee, today).wanting.map(({ refusal }) => refusal) as CommitteeView['wanting'],
    ...(shortfall && { shortfall }),
    mediators: views,
    unlisted: staff
      .filter(({ unitId, role, personId }) => unitId === unit.id && role === 'mediator' && !known.has(personId))
      .map(({ personId, name }) => ({ personId, name })),
    version: committee.version,
    may: listRosterActs(actor, about),
  };
}

/** Mediators of one committee as staff see them: with what they have open, their merit and grade. */
export async function viewsOf(
  tx: Transaction,
  mediators: readonly StoredMediator[],
  unit: CommitteeUnit,
  grades: readonly GradeRow[],
  actor: Actor,
  today: string,
): Promise<MediatorView[]> {
  const people = mediators.flatMap(({ personId }) => personId ?? []);
  const files = await filesOfMediators(tx, unit.divisionCode.slice(0, 6), people);
  const inOrder = mediators.toSorted(
    (one, other) =>
      Number(isInOffice(other, today)) - Number(isInOffice(one, today)) ||
      Number(!one.personId) - Number(!other.personId),
  );
  return inOrder.map((mediator) => viewOf(mediator, unit, files.get(mediator.personId ?? ''), grades, actor, today));
}

function viewOf(
  mediator: StoredMediator,
  unit: CommitteeUnit,
  files: FilesOfMediator | undefined,
  grades: readonly GradeRow[],
  actor: Actor,
  today: string,
): MediatorView {
  const { openFiles = 0, concluded = 0, settled = 0, performed = 0, broken = 0 } = files ?? {};
  const performedShare = performed + broken === 0 ? 1 : performed / (performed + broken);
  const merit = meritOf(mediator, { concluded, settled, performedShare }, today);
  const { grade, next } = gradeOf(merit, grades);
  const { id, personId, name, kind, capacity, beganOn, leftOn, photoAgreedOn } = mediator;
  return {
    ...{ id, name, kind, capacity, beganOn, openFiles, merit, grade },
    ...(personId !== undefined && { personId }),
    ...(leftOn !== undefined && { leftOn }),
    ...(next && { next }),
    committee: { id: unit.id, name: unit.name, divisionCode: unit.divisionCode },
    fields: [...mediator.fields],
    languages: [...mediator.languages],
    away: [...mediator.away],
    isAway: isAway(mediator, today),
    dutyHours: [...(mediator.dutyHours ?? [])],
    trainings: [...mediator.trainings],
    assessments: [...mediator.assessments],
    hasPhoto: photoAgreedOn !== undefined,
    may: listRosterActs(actor, { unitId: unit.id, divisionCode: unit.divisionCode, personId }),
  };
}
