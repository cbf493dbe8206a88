import { type Case, type CaseEvent, fold, nextAlarmAt } from '@linli/domain/cases';
import { differenceOfState, isSameJson, type RowDifference } from '../database/index.ts';
import { columnsOf } from './case-row.ts';

/** The columns of a case that its ledger decides; `tokens`, which also hold names of that day, are not among them. */
export const caseColumns = [
  'county_code',
  'id',
  'version',
  'status',
  'queue',
  'queue_unit_id',
  'division_code',
  'category_code',
  'centre_unit_id',
  'unit_ids',
  'sensitivity',
  'is_public',
  'is_listed',
  'extension_pending',
  'stage',
  'due_at',
  'alarm',
  'alarm_at',
  'state',
  'accusation_centre_code',
  'accused_unit_ids',
  'code',
  'channel',
  'registered_at',
] as const;

/** The first column of a row that does not say what the ledger tells; undefined where all do. */
export function differenceOfRow(
  row: Readonly<Record<string, unknown>>,
  entries: readonly CaseEvent[],
): RowDifference | undefined {
  const told = fold(entries);
  const inState = differenceOfState(row.state as Case, told);
  if (inState !== undefined) return inState;
  const expected = [...columnsOf(told, () => someDay), told.code, told.channel, told.registeredAt];
  for (const [index, column] of caseColumns.entries()) {
    if (column === 'state' || (column === 'alarm_at' && dependsOnLimits(told, row.alarm_at))) continue;
    if (!isSameJson(row[column], expected[index])) return { column, expected: expected[index], found: row[column] };
  }
  return undefined;
}

const someDay = '9999-12-31T00:00:00.000Z';

/** When yellow turns red depends on a number of the county that may have changed since; then any later moment will do. */
function dependsOnLimits(told: Case, alarmAt: unknown): boolean {
  const isYellow = told.alarms.some((alarm) => alarm.level === 'yellow');
  return isYellow && typeof alarmAt === 'string' && alarmAt <= (nextAlarmAt(told, () => someDay) ?? someDay);
}
