import type { Actor, UnitKind } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { newId, type Transaction } from '../database/index.ts';
import { recordChange } from './record-change.ts';
import { insertUnit, type UnitRow } from './store.ts';

export type NewUnit = { kind: UnitKind; name: string; divisionCode: string; duties: readonly string[] };

/** Sends without waiting. Whether the actor may is asked by the route. */
export function createUnit(tx: Transaction, unit: NewUnit, actor: Actor, now: Instant): UnitRow {
  const row = {
    ...unit,
    duties: [...unit.duties],
    id: newId(now),
    countyCode: unit.divisionCode.slice(0, 6),
    validFrom: now,
    validTo: null,
    version: 1,
    ledgerHash: Buffer.alloc(0),
  };
  const ledgerHash = recordChange(tx, row, { subject: 'unit', type: 'unit.created', body: unit }, actor, now);
  const created = { ...row, ledgerHash };
  insertUnit(tx, created);
  return created;
}
