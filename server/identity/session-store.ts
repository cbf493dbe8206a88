import type { Role, UnitKind } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';

export type SessionRow = {
  personId: string | null;
  name: string;
  caseCode: string | null;
  seenAt: Instant;
  postId: string | null;
  role: Role;
  divisionCode: string;
  unitId: string;
  unitKind: UnitKind;
  unitName: string;
  unitDivisionCode: string;
};

export type OwnPost = {
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
  openedAt: Instant;
  expiresAt: Instant;
};

export const recognizeStatement = statement(
  'sessions.recognize',
  `select person_id as "personId", name, case_code as "caseCode", seen_at as "seenAt", post_id as "postId", role,
     division_code as "divisionCode", unit_id as "unitId", unit_kind as "unitKind", unit_name as "unitName",
     unit_division_code as "unitDivisionCode"
   from recognize_session($1, $2, $3)`,
);
export const seenStatement = statement('sessions.seen', 'update sessions set seen_at = $2 where token_hash = $1');

const insertRow = statement(
  'sessions.insert',
  `insert into sessions (token_hash, person_id, county_code, post_id, case_code, opened_at, seen_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $6, $7)`,
);
const deleteRow = statement('sessions.delete', 'delete from sessions where token_hash = $1');
const deleteOfPost = statement('sessions.deleteOfPost', 'delete from sessions where post_id = $1');
const deleteEnded = statement('sessions.deleteEnded', 'delete from sessions where expires_at < $1 returning 1');
const chooseRow = statement(
  'sessions.choosePost',
  'update sessions set county_code = $2, post_id = $3 where token_hash = $1',
);
const findAccountRow = statement(
  'sessions.findAccount',
  'select person_id as "personId", name, password_hash as "passwordHash" from find_account($1)',
);
const selectOwnPosts = statement(
  'sessions.listOwnPosts',
  `select id, county_code as "countyCode", role, division_code as "divisionCode", unit_id as "unitId",
     unit_kind as "unitKind", unit_name as "unitName", unit_division_code as "unitDivisionCode"
   from posts_of_person($1, $2)`,
);

export function insertSession(tx: Transaction, session: NewSession): void {
  const { tokenHash, personId, countyCode, postId, caseCode, openedAt, expiresAt } = session;
  void tx.query(insertRow, [tokenHash, personId, countyCode, postId, caseCode, openedAt, expiresAt]);
}

export function endSession(tx: Transaction, tokenHash: Buffer): void {
  void tx.query(deleteRow, [tokenHash]);
}

export function endSessionsOfPost(tx: Transaction, postId: string): void {
  void tx.query(deleteOfPost, [postId]);
}

/** Gives how many there were. */
export async function deleteEndedSessions(tx: Transaction, before: Instant): Promise<number> {
  return (await tx.query(deleteEnded, [before])).length;
}

export function setSessionPost(tx: Transaction, tokenHash: Buffer, post: OwnPost): void {
  void tx.query(chooseRow, [tokenHash, post.countyCode, post.id]);
}

export type Account = { personId: string; name: string; passwordHash: string };

export async function findAccount(tx: Transaction, username: string): Promise<Account | undefined> {
  return (await tx.query<Account>(findAccountRow, [username]))[0];
}

export function listOwnPosts(tx: Transaction, personId: string, now: Instant): Promise<OwnPost[]> {
  return tx.query<OwnPost>(selectOwnPosts, [personId, now]);
}
