import { seesUnit } from '../oracle.ts';
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
    isNear: seesUnit,
    acts: unitActs,
  };
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
