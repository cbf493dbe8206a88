import { queueOf, statuses } from '@linli/domain/cases';
import { ask } from './ask.ts';
import { type Chance, chanceOf } from './chance.ts';
import { differ } from './differ.ts';
import { mayReadAccount, maySee } from './oracle.ts';
import type { Probing } from './probe-things.ts';
import { inTurns } from './turns.ts';
import type { Probed } from './world/cases.ts';
import type { World } from './world/open-world.ts';
import type { Asker } from './world/people.ts';
import { type Division, upwards } from './world/tree.ts';

/** What anybody at all is shown: the list of public accounts and the numbers of a quarter. Whoever asks gets the same. */
export async function probePublic({ app, askers, seed, tally }: Probing, world: World, count: number): Promise<void> {
  await inTurns(count, async (number) => {
    const chance = chanceOf(seed + number * 122_949_823);
    const asker = chance.one(askers);
    if (chance.happens(0.3)) return probeNumbers(asker, chance);
    const { query, fits } = narrow(chance, world.divisions);
    const text = new URLSearchParams({ ...query, limit: '100' });
    const answer = await ask(app, asker, { method: 'GET', path: `/public/cases?${text}` });
    tally.count('list', 'open');
    const wanted = world.cases.filter((about) => mayReadAccount(asker.person, about) && fits(about));
    const said = `${answer.status} ${answer.text.slice(0, 200)}`;
    const { cases = [], next } = JSON.parse(answer.text) as { cases?: { code: string }[]; next?: string };
    const found = cases.map(({ code }) => code);
    // A page is the newest hundred of more: then only what is too much can be told from it.
    const expected = next === undefined ? wanted : wanted.filter(({ code }) => found.includes(code));
    const wrong = differ(
      found,
      expected.map(({ code }) => code),
      said,
    );
    if (wrong !== undefined) tally.report({ ...wrong, act: `read the public list ${text}`, asker: asker.name });
  });

  /** Each number that is told is the one of what everybody may see, and none of a few. */
  async function probeNumbers(asker: Asker, chance: Chance): Promise<void> {
    const division = chance.one(world.divisions.filter(({ level }) => toldLevels.includes(level)));
    const quarter = chance.one(['2026-1', '2026-2', '2026-3']);
    const path = `/public/statistics?division=${division.code}&quarter=${quarter}`;
    const answer = await ask(app, asker, { method: 'GET', path });
    tally.count('facet', 'open');
    const told = JSON.parse(answer.text) as Told;
    const counted = world.cases.filter(
      (about) => about.isShown && upwards(about.place).includes(division) && isIn(about, quarter),
    );
    const ofPlace = (key: string) => counted.filter(({ place }) => placeBelow(place, division) === key);
    const ofGroup = (key: string, of = counted) =>
      of.filter(({ found }) => (found.categoryCode ?? '').slice(0, 2) === key);
    const pairs: [string, number | null, number][] = [
      ['in all', told.total, counted.length],
      ...told.byPlace.map(({ key, count }): Pair => [key, count, ofPlace(key).length]),
      ...told.byGroup.map(({ key, count }): Pair => [key, count, ofGroup(key).length]),
      ...told.table.map(
        ({ place, group, count }): Pair => [place + group, count, ofGroup(group, ofPlace(place)).length],
      ),
      ...told.byStatus.map(
        ({ status, count }): Pair => [status, count, counted.filter(({ found }) => found.status === status).length],
      ),
    ];
    for (const [object, number, wanted] of pairs) {
      if (number === null || (number === wanted && (number === 0 || number >= fewest))) continue;
      const said = `${number} where ${wanted} are shown`;
      tally.report({ what: 'leak', act: path, asker: asker.name, object, said });
    }
  }
}

type Pair = [string, number | null, number];
type Counted = { key: string; count: number | null };
type Told = {
  total: number | null;
  byPlace: Counted[];
  byGroup: Counted[];
  table: { place: string; group: string; count: number | null }[];
  byStatus: { status: string; count: number | null }[];
};

/** "Small counts suppressed (k ≥ 11)". */
const fewest = 11;
const toldLevels: readonly string[] = ['county', 'township', 'community'];

function placeBelow(place: Division, division: Division): string {
  if (division.level === 'community') return division.code;
  return (upwards(place).find(({ parent }) => parent === division) ?? division).code;
}

/** Quarters are those of the clock on the wall in China, which has no summer time. */
function isIn({ found }: Probed, quarter: string): boolean {
  const [year, part] = quarter.split('-').map(Number) as [number, number];
  const wall = new Date(Date.parse(found.registeredAt) + 8 * 3_600_000);
  return wall.getUTCFullYear() === year && Math.floor(wall.getUTCMonth() / 3) + 1 === part;
}

function narrow(chance: Chance, divisions: readonly Division[]) {
  const division = chance.one(divisions.filter(({ level }) => level !== 'cell'));
  const status = chance.happens(0.3) ? chance.one(statuses) : undefined;
  const query = { division: division.code, ...(status === undefined ? {} : { status }) };
  const fits = ({ place, found }: Probed) =>
    upwards(place).includes(division) && (status === undefined || found.status === status);
  return { query, fits };
}

/**
 * Whoever reports is asked whether it is one of these: staff are shown of what they see, everybody else of what is public.
 * Asked with a case's own words at its own place, so that whoever may be shown it is.
 */
export async function probeDuplicates(
  { app, askers, seed, tally }: Probing,
  world: World,
  count: number,
): Promise<void> {
  const open = world.cases.filter(({ found }) => !['archive', 'record'].includes(queueOf(found).queue));
  const byCode = new Map(world.cases.map((about) => [about.code, about]));
  await inTurns(count, async (number) => {
    const chance = chanceOf(seed + number * 141_650_939);
    const about = chance.one(open);
    await probe(chance.one(askers), about);
    const seeing = askers.filter(({ person }) => person.kind === 'staff' && maySee(person, about));
    if (seeing.length > 0) await probe(chance.one(seeing), about);
  });

  async function probe(asker: Asker, about: Probed): Promise<void> {
    const { words, place, categoryCode } = about.found;
    const body = { words, divisionCode: place.divisionCode, ...(categoryCode === undefined ? {} : { categoryCode }) };
    const answer = await ask(app, asker, { method: 'POST', path: '/duplicate-searches', body });
    const { duplicates = [] } = JSON.parse(answer.text) as { duplicates?: { code: string }[] };
    tally.count('search', duplicates.length > 0 ? 'control' : 'refusal');
    const mayBeShown = (code: string) => {
      const other = byCode.get(code) as Probed;
      return asker.person.kind === 'staff' ? maySee(asker.person, other) : mayReadAccount(asker.person, other);
    };
    const wrong = differ(
      duplicates.map(({ code }) => code),
      duplicates.map(({ code }) => code).filter(mayBeShown),
      answer.text.slice(0, 200),
    );
    if (wrong !== undefined) tally.report({ ...wrong, act: 'search for duplicates', asker: asker.name });
  }
}
