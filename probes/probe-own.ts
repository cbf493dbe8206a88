import { ask } from './ask.ts';
import { chanceOf } from './chance.ts';
import { differ } from './differ.ts';
import { letsIn } from './gate.ts';
import { isOwnReport, seesUnit } from './oracle.ts';
import type { Probing } from './probe-things.ts';
import { inTurns } from './turns.ts';
import { type Emergency, watches } from './world/emergencies.ts';
import type { World } from './world/open-world.ts';
import type { Staff } from './world/people.ts';
import { type Division, upwards } from './world/tree.ts';

/** What residents find of their own reports, staff of units by a part of the name, and who is told of emergencies. */
export async function probeOwn(
  probing: Probing,
  world: World & { readonly emergencies: readonly Emergency[] },
  count: number,
): Promise<void> {
  const { app, askers, seed, tally } = probing;
  const residents = askers.filter(({ person }) => person.kind === 'resident');
  const searching = askers.filter(({ person }) => person.kind === 'staff' && letsIn('GET /units', person));
  const ringing = world.staff.filter(({ person }) => letsIn('GET /emergency-readings', person));
  await inTurns(count, async (number) => {
    const chance = chanceOf(seed + number * 160_481_183);
    if (chance.happens(0.2)) {
      const asker = chance.one(residents);
      const { text } = await ask(app, asker, { method: 'GET', path: '/account/cases' });
      tally.count('list', 'open');
      const found = (JSON.parse(text) as { cases: { code: string }[] }).cases.map(({ code }) => code);
      const wanted = world.cases.filter((about) => isOwnReport(asker.person, about)).map(({ code }) => code);
      const wrong = differ(found, wanted, text.slice(0, 200));
      if (wrong !== undefined) tally.report({ ...wrong, act: 'list my own reports', asker: asker.name });
      return;
    }
    if (chance.happens(0.2)) return listEmergencies(chance.one(ringing));
    const asker = chance.one(searching);
    const words = chance.one(['局', '站', '综治中心', '供电', '委会']);
    await searchUnits(asker, words, chance.one(world.divisions));
  });

  async function listEmergencies(asker: Staff): Promise<void> {
    const { text } = await ask(app, asker, { method: 'GET', path: '/emergency-readings' });
    const isTold = (emergency: Emergency) =>
      emergency.asker.personId === asker.personId || watches(asker.person, emergency.about);
    const wanted = world.emergencies.filter(isTold).map(({ id }) => id);
    tally.count('list', wanted.length > 0 ? 'control' : 'refusal');
    const found = (JSON.parse(text) as { readings: { id: string }[] }).readings.map(({ id }) => id);
    const wrong = differ(found, wanted, text.slice(0, 200));
    if (wrong !== undefined) tally.report({ ...wrong, act: 'list emergency readings', asker: asker.name });
  }

  async function searchUnits(asker: Probing['askers'][number], words: string, division: Division): Promise<void> {
    const query = new URLSearchParams({ words, divisionCode: division.code, limit: '200' });
    const { status, text } = await ask(app, asker, { method: 'GET', path: `/units?${query}` });
    const wanted = world.units.filter(
      (unit) => seesUnit(asker.person, unit) && upwards(unit.division).includes(division) && unit.name.includes(words),
    );
    tally.count('search', wanted.length > 0 ? 'control' : 'refusal');
    const { units = [] } = JSON.parse(text) as { units?: { id: string }[] };
    const wrong = differ(
      units.map(({ id }) => id),
      (units.length === 200 ? wanted.filter(({ id }) => units.some((unit) => unit.id === id)) : wanted).map(
        ({ id }) => id,
      ),
      `${status} ${text.slice(0, 200)}`,
    );
    if (wrong !== undefined) tally.report({ ...wrong, act: `search units ${query}`, asker: asker.name });
  }
}
