import { ask } from './ask.ts';
import { chanceOf } from './chance.ts';
import { differ } from './differ.ts';
import { letsIn } from './gate.ts';
import { landOf, maySee, partsOf, seesByPlace } from './oracle.ts';
import type { Probing } from './probe-things.ts';
import { inTurns } from './turns.ts';
import type { Probed } from './world/cases.ts';
import type { World } from './world/open-world.ts';
import type { Staff } from './world/people.ts';
import { upwards } from './world/tree.ts';

const mostShown = 10;
const callId = '019cac0f-2680-7e27-9f69-0000000000aa';

/**
 * Somebody calls: whoever takes the call is shown what was reported from that number in the place that she looks after, and
 * of what is sensitive, accuses or is kept quiet nothing, because a telephone is shared by a household.
 */
export async function probeCalls({ app, seed, tally }: Probing, { staff, cases }: World, count: number): Promise<void> {
  const reachable = cases.filter(({ phone }) => phone !== undefined);
  const route = 'POST /caller-readings';
  const taking = staff.filter(({ person }) => letsIn(route, person));
  await inTurns(count, async (number) => {
    const chance = chanceOf(seed + number * 32_452_843);
    const about = chance.one(reachable);
    const near = taking.filter(({ person }) => seesByPlace(person, about));
    const asker = chance.one(chance.happens(0.1) ? staff : chance.happens(0.6) && near.length > 0 ? near : taking);
    const body = { phone: about.phone, callId };
    const { status, text } = await ask(app, asker, { method: 'POST', path: '/caller-readings', body });
    // Twenty calls in a minute is what one operator may take; the people of this land have more.
    if (status === 429) return;
    const said = `${status} ${text.slice(0, 200)}`;
    const act = { act: 'take a call', asker: asker.name };
    if (!letsIn(route, asker.person)) {
      tally.count('search', 'refusal');
      if (status !== 403) tally.report({ ...act, what: 'leak', object: about.code, said });
      return;
    }
    const wanted = cases.filter((one) => one.phone === about.phone && isTold(asker, one)).map(({ code }) => code);
    tally.count('search', wanted.includes(about.code) ? 'control' : 'refusal');
    const { cases: shown = [] } = JSON.parse(text) as { cases?: { code: string }[] };
    const found = shown.map(({ code }) => code);
    const wrong = differ(found, wanted.length > mostShown ? found.filter((one) => wanted.includes(one)) : wanted, said);
    if (wrong !== undefined) tally.report({ ...wrong, ...act });
  });
}

function isTold({ person }: Staff, about: Probed): boolean {
  const isQuiet =
    about.sensitivity !== 'ordinary' ||
    partsOf(about.history).accused !== undefined ||
    about.history[0]?.body.isReporterShielded === true;
  const isOfHerLand = upwards(about.county).includes(landOf(person.division));
  return !isQuiet && isOfHerLand && seesByPlace(person, about) && maySee(person, about);
}
