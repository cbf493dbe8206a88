import { landOf, type Person } from '../oracle.ts';
import type { NamedUnit } from '../world/people.ts';
import { upwards } from '../world/tree.ts';
import type { Act, Things } from './act.ts';
import { idOfNone } from './case-acts.ts';

/** What is asked of one unit, by its id. */
export function unitThings(units: readonly NamedUnit[]): Things<NamedUnit> {
  return {
    all: units,
    nobodys: (unit) => ({ ...unit, id: idOfNone }),
    names: ({ id }) => [id],
    isNear: (person, unit) => person.kind === 'staff' && isOfSameLand(person, unit),
    acts: unitActs,
  };
}

/** "Units are public bodies: seen in their own county, and from above and below it." */
function seesUnit(person: Person, unit: NamedUnit): boolean {
  return person.kind === 'staff' && isOfSameLand(person, unit);
}

function isOfSameLand(person: Extract<Person, { kind: 'staff' }>, unit: NamedUnit): boolean {
  const [hers, its] = [landOf(person.division), landOf(unit.division)];
  return upwards(hers).includes(its) || upwards(its).includes(hers);
}

const unitActs: readonly Act<NamedUnit>[] = [
  {
    name: 'read a unit',
    kind: 'item',
    route: 'GET /units/:id',
    request: ({ id }) => ({ method: 'GET', path: `/units/${id}` }),
    sees: seesUnit,
    shows: ({ text }, { name }) => text.includes(name),
  },
  {
    name: 'read who holds its posts',
    kind: 'item',
    route: 'GET /units/:id/posts',
    request: ({ id }) => ({ method: 'GET', path: `/units/${id}/posts` }),
    sees: seesUnit,
    may: (person, { division }) => person.kind === 'staff' && upwards(division).includes(person.division),
    shows: ({ text }) => text.startsWith('{"posts":['),
  },
  {
    name: 'rename it',
    kind: 'error',
    route: 'PATCH /units/:id',
    request: ({ id }) => ({
      method: 'PATCH',
      path: `/units/${id}`,
      headers: { 'if-match': '"v999999"' },
      body: { name: '改名' },
    }),
    sees: seesUnit,
    may: (person, { division }) => person.kind === 'staff' && upwards(division).includes(person.division),
    shows: ({ text }) => text.includes('version.stale'),
  },
];
