import type { LogEnding } from '@linli/domain/oversight';
import { statement, type Transaction } from '../../database/index.ts';

const columns = `number, origin, verifier_key as "verifierKey", reason, trouble, ended_at as "endedAt",
  signed_size::float8 as "signedSize", kept_size::float8 as "keptSize", last_note as "lastNote"`;
const list = statement('endings.list', `select ${columns} from audit_log_endings order by number desc`);
const insert = statement(
  'endings.insert',
  `insert into audit_log_endings
     (number, origin, verifier_key, reason, trouble, ended_at, signed_size, kept_size, last_note)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const putAway = statement(
  'endings.putAway',
  `with past as (delete from audit_checkpoints returning origin, size, root_hash, note, signed_at)
   insert into audit_past_checkpoints (ending, origin, size, root_hash, note, signed_at)
   select $1, origin, size, root_hash, note, signed_at from past`,
);
// A server that signs would go on with the old key, which it holds in memory.
const signers = statement(
  'endings.signers',
  `select from pg_stat_activity where datname = current_database() and application_name in ('linli', 'linli-jobs') limit 1`,
);

/** The newest first. */
export function listEndings(tx: Transaction): Promise<LogEnding[]> {
  return tx.query<LogEnding>(list);
}

/** Puts the checkpoints of the log away, and says that it ended. Wants the rights of `linli_owner`. */
export async function insertEnding(tx: Transaction, ending: LogEnding): Promise<void> {
  const { number, origin, verifierKey, reason, trouble, endedAt, signedSize, keptSize, lastNote } = ending;
  const values = [number, origin, verifierKey, reason, trouble, endedAt, signedSize, keptSize, lastNote];
  await tx.query(insert, values);
  await tx.query(putAway, [number]);
}

/** Wants the eyes of the application, which sees its own connections. */
export async function isServed(tx: Transaction): Promise<boolean> {
  return (await tx.query(signers)).length > 0;
}
