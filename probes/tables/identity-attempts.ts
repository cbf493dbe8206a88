import { statement } from '../../server/database/index.ts';
import { landOf, type Person } from '../oracle.ts';
import type { NamedUnit } from '../world/people.ts';
import { upwards } from '../world/tree.ts';
import type { Attempt } from './attempts.ts';

const attempt = (name: string, text: string, values: Attempt<NamedUnit>['values']): Attempt<NamedUnit> => ({
  name,
  statement: statement(`probes.identity.${name}`, `${text} returning 1 as done`),
  values,
});

const countyOf = ({ division }: NamedUnit) => division.code.slice(0, 6);
const both = (unit: NamedUnit) => [countyOf(unit), unit.id];

/** Units, posts and people, written about by hand: done by whoever administers the land they are of, and by nobody else. */
export const ofIdentity: readonly Attempt<NamedUnit>[] = [
  attempt('rename it', 'update units set name = name where county_code = $1 and id = $2', both),
  attempt(
    'make a unit beside it',
    `insert into units (county_code, id, kind, name, division_code, duties, valid_from, version, ledger_hash)
     values ($1, gen_random_uuid(), 'station', '假站', $2, '{}', now(), 1, '')`,
    ({ division }) => [division.code.slice(0, 6), division.code],
  ),
  attempt(
    'give a post in it',
    `insert into posts (county_code, id, person_id, unit_id, role, division_code, valid_from, version, ledger_hash)
     values ($1, gen_random_uuid(), gen_random_uuid(), $2, 'administrator', $1, now(), 1, '')`,
    both,
  ),
  attempt(
    'make a person of its county',
    `insert into people (id, name, counties, created_at) values (gen_random_uuid(), '假人', array[$1], now())`,
    (unit) => [countyOf(unit)],
  ),
];

/** "An administrator manages posts" of her county, and of the counties below her city or province. */
export function mayAdminister(person: Person, { division }: NamedUnit): boolean {
  if (person.kind !== 'staff' || person.role !== 'administrator') return false;
  return upwards(landOf(division)).includes(landOf(person.division));
}
