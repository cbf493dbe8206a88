import { landOf, type Person, partsOf } from '../oracle.ts';
import { type Emergency, watches } from '../world/emergencies.ts';
import type { Act, Things } from './act.ts';
import { idOfNone } from './case-acts.ts';

/** What is asked of one emergency reading, by its id. */
export function emergencyThings(emergencies: readonly Emergency[]): Things<Emergency> {
  return {
    all: emergencies,
    nobodys: (emergency) => ({ ...emergency, id: idOfNone }),
    names: ({ id }) => [id],
    isNear: (person, emergency) => administers(person, emergency) || rings(person, emergency),
    acts: emergencyActs,
  };
}

/** "Break-glass needs a reason and a second person": she who asked reads, through the post by which she did. */
function isAsker(person: Person, { asker }: Emergency): boolean {
  return person === asker.person;
}

function rings(person: Person, { about }: Emergency): boolean {
  return person.kind === 'staff' && watches(person, about);
}

/** She and the other administrators of the county, who must see nothing of it. */
function administers(person: Person, { about }: Emergency): boolean {
  return person.kind === 'staff' && person.role === 'administrator' && landOf(person.division) === about.county;
}

/** "Never shown to the accused": in an emergency neither, since an administrator stands at a unit that may be one. */
function accusesNobody({ about }: Emergency): boolean {
  return partsOf(about.history).accused === undefined;
}

const emergencyActs: readonly Act<Emergency>[] = [
  {
    name: 'read a case that was opened in an emergency',
    kind: 'item',
    route: 'GET /emergency-readings/:id/case',
    request: ({ id }) => ({ method: 'GET', path: `/emergency-readings/${id}/case` }),
    has: (emergency) => emergency.state === 'open' && accusesNobody(emergency),
    sees: isAsker,
    shows: ({ text }, { about }) => text.includes(about.code),
  },
  {
    name: 'read a case that nobody opened',
    kind: 'error',
    route: 'GET /emergency-readings/:id/case',
    request: ({ id }) => ({ method: 'GET', path: `/emergency-readings/${id}/case` }),
    has: ({ state }) => state !== 'open',
    sees: isAsker,
    shows: ({ text }) => text.includes('emergency.closed'),
  },
  {
    name: 'be the second person',
    kind: 'error',
    route: 'POST /emergency-readings/:id/decision',
    request: ({ id }) => ({
      method: 'POST',
      path: `/emergency-readings/${id}/decision`,
      body: { decision: 'approved' },
    }),
    has: ({ state }) => state !== 'asked',
    sees: rings,
    shows: ({ text }) => text.includes('emergency.answered'),
  },
  {
    name: 'take note of it',
    kind: 'item',
    route: 'POST /emergency-readings/:id/acknowledgement',
    request: ({ id }) => ({ method: 'POST', path: `/emergency-readings/${id}/acknowledgement` }),
    sees: rings,
    shows: ({ status }) => status === 204,
  },
];
