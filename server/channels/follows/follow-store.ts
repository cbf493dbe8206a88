import { randomBytes } from 'node:crypto';
import type { Instant } from '@linli/domain/kernel';
import { later } from '@linli/domain/kernel';
import { newId, recordAct, statement, type Transaction } from '../../database/index.ts';
import {
  createFileKey,
  destroyFileKey,
  findFileKey,
  type KeyRing,
  lookupHash,
  openText,
  type SealedPlace,
  sealText,
} from '../../sealing/index.ts';
import { type Topic, topicKey } from './follow.ts';

/** One follower's wish, without her address. */
export type Follow = {
  readonly countyCode: string;
  readonly id: string;
  readonly topic: Topic;
  readonly token: string;
  readonly confirmedAt: Instant | null;
  readonly toldUntil: Instant | null;
};

type Row = Omit<Follow, 'topic'> & {
  readonly division: string | null;
  readonly category: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly metres: number | null;
  readonly toSealed: Buffer;
};

const columns = `county_code as "countyCode", id, token, division_code as division, category_code as category, lng, lat, metres,
  to_sealed as "toSealed", confirmed_at as "confirmedAt", told_until as "toldUntil"`;

// No target is named for the conflict: the role that hands in may not read what it would be compared with.
const insert = statement(
  'follows.insert',
  `insert into follows (county_code, id, topic, division_code, category_code, lng, lat, metres, to_sealed, to_hash, token,
     created_at, next_mail_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12) on conflict do nothing`,
);
const byToken = statement('follows.byToken', `select ${columns} from follows where county_code = $1 and token = $2`);
const confirm = statement(
  'follows.confirm',
  `update follows set confirmed_at = $3, told_until = $3, next_mail_at = $4, attempts = 0
   where county_code = $1 and id = $2 and confirmed_at is null`,
);
const remove = statement('follows.remove', 'delete from follows where county_code = $1 and id = $2');
// Taken by moving the next mail on, so that nothing is locked while one travels.
const take = statement(
  'follows.take',
  `update follows set attempts = attempts + 1,
     next_mail_at = $1::timestamptz + least(power(2, attempts), 720) * interval '1 minute'
   where (county_code, id) in (
     select county_code, id from follows where next_mail_at <= $1 order by next_mail_at limit $2 for update skip locked)
   returning ${columns}`,
);
const asked = statement(
  'follows.asked',
  `select count(*)::int as count from follows this join follows other
     on other.county_code = this.county_code and other.to_hash = this.to_hash and other.asked_at > $3
   where this.county_code = $1 and this.id = $2 and other.confirmed_at is null`,
);
const settle = statement(
  'follows.settle',
  `update follows set attempts = 0, asked_at = coalesce($3, asked_at), told_until = coalesce($4, told_until),
     next_mail_at = $5 where county_code = $1 and id = $2`,
);
const unconfirmed = statement(
  'follows.unconfirmed',
  `select county_code as "countyCode", id from follows where confirmed_at is null and created_at < $1 limit 500`,
);

/** Sends without waiting. The same wish again changes nothing, and nobody learns that it was there before. */
export function insertFollow(tx: Transaction, ring: KeyRing, topic: Topic, email: string, now: Instant): void {
  const countyCode = topic.county;
  const id = newId(now);
  const token = countyCode + randomBytes(16).toString('hex');
  const key = createFileKey(tx, ring, { countyCode, id, subject: 'follow' }, now);
  const { division = null, category = null, near } = topic;
  void tx.query(insert, [
    ...[
      countyCode,
      id,
      topicKey(topic),
      division,
      category,
      near?.lng ?? null,
      near?.lat ?? null,
      near?.metres ?? null,
    ],
    ...[sealText(key, placeOf(id), email), lookupHash(ring, 'follower', email), token, now],
  ]);
  tell(tx, countyCode, 'follow.begun', now);
}

export async function findFollow(tx: Transaction, token: string): Promise<Follow | undefined> {
  const [row] = await tx.query<Row>(byToken, [countyOfToken(token), token]);
  return row && followOf(row);
}

/** Hers from now on: what became public before is no news. Sends without waiting. */
export function confirmFollow(tx: Transaction, { countyCode, id }: Follow, firstMailAt: Instant, now: Instant): void {
  void tx.query(confirm, [countyCode, id, now, firstMailAt]);
  tell(tx, countyCode, 'follow.confirmed', now);
}

/** Sends without waiting. */
export function endFollow(tx: Transaction, { countyCode, id }: Pick<Follow, 'countyCode' | 'id'>, now: Instant): void {
  // While the row still shows whose key it is.
  destroyFileKey(tx, countyCode, id, now);
  void tx.query(remove, [countyCode, id]);
  tell(tx, countyCode, 'follow.ended', now);
}

/** What is due for a mail, for the caller alone; due again a little later if the caller fails. */
export async function takeDueFollows(tx: Transaction, now: Instant, limit: number): Promise<Follow[]> {
  return (await tx.query<Row>(take, [now, limit])).map(followOf);
}

/** How many questions the same address was sent within a day and has not answered. */
export async function countQuestions(tx: Transaction, { countyCode, id }: Follow, now: Instant): Promise<number> {
  return (await tx.query<{ count: number }>(asked, [countyCode, id, later(now, -86_400_000)]))[0]?.count ?? 0;
}

export type Settled = { readonly askedAt?: Instant; readonly toldUntil?: Instant; readonly nextMailAt: Instant };

/** Sends without waiting. */
export function settleFollow(tx: Transaction, { countyCode, id }: Follow, settled: Settled): void {
  void tx.query(settle, [countyCode, id, settled.askedAt ?? null, settled.toldUntil ?? null, settled.nextMailAt]);
}

/** Forgets what nobody confirmed within a day; gives how many. */
export async function forgetUnconfirmed(tx: Transaction, now: Instant): Promise<number> {
  const rows = await tx.query<{ countyCode: string; id: string }>(unconfirmed, [later(now, -86_400_000)]);
  for (const row of rows) endFollow(tx, row, now);
  return rows.length;
}

/** Her address; undefined where its key is gone. */
export async function openFollower(tx: Transaction, ring: KeyRing, token: string): Promise<string | undefined> {
  const [row] = await tx.query<Row>(byToken, [countyOfToken(token), token]);
  const key = row && (await findFileKey(tx, ring, row.countyCode, row.id));
  return row && key && openText(key, placeOf(row.id), row.toSealed);
}

export function countyOfToken(token: string): string {
  return token.slice(0, 6);
}

function placeOf(id: string): SealedPlace {
  return { table: 'follows', column: 'to_sealed', row: id };
}

function followOf({ division, category, lng, lat, metres, toSealed: _, ...row }: Row): Follow {
  const near = lng !== null && lat !== null && metres !== null ? { near: { lng, lat, metres } } : {};
  return {
    ...row,
    topic: {
      county: row.countyCode,
      ...(division === null ? {} : { division }),
      ...(category === null ? {} : { category }),
      ...near,
    },
  };
}

/** That somebody follows stands in the ledger, and nothing of who or what. */
function tell(tx: Transaction, countyCode: string, type: string, at: Instant): void {
  recordAct(tx, { countyCode, subject: 'following', type, at, actor: { kind: 'anyone' }, body: {} });
}
