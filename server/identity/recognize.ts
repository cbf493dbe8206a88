import type { Actor } from '@linli/domain/identity';
import { type Instant, millisecondsOf } from '@linli/domain/kernel';
import type { Database } from '../database/index.ts';
import { delegationOf } from './delegation-columns.ts';
import { recognizeStatement, type SessionRow, seenStatement } from './session-store.ts';
import { hashOfToken } from './token.ts';

const noteEveryMilliseconds = 5 * 60_000;

/** Who shows a session token: one question to the database, asked anew at every request, so that a withdrawal counts at once. */
export function recognizeIn(database: Database): (token: string, now: Instant) => Promise<Actor | undefined> {
  return async (token, now) => {
    const tokenHash = hashOfToken(token);
    const { rows } = await database.app.query<SessionRow>({
      ...recognizeStatement,
      values: [tokenHash, now],
    });
    const row = rows[0];
    if (row === undefined) return undefined;
    // When whoever holds a receipt came back is nobody's business: her session ends by the hour it began in.
    const isNoted = row.caseCode === null && millisecondsOf(now) - millisecondsOf(row.seenAt) > noteEveryMilliseconds;
    if (isNoted) noteUse(database, tokenHash, now);
    return actorOfRow(row);
  };
}

/** Told apart from the request: whether it can be noted must not decide whether the person may work. */
function noteUse(database: Database, tokenHash: Buffer, now: Instant): void {
  database.app.query({ ...seenStatement, values: [tokenHash, now] }).catch(() => {});
}

function actorOfRow(row: SessionRow): Actor {
  const { personId, caseCode, postId, name } = row;
  const provedAt = row.provedAt ?? undefined;
  if (caseCode !== null) return { kind: 'reporter', caseCode };
  if (personId === null) throw new Error('A session belongs to nobody');
  if (postId === null) return { kind: 'resident', personId, name, provedAt };
  const { role, divisionCode, unitId, unitKind, unitName, unitDivisionCode } = row;
  const unit = { unitId, unitKind, unitName, unitDivisionCode };
  return { kind: 'staff', personId, name, postId, role, divisionCode, ...unit, ...delegationOf(row), provedAt };
}
