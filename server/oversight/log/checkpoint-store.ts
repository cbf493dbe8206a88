import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../../database/index.ts';

export type StoredCheckpoint = {
  readonly origin: string;
  readonly size: number;
  readonly rootHash: Buffer;
  readonly note: string;
  readonly signedAt: Instant;
};

const columns = 'origin, size, root_hash as "rootHash", note, signed_at as "signedAt"';

// Whoever signs next waits for no one: the other one has just done it.
const takeTurn = statement('checkpoints.takeTurn', 'select pg_try_advisory_xact_lock(73001123, 0) as "isMine"');
const newest = statement(
  'checkpoints.newest',
  `select ${columns} from audit_checkpoints order by signed_at desc, size desc limit 1`,
);
const insert = statement(
  'checkpoints.insert',
  'insert into audit_checkpoints (origin, size, root_hash, note, signed_at) values ($1, $2, $3, $4, $5)',
);
const list = statement(
  'checkpoints.list',
  `select ${columns} from audit_checkpoints where origin = $1 and size < $2 order by size desc limit $3`,
);
const lag = statement(
  'checkpoints.lag',
  `select coalesce((reader.xid, reader.id) >= ($1::xid8, $2::bigint), false) as "isPassed",
     newest.xid::text as xid, newest.id, coalesce((newest.xid, newest.id) > (reader.xid, reader.id), true) as "isUnread"
   from (select xid, id from outbox where entry_hash is not null order by outbox.xid desc, id desc limit 1) as newest
   left join outbox_readers reader on reader.name = 'oversight.auditLog'`,
);

export async function isOurTurn(tx: Transaction): Promise<boolean> {
  return (await tx.query<{ isMine: boolean }>(takeTurn))[0]?.isMine === true;
}

export async function findNewestCheckpoint(tx: Transaction): Promise<StoredCheckpoint | undefined> {
  return (await tx.query<StoredCheckpoint>(newest))[0];
}

/** Sends without waiting. */
export function insertCheckpoint(tx: Transaction, { origin, size, rootHash, note, signedAt }: StoredCheckpoint): void {
  void tx.query(insert, [origin, size, rootHash, note, signedAt]);
}

/** The newest first, of trees with fewer leaves than `before`. */
export function listCheckpoints(
  tx: Transaction,
  origin: string,
  before: number,
  most: number,
): Promise<StoredCheckpoint[]> {
  return tx.query<StoredCheckpoint>(list, [origin, before, most]);
}

export type OutboxMark = { readonly xid: string; readonly id: number };
export type Lag = OutboxMark & { readonly isPassed: boolean; readonly isUnread: boolean };

/** The newest entry that the outbox tells of, and how far the sequencer has come; undefined where nothing is told. */
export async function findLag(tx: Transaction, mark: OutboxMark | undefined): Promise<Lag | undefined> {
  return (await tx.query<Lag>(lag, [mark?.xid ?? '0', mark?.id ?? 0]))[0];
}
