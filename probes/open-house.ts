import { type App, createApp } from '../server/http/index.ts';
import { type IdentityParts, recognizeIn } from '../server/identity/index.ts';
import { createSignal, heedCommits, type Signal } from '../server/jobs/index.ts';
import { listRooms } from '../server/rooms.ts';
import type { TerritoryParts } from '../server/territory/index.ts';
import type { World } from './world/open-world.ts';

/** The whole house over a made-up land, every room in it. Where things are is public, and is not asked here. */
export async function openHouse({ database, parts, clock }: World): Promise<{ app: App; signal: Signal }> {
  const signal = createSignal();
  const app = await createApp({
    database: heedCommits(database, signal),
    clock,
    recognize: recognizeIn(database),
    settings: { logLevel: 'silent', requestsPerMinute: 10_000_000 },
    rooms: listRooms({ identity: {} as IdentityParts, territory: {} as TerritoryParts, cases: parts, signal }),
  });
  return { app, signal };
}
