import { climb, redAt } from '@linli/domain/cases';
import { systemActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { centreAbove } from './centres.ts';
import { listRinging } from './clock-store.ts';
import type { CaseParts } from './parts.ts';
import { record } from './record.ts';
import { updateCase } from './store.ts';
import { loadWorld } from './world.ts';

/** Lets the supervision ladder speak for every case whose time has come; gives how many it looked at. */
export async function climbLadder(tx: Transaction, parts: CaseParts, now: Instant, most = 200): Promise<number> {
  const rows = await listRinging(tx, now, most);
  for (const { state, ledgerHash } of rows) {
    const world = await loadWorld(tx, parts, now, state.place.divisionCode);
    const above = centreAbove(world.countyUnits, state.centre);
    const events = climb(state, systemActor('clock'), { ...world, above: above === undefined ? [] : [above] });
    if (events.length > 0) record(tx, { found: state, ledgerHash }, events, world);
    // The limits of the county have changed since: its time is another now.
    else updateCase(tx, state, state, ledgerHash, (due) => redAt(due, world));
  }
  return rows.length;
}
