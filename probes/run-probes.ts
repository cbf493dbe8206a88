import { caseThings } from './acts/case-acts.ts';
import { unitThings } from './acts/unit-acts.ts';
import { openHouse } from './open-house.ts';
import { probeLists } from './probe-lists.ts';
import { probeNumbers } from './probe-numbers.ts';
import { probeStreams } from './probe-streams.ts';
import { type Probing, probeThings, type Times } from './probe-things.ts';
import { probeTables } from './tables/probe-tables.ts';
import { probeWrites } from './tables/probe-writes.ts';
import { openTally, type Tally } from './tally.ts';
import { openWorld, type World } from './world/open-world.ts';

export type Wanted = { readonly seed: number; readonly probes: number; readonly cases: number };
export type Ran = {
  readonly tally: Tally;
  readonly times: Times;
  readonly world: Pick<World, 'units' | 'divisions' | 'cases' | 'staff'>;
  readonly seconds: number;
};

/** Builds a land by this seed, and asks it so many things or a few more. */
export async function runProbes({ seed, probes, cases }: Wanted): Promise<Ran> {
  const startedAt = performance.now();
  const world = await openWorld(seed, cases);
  try {
    const { app } = await openHouse(world);
    const tally = openTally();
    const askers = [...world.staff, ...world.reporters, ...world.others];
    const probing: Probing = { app, askers, seed, tally };
    // A turn that begins with a refusal is two probes, one that turns pages is several.
    const probesOfTurn = 2.1;
    const turns = (part: number) => Math.round((probes * part) / probesOfTurn);
    const times = await probeThings(probing, caseThings(world.cases), turns(0.46));
    await probeThings(probing, unitThings(world.units), turns(0.1));
    await probeLists(probing, world, turns(0.24));
    await probeNumbers(probing, world, Math.round(probes * 0.06));
    await probeTables(probing, world, Math.round(probes * 0.08));
    await probeWrites(probing, world, Math.round(probes * 0.06));
    await probeStreams(probing, world, Math.round(probes * 0.08));
    await app.close();
    return { tally, times, world, seconds: (performance.now() - startedAt) / 1_000 };
  } finally {
    await world.close();
  }
}
