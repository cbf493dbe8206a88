import type { Role, UnitKind } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';
import { type DelegationColumns, delegationColumns } from './delegation-columns.ts';

export type SessionRow = DelegationColumns & {
  sessionId: string;
  personId: string | null;
  name: string;
  caseCode: string | null;
  seenAt: Instant;
  provedAt: Instant | null;
  postId: string | null;
  role: Role;
  divisionCode: string;
  unitId: string;
  unitKind: UnitKind;
  unitName: string;
  unitDivisionCode: string;
};

export type OwnPost = DelegationColumns & {
  id: string;
  countyCode: string;
  role: Role;
  divisionCode: string;
  unitId: string;
  unitKind: UnitKind;
  unitName: string;
  unitDivisionCode: string;
};

export type NewSession = {
  tokenHash: Buffer;
  personId: string | null;
  countyCode: string | null;
  postId: string | null;
  caseCode: string | null;
  device: string | null;
  openedAt: Instant;
  provedAt: Instant | null;
  expiresAt: Instant;
  idleHours: number;
};

export const recognizeStatement = statement(
  'sessions.recognize',
  `select session_id as "sessionId", person_id as "personId", name, case_code as "caseCode", seen_at as "seenAt",
     proved_at as "provedAt", post_id as "postId", role,
     division_code as "divisionCode", unit_id as "unitId", unit_kind as "unitKind", unit_name as "unitName",
     unit_division_code as "unitDivisionCode", ${delegationColumns}
   from recognize_session($1, $2) as known, delegation_of(known.person_id, known.post_id, $2) as given`,
);
export const seenStatement = statement('sessions.seen', 'update sessions set seen_at = $2 where token_hash = $1');

const insertRow = statement(
  'sessions.insert',
  `insert into sessions
     (token_hash, person_id, county_code, post_id, case_code, opened_at, seen_at, expires_at, device, proved_at, idle_hours)
   values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10)`,
);
// The old row keeps the rights it had for half a minute: an answer that got lost is asked for again with the old token.
const rotateRow = statement(
  'sessions.rotate',
  `with old as (
     update sessions set replaced_at = $3, expires_at = least(expires_at, $3::timestamptz + interval '30 seconds')
     where token_hash = $1 and replaced_at is null
     returning id, person_id, case_code, opened_at, idle_hours, device, county_code, post_id, proved_at)
   insert into sessions (token_hash, id, person_id, case_code, opened_at, idle_hours, device, county_code, post_id,
     seen_at, proved_at, expires_at)
   select $2, id, person_id, case_code, opened_at, idle_hours, device, coalesce($4, county_code), coalesce($5, post_id),
     $3, coalesce($6, proved_at), $7::timestamptz from old returning 1`,
);
const deleteOfReceipt = statement('sessions.endOfReceipt', 'delete from sessions where case_code = $1');
const selectEnd = statement('sessions.end', 'select expires_at as "expiresAt" from sessions where token_hash = $1');
const selectOwn = statement(
  'sessions.listOwn',
  `select sessions.id, device, opened_at as "openedAt", seen_at as "seenAt", sessions.post_id as "postId",
     exists (select from sessions this where this.token_hash = $2 and this.id = sessions.id) as "isThis"
   from sessions where person_id = $1 and replaced_at is null and expires_at > $3
     and seen_at + make_interval(hours => idle_hours) > $3
   order by seen_at desc, id limit 100`,
);
const findAccountRow = statement(
  'sessions.findAccount',
  'select person_id as "personId", name, password_hash as "passwordHash" from find_account($1)',
);
const selectOwnPosts = statement(
  'sessions.listOwnPosts',
  `select id, county_code as "countyCode", role, division_code as "divisionCode", unit_id as "unitId",
     unit_kind as "unitKind", unit_name as "unitName", unit_division_code as "unitDivisionCode",
     ${delegationColumns}
   from posts_of_person($1, $2) as own, delegation_of($1, own.id, $2) as given`,
);

export function insertSession(tx: Transaction, session: NewSession): void {
  const { tokenHash, personId, countyCode, postId, caseCode, openedAt, expiresAt } = session;
  const about = [session.device, session.provedAt, session.idleHours];
  void tx.query(insertRow, [tokenHash, personId, countyCode, postId, caseCode, openedAt, expiresAt, ...about]);
}

/** Ends every session that a receipt of this code opened. Sends without waiting. */
export function endReceiptSessions(tx: Transaction, caseCode: string): void {
  void tx.query(deleteOfReceipt, [caseCode]);
}

export type Rotation = { newHash: Buffer; post?: OwnPost; provedAt?: Instant; expiresAt: Instant; now: Instant };

/** The session goes on under another token; false where it did so already. */
export async function rotateToken(tx: Transaction, tokenHash: Buffer, rotation: Rotation): Promise<boolean> {
  const { newHash, post, provedAt = null, expiresAt, now } = rotation;
  const changes = [post?.countyCode ?? null, post?.id ?? null, provedAt];
  return (await tx.query(rotateRow, [tokenHash, newHash, now, ...changes, expiresAt])).length === 1;
}

/** When the session ends at the latest. */
export async function findSessionEnd(tx: Transaction, tokenHash: Buffer): Promise<Instant | undefined> {
  return (await tx.query<{ expiresAt: Instant }>(selectEnd, [tokenHash]))[0]?.expiresAt;
}

export type OwnSession = {
  id: string;
  device: string | null;
  openedAt: Instant;
  seenAt: Instant;
  postId: string | null;
  isThis: boolean;
};

export function listOwnSessions(tx: Transaction, personId: string, tokenHash: Buffer, now: Instant) {
  return tx.query<OwnSession>(selectOwn, [personId, tokenHash, now]);
}

export type Account = { personId: string; name: string; passwordHash: string };

export async function findAccount(tx: Transaction, username: string): Promise<Account | undefined> {
  return (await tx.query<Account>(findAccountRow, [username]))[0];
}

export function listOwnPosts(tx: Transaction, personId: string, now: Instant): Promise<OwnPost[]> {
  return tx.query<OwnPost>(selectOwnPosts, [personId, now]);
}
