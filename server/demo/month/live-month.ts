import type { Case } from '@linli/domain/cases';
import { systemActor } from '@linli/domain/identity';
import { type Instant, instantOf, later, localDateOf, millisecondsOf } from '@linli/domain/kernel';
import { type CaseParts, climbLadder, loadRulebook } from '../../cases/index.ts';
import { type Database, insideDivision, nobody } from '../../database/index.ts';
import { listStaffActors, unitsOf } from '../../identity/index.ts';
import { seededRandom } from '../yunyang/seeded-random.ts';
import { createAgenda } from './agenda.ts';
import { createChance } from './chance.ts';
import { openCounty } from './county.ts';
import { nextChapter, type Teller, workingTime } from './next-chapter.ts';
import { arrangeStaff } from './staff.ts';
import { type Cell, drawStory, type Stage, type Story } from './story.ts';

export type MonthOptions = {
  readonly database: Database;
  readonly parts: CaseParts;
  readonly countyCode: string;
  readonly days: number;
  readonly cases: number;
  readonly seed: number;
  /** The story ends here; cases that are not done by then stay open. */
  readonly until: Instant;
  readonly cells: readonly Cell[];
  readonly onProgress?: (done: number, of: number) => void;
};

export type Lived = {
  readonly cases: number;
  readonly statuses: Record<string, number>;
  readonly refusals: Record<string, number>;
};

const day = 86_400_000;
const hour = 3_600_000;
const atOnce = 12;
const outside = systemActor('reporter');

/** Lives a stretch of the county's life through the real commands, by a clock of its own and by seeded chances. */
export async function liveMonth(options: MonthOptions): Promise<Lived> {
  const { database, parts, countyCode, until } = options;
  const inside = insideDivision(countyCode);
  const county = openCounty(database, parts, countyCode);
  const start = instantOf(millisecondsOf(until) - options.days * day);
  const [actors, units, rulebook, calendar] = await Promise.all([
    database.transact(inside, (tx) => listStaffActors(tx, countyCode)),
    database.transact(inside, (tx) => unitsOf(tx, countyCode)),
    database.refer(nobody, (tx) => loadRulebook(tx, until)),
    parts.calendarOf(countyCode),
  ]);
  if (rulebook === undefined) throw new Error('The demo needs a catalogue');
  const staff = arrangeStaff(actors);
  const stage: Stage = { rulebook, units, staff, cells: options.cells, nameOf: parts.places.nameOf };
  const after = workingTime(calendar);
  // Each story has chances of its own, so that it goes the same way whatever else happens at the same time.
  const told: Story[] = [];
  const tellerOf = (number: number): Teller => {
    const chance = createChance(seededRandom(options.seed * 100_003 + number));
    const earlier = told.length > 0 && chance.happens(0.07) ? chance.pick(told) : undefined;
    const story = drawStory(stage, chance, start, options.days, earlier);
    told.push(story);
    return { county, staff, chance, after, story };
  };
  const agenda = createAgenda();
  const living: Case[] = [];
  const statuses = new Map<string, string>();

  const goOn = (found: Case | undefined, teller: Teller, now: Instant) => {
    if (found === undefined) return;
    statuses.set(found.code, found.status);
    const chapter = nextChapter(found, teller, now);
    if (chapter === undefined) return;
    agenda.add({
      at: chapter.at,
      subject: found.code,
      act: async (then) => {
        // What was refused changed nothing: the people of the story look again and think of something else.
        const next = (await chapter.act(then)) ?? (await county.look(found.code));
        goOn(next, teller, later(then, 60_000));
      },
    });
  };

  const begin = async (teller: Teller, now: Instant) => {
    const { by, input, summary } = teller.story;
    const found =
      by !== undefined && summary !== undefined
        ? await county.settle(by, now, { ...input, summary })
        : await county.report(by ?? outside, now, input);
    if (found === undefined) return;
    await mergeWithEarlier(found, teller, now);
  };

  const mergeWithEarlier = async (found: Case, teller: Teller, now: Instant) => {
    const { chance, story } = teller;
    const twin = story.isEcho && chance.happens(0.8) ? findTwin(living, found) : undefined;
    const operator = twin === undefined ? undefined : staff.ofCentre(found, 'operator', chance);
    living.push(found);
    if (living.length > 400) living.shift();
    if (twin === undefined || operator === undefined) return goOn(found, teller, now);
    const merged = await county.merge(operator, later(now, 600_000), found.code, twin.code);
    goOn(merged ?? found, teller, later(now, 600_000));
  };

  for (let number = 0; number < options.cases; number += 1) {
    const teller = tellerOf(number);
    agenda.add({ at: teller.story.at, subject: `report ${number}`, act: (now) => begin(teller, now) });
  }
  for (let now = start; now < until; now = later(now, hour)) {
    const end = later(now, hour) < until ? later(now, hour) : until;
    for (let due = agenda.take(end, atOnce); due.length > 0; due = agenda.take(end, atOnce))
      await Promise.all(due.map(({ at, act }) => act(at)));
    await database.transact(inside, (tx) => climbLadder(tx, parts, end, 1_000));
    options.onProgress?.(millisecondsOf(end) - millisecondsOf(start), options.days * day);
  }
  return {
    cases: statuses.size,
    statuses: tally(statuses.values()),
    refusals: Object.fromEntries(county.refusals),
  };
}

/** An open case of the same kind in the same community: what an operator would merge with. */
function findTwin(living: readonly Case[], found: Case): Case | undefined {
  const place = found.place.divisionCode.slice(0, 12);
  return living.findLast(
    (other) =>
      other.categoryCode === found.categoryCode &&
      other.place.divisionCode.startsWith(place) &&
      other.sensitivity === found.sensitivity &&
      localDateOf(other.registeredAt) <= localDateOf(found.registeredAt),
  );
}

function tally(values: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
