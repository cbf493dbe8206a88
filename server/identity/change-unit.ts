import type { Actor, ChangeUnit } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import { endSessionsOfUnit } from './ended-session-store.ts';
import { recordChange } from './record-change.ts';
import { type UnitRow, updateUnit } from './store.ts';

/** Renames a unit, gives it other duties, or closes it: then it gets no new orders and its posts end. */
export async function changeUnit(
  tx: Transaction,
  unit: UnitRow,
  change: ChangeUnit,
  actor: Actor,
  now: Instant,
): Promise<UnitRow> {
  if (unit.validTo !== null) throw refused('unit.closed');
  const row: UnitRow = {
    ...unit,
    name: change.name ?? unit.name,
    duties: change.duties ?? unit.duties,
    validTo: change.closed ? now : null,
    version: unit.version + 1,
  };
  const type = change.closed ? 'unit.closed' : 'unit.changed';
  const changed = { ...row, ledgerHash: recordChange(tx, row, { subject: 'unit', type, body: change }, actor, now) };
  if (!(await updateUnit(tx, changed, unit.version))) throw refused('version.stale');
  if (change.closed) await endSessionsOfUnit(tx, unit, now);
  return changed;
}
