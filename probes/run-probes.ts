import type { Instant } from '@linli/domain/kernel';
import { caseThings, paperThings } from './acts/case-acts.ts';
import { emergencyThings } from './acts/emergency-acts.ts';
import { unitThings } from './acts/unit-acts.ts';
import { openHouse } from './open-house.ts';
import { probeCalls } from './probe-calls.ts';
import { probeCounted } from './probe-counted.ts';
import { probeDisputes } from './probe-disputes.ts';
import { probeExports } from './probe-exports.ts';
import { probeKept } from './probe-kept.ts';
import { probeLists } from './probe-lists.ts';
import { probeNumbers } from './probe-numbers.ts';
import { probeOwn } from './probe-own.ts';
import { probeDuplicates, probePublic } from './probe-public.ts';
import { probeStreams } from './probe-streams.ts';
import { type Probing, probeThings, type Times } from './probe-things.ts';
import { probeTables } from './tables/probe-tables.ts';
import { probeWrites } from './tables/probe-writes.ts';
import { openTally, type Tally } from './tally.ts';
import { openDelegates } from './world/delegates.ts';
import { openDisputes } from './world/disputes.ts';
import { openEmergencies } from './world/emergencies.ts';
import { openKept } from './world/kept.ts';
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
    const { app: then } = await openHouse({ ...world, clock: () => lastReport(world) });
    const tally = openTally();
    const emergencies = await openEmergencies(app, world);
    const delegates = await openDelegates(app, world);
    const kept = await openKept(app, world);
    const disputes = await openDisputes(app, world);
    const askers = [...world.staff, ...delegates, ...world.reporters, ...world.others];
    const probing: Probing = { app, askers, seed, tally };
    // A turn that begins with a refusal is two probes, one that turns pages is several.
    const probesOfTurn = 2.1;
    const turns = (part: number) => Math.round((probes * part) / probesOfTurn);
    const times = await probeThings(probing, caseThings(world.cases), turns(0.46));
    await probeThings(probing, paperThings(world.cases), turns(0.003));
    await probeThings(probing, unitThings(world.units), turns(0.06));
    await probeThings(probing, emergencyThings(emergencies), turns(0.02));
    await probeLists(probing, world, turns(0.2));
    await probeExports(probing, world, turns(0.012));
    await probeKept(probing, world, kept, Math.round(probes * 0.02));
    await probeDisputes(probing, world, disputes, Math.round(probes * 0.06));
    await probeCalls(probing, world, Math.round(probes * 0.015));
    await probeCounted(probing, world, Math.round(probes * 0.02));
    await probePublic(probing, world, Math.round(probes * 0.03));
    await probeOwn(probing, { ...world, emergencies }, Math.round(probes * 0.03));
    await probeDuplicates({ ...probing, app: then }, world, turns(0.03));
    await probeNumbers(probing, world, Math.round(probes * 0.06));
    await probeTables(probing, world, Math.round(probes * 0.08));
    await probeWrites(probing, world, Math.round(probes * 0.06));
    await probeStreams(probing, world, Math.round(probes * 0.08));
    await app.close();
    await then.close();
    return { tally, times, world, seconds: (performance.now() - startedAt) / 1_000 };
  } finally {
    await world.close();
  }
}

/** When the newest case had come in: duplicates are looked for among those of the last month. */
function lastReport({ cases }: Pick<World, 'cases'>): Instant {
  return cases
    .map(({ found }) => found.registeredAt)
    .toSorted()
    .at(-1) as Instant;
}
