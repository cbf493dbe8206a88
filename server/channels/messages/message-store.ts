import { type Instant, later } from '@linli/domain/kernel';
import { statement, type Transaction } from '../../database/index.ts';
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
  /** Where a subscriber says that she wants to hear no more. */
  readonly leavePath?: string;
  readonly createdAt: Instant;
};
export type Unsent = Pick<Message, 'countyCode' | 'id' | 'toKind' | 'toValue' | 'words' | 'createdAt'> & {
  readonly leavePath: string | null;
  readonly attempts: number;
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
  to_value: 'text',
  words: 'text',
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
   returning county_code as "countyCode", id, to_kind as "toKind", to_value as "toValue", words, attempts,
     leave_path as "leavePath", created_at as "createdAt"`,
);
const giveUp = statement(
  'messages.giveUp',
  `update messages set given_up_at = $1 where ${isUnsent} and created_at < $2 returning id`,
);
const keepSent = statement(
  'messages.keepSent',
  `update messages set sent_at = $3, to_value = $4, last_error = null ${ofOne}`,
);
const keepFailed = statement('messages.keepFailed', `update messages set last_error = $3 ${ofOne}`);
const unsentAddresses = statement(
  'messages.unsent',
  `select id, to_value as "toValue" from messages where ${isUnsent}`,
);
const keepAllSent = statement(
  'messages.keepAllSent',
  `update messages set sent_at = created_at, attempts = 1, to_value = told.to_value
   from jsonb_to_recordset($1::jsonb) as told (id uuid, to_value text) where messages.id = told.id`,
);
const list = statement(
  'messages.list',
  `select type, part, to_kind as "toKind", to_value as "to", words, created_at as "createdAt", attempts,
     sent_at as "sentAt", given_up_at as "givenUpAt"
   from messages where county_code = $1 and (case_id = $2 or cause_id = $2)
   order by created_at desc, id desc limit 200`,
);

/** Sends without waiting. */
export function insertMessages(tx: Transaction, messages: readonly Message[]): void {
  if (messages.length > 0) void tx.query(insert, [JSON.stringify(messages.map(rowOf))]);
}

/** What is due to be sent, for the caller alone: if it fails or dies, the message is due again a little later. */
export function takeUnsent(tx: Transaction, now: Instant, limit: number): Promise<Unsent[]> {
  return tx.query<Unsent>(take, [now, limit]);
}

/** Marks what nobody could be told for so long that it is news no more; gives how many. */
export async function giveUpOlder(tx: Transaction, now: Instant, days: number): Promise<number> {
  return (await tx.query(giveUp, [now, later(now, -days * 86_400_000)])).length;
}

export async function markSent(tx: Transaction, unsent: Unsent, at: Instant, masked: string): Promise<void> {
  await tx.query(keepSent, [unsent.countyCode, unsent.id, at, masked]);
}

export async function markFailed(tx: Transaction, unsent: Unsent, error: string): Promise<void> {
  await tx.query(keepFailed, [unsent.countyCode, unsent.id, error.slice(0, 300)]);
}

/** What is unsent counts as sent when it was written, for places where nobody lives. */
export async function countAllAsSent(tx: Transaction, mask: (address: string) => string): Promise<void> {
  const unsent = await tx.query<{ id: string; toValue: string }>(unsentAddresses);
  const masked = unsent.map(({ id, toValue }) => ({ id, to_value: mask(toValue) }));
  await tx.query(keepAllSent, [JSON.stringify(masked)]);
}

export type ListedMessage = {
  type: string;
  part: Recipient['part'];
  toKind: Recipient['toKind'];
  to: string;
  words: string;
  createdAt: Instant;
  attempts: number;
  sentAt: Instant | null;
  givenUpAt: Instant | null;
};

export function listMessages(tx: Transaction, countyCode: string, caseId: string): Promise<ListedMessage[]> {
  return tx.query<ListedMessage>(list, [countyCode, caseId]);
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
    to_value: message.toValue,
    words: message.words,
    leave_path: message.leavePath,
    created_at: message.createdAt,
  };
}
