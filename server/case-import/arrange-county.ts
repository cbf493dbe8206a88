import { type Role, type StaffActor, systemActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { createPerson, createPost, createUnit, listStaffActors, type NewUnit, unitsOf } from '../identity/index.ts';
import { addDivisions } from '../territory/index.ts';
import type { CaseMapping } from './mapping.ts';

export type Arranged = { readonly divisions: number; readonly units: number; readonly posts: number };

const actor = systemActor('import');

/**
 * Creates what the mapping names and the installation lacks: made-up divisions, the centre, the units of the agencies, and
 * the posts in whose names the import acts, whose holders cannot sign in. All in one transaction of `linli_owner`.
 */
export async function arrangeCounty(tx: Transaction, mapping: CaseMapping, now: Instant): Promise<Arranged> {
  const { countyCode } = mapping;
  const divisions = mapping.divisions.map(({ code, nameZh }) => ({ code, name: nameZh }));
  const source = `linli import cases: ${mapping.format}, made up`;
  const added = await addDivisions(tx, { countyCode, divisions, source }, now);
  const standing = (await unitsOf(tx, countyCode)).at(countyCode);
  const staff = await listStaffActors(tx, countyCode);
  let [units, posts] = [0, 0];
  for (const wanted of unitsIn(mapping)) {
    const unitId = standing.find((unit) => isSame(unit, wanted))?.id ?? create(wanted);
    for (const post of wanted.posts) {
      if (findActor(staff, unitId, post) !== undefined) continue;
      const personId = await createPerson(tx, { name: post.name, countyCode }, now);
      const unit = { id: unitId, countyCode, divisionCode: countyCode };
      await createPost(tx, unit, { personId, role: post.role, divisionCode: countyCode }, actor, now);
      posts += 1;
    }
  }
  return { divisions: added, units, posts };

  function create({ kind, name, duties }: WantedUnit): string {
    units += 1;
    return createUnit(tx, { kind, name, duties, divisionCode: countyCode }, actor, now).id;
  }
}

/** Those who act in the county's records: at the centre, and for each agency. */
export type ImportStaff = {
  readonly operator: StaffActor;
  readonly follower: StaffActor;
  readonly handlerOf: (agency: string) => StaffActor;
};

export async function findStaff(tx: Transaction, mapping: CaseMapping): Promise<ImportStaff> {
  const standing = (await unitsOf(tx, mapping.countyCode)).at(mapping.countyCode);
  const staff = await listStaffActors(tx, mapping.countyCode);
  const wanted = unitsIn(mapping);
  const actorAt = (key: string, at: number): StaffActor => {
    const unit = wanted.find((candidate) => candidate.key === key) as WantedUnit;
    const unitId = standing.find((candidate) => isSame(candidate, unit))?.id ?? '';
    const found = findActor(staff, unitId, unit.posts[at] as WantedPost);
    if (found === undefined) throw new Error(`Nobody acts for ${unit.name}`);
    return found;
  };
  const handlers = new Map(Object.keys(mapping.agencies).map((agency) => [agency, actorAt(`agency ${agency}`, 0)]));
  return {
    operator: actorAt('centre', 0),
    follower: actorAt('centre', 1),
    handlerOf: (agency) => handlers.get(agency) as StaffActor,
  };
}

type WantedPost = { readonly name: string; readonly role: Role };
type WantedUnit = Pick<NewUnit, 'kind' | 'name' | 'duties'> & { key: string; posts: readonly WantedPost[] };

function unitsIn({ centre, staff, agencies, unitMark }: CaseMapping): WantedUnit[] {
  const atCentre: WantedPost[] = [
    { name: staff.operator, role: 'operator' },
    { name: staff.follower, role: 'operator' },
  ];
  return [
    { key: 'centre', kind: 'governanceCenter', name: centre.nameZh, duties: [], posts: atCentre },
    ...Object.entries(agencies).map(([agency, { nameZh, duties }]): WantedUnit => {
      const posts = [{ name: staff.handler, role: 'handler' as const }];
      return { key: `agency ${agency}`, kind: 'department', name: `${nameZh}${unitMark}`, duties, posts };
    }),
  ];
}

/** A county has one centre, whatever it is called; other units are known by their names. */
function isSame(unit: { kind: string; name: string }, wanted: WantedUnit): boolean {
  return unit.kind === wanted.kind && (wanted.kind === 'governanceCenter' || unit.name === wanted.name);
}

function findActor(staff: readonly StaffActor[], unitId: string, { name, role }: WantedPost): StaffActor | undefined {
  return staff.find((actor) => actor.unitId === unitId && actor.name === name && actor.role === role);
}
