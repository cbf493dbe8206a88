import { instantOf } from '@linli/domain/kernel';
import { casesReactions, distinctSerials, joinCaseParts } from '../cases/index.ts';
import { countAsSent, messagesReaction } from '../channels/messages/index.ts';
import { nobody, openDatabase, roleUrls } from '../database/index.ts';
import type { FileStore } from '../files/index.ts';
import { unitsOf } from '../identity/index.ts';
import { readAll } from '../jobs/index.ts';
import { mediationFiguresReaction } from '../mediation/index.ts';
import { oversightReactions, sequencer } from '../oversight/index.ts';
import type { KeyRing } from '../sealing/index.ts';
import { findCalendar, openPlaces } from '../territory/index.ts';
import { createCounty, isPeopled } from './create-county.ts';
import { liveDisputes } from './disputes/live-disputes.ts';
import { type Lived, liveMonth } from './month/live-month.ts';
import { drawYunyang, yunyangCode } from './yunyang/draw-yunyang.ts';

const hour = 3_600_000;

/** Where the county is made. */
export type DemoHouse = { readonly adminUrl: string; readonly files: FileStore; readonly keyRing: KeyRing };
export type DemoSpan = {
  readonly days: number;
  readonly cases: number;
  readonly disputes: number;
  readonly seed: number;
};

/** What the start's demo lives: enough for every list to have something true to show, in a few seconds. */
export const spans = {
  small: { days: 14, cases: 220, disputes: 40, seed: 1 },
  month: { days: 30, cases: 3_000, disputes: 300, seed: 1 },
} as const satisfies Record<string, DemoSpan>;

/** The demo county, made if the database has none, and days of its life up to this moment. */
export async function liveDemo(
  { adminUrl, files, keyRing }: DemoHouse,
  span: DemoSpan,
  onProgress: (hours: number) => void = () => {},
): Promise<Lived> {
  const database = openDatabase(roleUrls(adminUrl));
  const places = await openPlaces((work) => database.transact(nobody, work));
  try {
    if (!(await isPeopled(database))) {
      await createCounty(database, adminUrl, instantOf(Date.now() - (span.days + 1) * 24 * hour));
      await places.refresh();
    }
    const parts = joinCaseParts({
      ...{ database, places, unitsOf, findCalendar, files, keyRing },
      random: distinctSerials(Math.random()),
    });
    const onMilliseconds = (milliseconds: number) => onProgress(Math.floor(milliseconds / hour));
    const until = instantOf(Date.now());
    const lived = await liveMonth({
      database,
      parts,
      ...span,
      countyCode: yunyangCode,
      until,
      cells: cellsOfYunyang(),
      onProgress: onMilliseconds,
    });
    await liveDisputes({ database, parts, ...span, countyCode: yunyangCode, until });
    const readers = [casesReactions(parts), messagesReaction(keyRing), mediationFiguresReaction, oversightReactions];
    await readAll(database, [...readers, sequencer]);
    await countAsSent(database, yunyangCode);
    return lived;
  } finally {
    places.close();
    await database.close();
  }
}

/** A point inside each grid cell: the mean of its corners, as cells are convex. */
function cellsOfYunyang() {
  return drawYunyang().cells.map(({ code, name, polygons }) => {
    const ring = polygons[0]?.[0] ?? [];
    const mean = (axis: 0 | 1) => ring.reduce((sum, position) => sum + position[axis], 0) / ring.length;
    return { code, name: name ?? '', lng: mean(0), lat: mean(1) };
  });
}
