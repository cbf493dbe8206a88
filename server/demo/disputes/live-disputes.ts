import { type Instant, instantOf, millisecondsOf } from '@linli/domain/kernel';
import sharp from 'sharp';
import { cleanFile } from '../../cases/index.ts';
import { type Database, insideDivision } from '../../database/index.ts';
import { listStaffActors, unitsOf } from '../../identity/index.ts';
import type { MediationParts } from '../../mediation/index.ts';
import { createAgenda } from '../month/agenda.ts';
import { createChance } from '../month/chance.ts';
import { workingTime } from '../month/next-chapter.ts';
import { seededRandom } from '../yunyang/seeded-random.ts';
import { arrangeCommittees } from './committees.ts';
import { openMediationHouse } from './mediation-house.ts';
import { openModelCaseShelf } from './model-case-shelf.ts';
import { planDispute } from './plan-dispute.ts';
import { tellDispute } from './tell-dispute.ts';

export type DisputesOptions = {
  readonly database: Database;
  readonly parts: MediationParts;
  readonly countyCode: string;
  readonly days: number;
  readonly disputes: number;
  readonly seed: number;
  /** The stories end here; what is not over by then stays open. */
  readonly until: Instant;
};

const day = 86_400_000;
const atOnce = 12;

/** Lives disputes of a stretch of the county’s life through the real commands; gives what was refused, by code. */
export async function liveDisputes(options: DisputesOptions): Promise<Record<string, number>> {
  const { database, parts, countyCode, until, days, disputes, seed } = options;
  const inside = insideDivision(countyCode);
  const start = instantOf(millisecondsOf(until) - days * day);
  const [actors, units, calendar, scan] = await Promise.all([
    database.transact(inside, (tx) => listStaffActors(tx, countyCode)),
    database.transact(inside, (tx) => unitsOf(tx, countyCode)),
    parts.calendarOf(countyCode),
    drawScan(),
  ]);
  const house = openMediationHouse(database, parts, countyCode, scan);
  const committees = arrangeCommittees(actors, units);
  const idsOf = (kind: string) => [...units.byId.values()].filter((unit) => unit.kind === kind).map(({ id }) => id);
  const senders = { police: idsOf('station'), authorities: idsOf('department') };
  const after = workingTime(calendar);
  const agenda = createAgenda();
  const shelf = openModelCaseShelf();
  for (let number = 0; number < disputes; number += 1) {
    const chance = createChance(seededRandom(seed * 100_019 + number));
    const plan = planDispute(number, disputes, { start, days }, committees, chance, senders);
    const story = tellDispute({ house, plan, committees, chance, after, shelf });
    // Each moment that the story names stands in the agenda until it has come.
    const goOn = async () => {
      const next = await story.next();
      if (next.done !== true) agenda.add({ at: next.value, subject: `dispute ${number}`, act: goOn });
    };
    await goOn();
  }
  for (let due = agenda.take(until, atOnce); due.length > 0; due = agenda.take(until, atOnce))
    await Promise.all(due.map(({ at, act }) => act(at)));
  return Object.fromEntries(house.refusals);
}

/** A blank sheet, as if somebody had scanned a paper. */
async function drawScan() {
  const background = { r: 250, g: 250, b: 246 };
  const sheet = sharp({ create: { width: 420, height: 594, channels: 3, background } });
  return cleanFile(await sheet.jpeg().toBuffer());
}
