import { type ContactAddress, maskContactAddress } from '@linli/domain/identity';
import { type Instant, later } from '@linli/domain/kernel';
import { statement, type Transaction } from '../../database/index.ts';
import { type FileKey, type KeyRing, listFileKeys, openText, type SealedPlace, sealText } from '../../sealing/index.ts';
import type { Recipient } from './word-message.ts';

export type Message = {
  readonly countyCode: string;
  readonly id: string;
  readonly caseId: string;
  readonly causeId: string;
  readonly causeSeq: number;
  readonly type: string;
  readonly part: Recipient['part'];
  readonly toKind: Recipient['toKind'];
  readonly toValue: string;
  readonly words: string;
  /** What its address and its words are sealed with: the key of the recipient's own case or subscription. */
  readonly key: FileKey;
  /** Where a subscriber says that she wants to hear no more. */
  readonly leavePath?: string;
  readonly createdAt: Instant;
};

/** A message opened to be sent. */
export type Letter = Pick<Message, 'countyCode' | 'id' | 'words'> & {
  readonly to: ContactAddress;
  readonly leavePath: string | null;
};

const columns = {
  county_code: 'text',
  id: 'uuid',
  case_id: 'uuid',
  cause_id: 'uuid',
  cause_seq: 'integer',
  type: 'text',
  part: 'text',
  to_kind: 'text',
  key_id: 'uuid',
  to_masked: 'text',
  to_sealed: 'bytea',
  words_sealed: 'bytea',
  leave_path: 'text',
  created_at: 'timestamptz',
};
const insert = statement(
  'messages.insert',
  `insert into messages (${Object.keys(columns)}, next_attempt_at) select ${Object.keys(columns)}, created_at
   from jsonb_to_recordset($1::jsonb) as told (${Object.entries(columns).map((column) => column.join(' '))})`,
);

const isUnsent = 'sent_at is null and given_up_at is null';
const ofOne = 'where county_code = $1 and id = $2';

// Taken by moving the next attempt on, so that nothing is locked while a message travels: a transaction that waits for
// the world outside would hold up every reader of the outbox.
const take = statement(
  'messages.take',
  `update messages set attempts = attempts + 1,
     next_attempt_at = $1::timestamptz + least(power(2, attempts), 120) * interval '1 minute'
   where (county_code, id) in (
     select county_code, id from messages where ${isUnsent} and next_attempt_at <= $1
     order by next_attempt_at limit $2 for update skip locked)
   returning county_code as "countyCode", id, to_kind as "toKind", key_id as "keyId", to_sealed as "toSealed",
     words_sealed as "wordsSealed", leave_path as "leavePath"`,
);
const giveUp = statement(
  'messages.giveUp',
  `update messages set given_up_at = $1 where ${isUnsent} and created_at < $2 returning id`,
);
const keepSent = statement(
  'messages.keepSent',
  `update messages set sent_at = $3, to_sealed = null, last_error = null ${ofOne}`,
);
const keepFailed = statement('messages.keepFailed', `update messages set last_error = $3 ${ofOne}`);
const keepAllSent = statement(
  'messages.keepAllSent',
  `update messages set sent_at = created_at, attempts = 1, to_sealed = null where ${isUnsent}`,
);
const list = statement(
  'messages.list',
  `select id, type, part, to_kind as "toKind", to_masked as "to", key_id as "keyId", words_sealed as "wordsSealed",
     created_at as "createdAt", attempts,
     sent_at as "sentAt", given_up_at as "givenUpAt"
   from messages where county_code = $1 and (case_id = $2 or cause_id = $2)
   order by created_at desc, id desc limit 200`,
);

const scrub = statement(
  'messages.scrub',
  `update messages set to_masked = '****', to_sealed = null, words_sealed = null, leave_path = null
   where county_code = $1 and case_id = any($2::uuid[]) and part = any($3::text[])`,
);

/** Takes address and words out of what was told: of the reporter, or of everybody. Sends without waiting. */
export function scrubMessages(
  tx: Transaction,
  countyCode: string,
  caseIds: readonly string[],
  parts: readonly Recipient['part'][],
): void {
  void tx.query(scrub, [countyCode, caseIds, parts]);
}

/** Sends without waiting. */
export function insertMessages(tx: Transaction, messages: readonly Message[]): void {
  if (messages.length > 0) void tx.query(insert, [JSON.stringify(messages.map(rowOf))]);
}

type Taken = Pick<Letter, 'countyCode' | 'id' | 'leavePath'> & {
  readonly toKind: ContactAddress['kind'];
  readonly keyId: string;
  readonly toSealed: Buffer;
  readonly wordsSealed: Buffer;
};

/** What is due to be sent, for the caller alone: if it fails or dies, the message is due again a little later. */
export async function takeUnsent(
  tx: Transaction,
  ring: KeyRing,
  now: Instant,
  limit: number,
): Promise<{ taken: number; letters: Letter[] }> {
  const rows = await tx.query<Taken>(take, [now, limit]);
  const letters: Letter[] = [];
  for (const [countyCode, ofCounty] of Map.groupBy(rows, (row) => row.countyCode)) {
    const keys = await listFileKeys(tx, ring, countyCode, [...new Set(ofCounty.map(({ keyId }) => keyId))]);
    // Who left, or had her data erased, has no key any more: what was to be told her is given up in time.
    for (const { keyId, toKind, toSealed, wordsSealed, ...row } of ofCounty) {
      const key = keys.get(keyId);
      if (key === undefined) continue;
      const to = { kind: toKind, value: openText(key, placeOf(row.id, 'to_sealed'), toSealed) };
      letters.push({ ...row, to, words: openText(key, placeOf(row.id, 'words_sealed'), wordsSealed) });
    }
  }
  return { taken: rows.length, letters };
}

/** Marks what nobody could be told for so long that it is news no more; gives how many. */
export async function giveUpOlder(tx: Transaction, now: Instant, days: number): Promise<number> {
  return (await tx.query(giveUp, [now, later(now, -days * 86_400_000)])).length;
}

export async function markSent(tx: Transaction, letter: Letter, at: Instant): Promise<void> {
  await tx.query(keepSent, [letter.countyCode, letter.id, at]);
}

export async function markFailed(tx: Transaction, letter: Letter, error: string): Promise<void> {
  await tx.query(keepFailed, [letter.countyCode, letter.id, error.slice(0, 300)]);
}

/** What is unsent counts as sent when it was written, for places where nobody lives. */
export async function countAllAsSent(tx: Transaction): Promise<void> {
  await tx.query(keepAllSent);
}

export type ListedMessage = {
  type: string;
  part: Recipient['part'];
  toKind: Recipient['toKind'];
  to: string;
  /** Undefined where what was told has been erased. */
  words: string | undefined;
  createdAt: Instant;
  attempts: number;
  sentAt: Instant | null;
  givenUpAt: Instant | null;
};

type ListedRow = Omit<ListedMessage, 'words'> & { id: string; keyId: string; wordsSealed: Buffer | null };

export async function listMessages(
  tx: Transaction,
  ring: KeyRing,
  countyCode: string,
  caseId: string,
): Promise<ListedMessage[]> {
  const rows = await tx.query<ListedRow>(list, [countyCode, caseId]);
  const keys = await listFileKeys(tx, ring, countyCode, [...new Set(rows.map(({ keyId }) => keyId))]);
  return rows.map(({ id, keyId, wordsSealed, ...row }) => {
    const key = keys.get(keyId);
    return { ...row, words: key && wordsSealed ? openText(key, placeOf(id, 'words_sealed'), wordsSealed) : undefined };
  });
}

function rowOf(message: Message): Record<keyof typeof columns, unknown> {
  return {
    county_code: message.countyCode,
    id: message.id,
    case_id: message.caseId,
    cause_id: message.causeId,
    cause_seq: message.causeSeq,
    type: message.type,
    part: message.part,
    to_kind: message.toKind,
    key_id: message.key.id,
    to_masked: maskContactAddress({ kind: message.toKind, value: message.toValue }),
    to_sealed: inHex(sealText(message.key, placeOf(message.id, 'to_sealed'), message.toValue)),
    words_sealed: inHex(sealText(message.key, placeOf(message.id, 'words_sealed'), message.words)),
    leave_path: message.leavePath,
    created_at: message.createdAt,
  };
}

export function placeOf(id: string, column: 'to_sealed' | 'words_sealed'): SealedPlace {
  return { table: 'messages', column, row: id };
}

/** As JSON brings bytes to PostgreSQL. */
function inHex(sealed: Buffer): string {
  return `\\x${sealed.toString('hex')}`;
}
