export { asOwner } from './as-owner.ts';
export { cached } from './cached.ts';
export { checkGuards } from './check-guards.ts';
export { checkServer } from './check-server.ts';
export { type Connection, connectionOf } from './connection.ts';
export { type Database, openDatabase } from './database.ts';
export { differenceOfState, isSameJson, type RowDifference } from './difference.ts';
export { newBlurredId, newId } from './id.ts';
export {
  type Act,
  appendEntries,
  beginning,
  chainHash,
  digestOf,
  digestOfJson,
  type LedgerEntry,
  platformCode,
  recordAct,
  sealEntry,
  tellOutbox,
} from './ledger.ts';
export { listMigrations, type MigrationReport, migrate, roleUrls } from './migrate.ts';
export { openPool } from './pool.ts';
export { recordImport, recordImportBy } from './record-import.ts';
export { insideDivision, nobody, platformInside, type Scope } from './scope.ts';
export { inTransaction, type Statement, statement, type Transaction } from './transaction.ts';
