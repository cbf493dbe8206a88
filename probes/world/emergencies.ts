import type { App } from '../../server/http/index.ts';
import { ask } from '../ask.ts';
import { chanceOf } from '../chance.ts';
import { landOf, maySee } from '../oracle.ts';
import type { Probed } from './cases.ts';
import type { World } from './open-world.ts';
import type { Staff } from './people.ts';

/** One case that an administrator asked to read, and what a second person said to it. */
export type Emergency = {
  readonly id: string;
  readonly about: Probed;
  readonly asker: Staff;
  readonly state: 'asked' | 'open' | 'refused';
};

const eachAsks = 6;
const reason = '反映人称有生命危险，值班人员联系不上';

/** Every administrator of a county asks for some of its cases. */
export async function openEmergencies(app: App, { staff, cases, seed }: World): Promise<Emergency[]> {
  const chance = chanceOf(seed);
  const emergencies: Emergency[] = [];
  for (const asker of staff) {
    const county = landOf(asker.person.division);
    if (asker.person.role !== 'administrator' || county.level !== 'county') continue;
    const near = chance.shuffled(cases.filter((about) => about.county === county)).slice(0, eachAsks);
    for (const about of near) {
      const asked = await ask(app, asker, post('/emergency-readings', { code: about.code, reason }));
      const { id } = JSON.parse(asked.text) as { id: string };
      const second = staff.find(({ person }) => watches(person, about) && maySee(person, about));
      const wanted = chance.one(['asked', 'open', 'refused'] as const);
      const state = second === undefined ? 'asked' : wanted;
      if (second !== undefined && state !== 'asked') {
        const decision = state === 'open' ? 'approved' : 'refused';
        const { status, text } = await ask(app, second, post(`/emergency-readings/${id}/decision`, { decision }));
        if (status !== 204) throw new Error(text);
      }
      emergencies.push({ id, about, asker, state });
    }
  }
  return emergencies;
}

/** It rings for supervisors and leaders of the county. */
export function watches(person: Staff['person'], about: Pick<Probed, 'county'>): boolean {
  return ['supervisor', 'leader'].includes(person.role) && landOf(person.division) === about.county;
}

function post(path: string, body: object) {
  return { method: 'POST', path, body } as const;
}
