import { queueOf } from '@linli/domain/cases';
import { type Answer, ask } from './ask.ts';
import { chanceOf } from './chance.ts';
import { letsIn } from './gate.ts';
import { mayCount, maySee, partsOf } from './oracle.ts';
import type { Probing } from './probe-things.ts';
import { inTurns } from './turns.ts';
import type { Probed } from './world/cases.ts';
import type { World } from './world/open-world.ts';
import type { Staff } from './world/people.ts';
import { type Division, upwards } from './world/tree.ts';

/**
 * Numbers betray as lists do. Queues are counted over what the post sees, a place's picture over what its post may count; both
 * are reckoned anew from the oracle, side by side: by place, by unit, by group of categories. A number too high is a leak.
 */
export async function probeNumbers({ app, seed, tally }: Probing, world: World, count: number): Promise<void> {
  const counting = world.staff.filter(({ person }) => letsIn('GET /cases/counts', person));
  const looking = world.staff.filter(({ person }) => letsIn('GET /oversight/overview', person));
  await inTurns(count, async (number) => {
    const chance = chanceOf(seed + number * 49_979_687);
    const asker = chance.one(chance.happens(0.5) ? counting : looking);
    if (!looking.includes(asker)) return probeQueues(asker);
    const near = chance.happens(0.7) ? within(asker.person.division) : world.divisions;
    return probePicture(asker, chance.one(near.filter(({ level }) => level !== 'cell')));
  });

  async function probeQueues(asker: Staff): Promise<void> {
    if (!counting.includes(asker)) return;
    const answer = await ask(app, asker, { method: 'GET', path: '/cases/counts' });
    const seen = world.cases.filter((about) => maySee(asker.person, about));
    const expected = tallied(seen, ({ found }) => {
      const { queue, unitId } = queueOf(found);
      return unitId === asker.person.unit.id && queue !== 'record' ? queue : undefined;
    });
    const { queues = [] } = parsed<{ queues: { queue: string; count: number }[] }>(answer);
    tally.count('count', 'open');
    compare(asker, 'count its queues', expected, new Map(queues.map(({ queue, count }) => [queue, count])));
  }

  async function probePicture(asker: Staff, division: Division): Promise<void> {
    const answer = await ask(app, asker, { method: 'GET', path: `/oversight/overview?division=${division.code}` });
    const isInside = upwards(division).includes(asker.person.division);
    tally.count('facet', isInside ? 'control' : 'refusal');
    const act = `look at the numbers of ${division.code}`;
    if (!isInside) {
      if (answer.status === 403) return;
      return tally.report({
        what: 'leak',
        act,
        asker: asker.name,
        object: division.code,
        said: answer.text.slice(0, 200),
      });
    }
    const counted = world.cases.filter(
      (about) => upwards(about.place).includes(division) && mayCount(asker.person, about),
    );
    const picture = parsed<Picture>(answer);
    const byKey = (side: Side[] = []) => new Map(side.map(({ key, registered }) => [key, registered]));
    compare(
      asker,
      `${act}, in all`,
      tallied(counted, () => 'all'),
      new Map([['all', picture.all?.registered ?? 0]]),
    );
    compare(
      asker,
      `${act}, by place`,
      tallied(counted, ({ place }) => placeBelow(place, division)),
      byKey(picture.byPlace),
    );
    compare(asker, `${act}, by unit`, tallied(counted, leadOf), byKey(picture.byUnit));
    compare(asker, `${act}, by group`, tallied(counted, groupOf), byKey(picture.byGroup));
  }

  function compare(
    asker: Staff,
    act: string,
    expected: ReadonlyMap<string, number>,
    told: ReadonlyMap<string, number>,
  ) {
    for (const key of new Set([...expected.keys(), ...told.keys()])) {
      const [wanted, found] = [expected.get(key) ?? 0, told.get(key) ?? 0];
      const said = `${found} where ${wanted} are hers`;
      if (found !== wanted)
        tally.report({ what: found > wanted ? 'leak' : 'lock', act, asker: asker.name, object: key, said });
    }
  }
}

type Side = { key: string; registered: number };
type Picture = { all: Omit<Side, 'key'>; byPlace: Side[]; byUnit: Side[]; byGroup: Side[] };

function parsed<Body>({ status, text }: Answer): Partial<Body> {
  return status === 200 ? (JSON.parse(text) as Body) : {};
}

function tallied(cases: readonly Probed[], keyOf: (about: Probed) => string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const about of cases) {
    const key = keyOf(about);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function within(division: Division): Division[] {
  return [division, ...division.children.flatMap(within)];
}

/** Told apart one level below; communities are not told apart any further. */
function placeBelow(place: Division, division: Division): string {
  if (division.level === 'community') return division.code;
  return (upwards(place).find(({ parent }) => parent === division) ?? division).code;
}

function leadOf({ history }: Probed): string | undefined {
  const isLead = ({ part, state }: { part: string; state: string }) =>
    part === 'lead' && (state === 'open' || state === 'done');
  return partsOf(history).orders.findLast(isLead)?.unit;
}

function groupOf({ found }: Probed): string {
  return found.categoryCode?.slice(0, 2) ?? '';
}
