import { type Instant, startOfDay } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';
import { type Answer, type WrittenAnswer, writeOut } from './answer.ts';
import type { KeptAnswer } from './kept-answer.ts';
import { refused } from './refused.ts';

type Row = { proof: Buffer; answer: Buffer };
type Transact = <T>(body: (tx: Transaction) => Promise<T>) => Promise<T>;
export type OnceAnswer = { readonly answer: WrittenAnswer; readonly isReplayed: boolean };

const find = statement('http.findKeptAnswer', 'select proof, answer from idempotency_keys where lookup = $1');
const keep = statement(
  'http.keepAnswer',
  'insert into idempotency_keys (lookup, proof, answer, kept_at) values ($1, $2, $3, $4)',
);

const attempts = 3;

/** Does `work` once for one key, however often and however concurrently it is asked. */
export async function once(
  transact: Transact,
  kept: KeptAnswer,
  now: Instant,
  work: (tx: Transaction) => Promise<Answer>,
): Promise<OnceAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { answer: await transact((tx) => workUnlessDone(tx, kept, now, work)), isReplayed: false };
    } catch (error) {
      const earlier = error instanceof DoneEarlier ? error.row : await findTwin(transact, kept, error);
      if (earlier !== undefined) return { answer: replay(earlier, kept), isReplayed: true };
      if (!isPassing(error) || attempt === attempts) throw error;
    }
  }
}

/** The question for an earlier answer travels together with the first statements of `work`, and costs no trip of its own. */
async function workUnlessDone(
  tx: Transaction,
  kept: KeptAnswer,
  now: Instant,
  work: (tx: Transaction) => Promise<Answer>,
): Promise<WrittenAnswer> {
  let earlier: Row | undefined;
  const asked = tx.query<Row>(find, [kept.lookup]).then((rows) => {
    earlier = rows[0];
  });
  asked.catch(() => {});
  const stopIfDone = () => {
    if (earlier !== undefined) throw new DoneEarlier(earlier);
  };
  const watched: Transaction = {
    query: (sent, values) => {
      stopIfDone();
      return tx.query(sent, values);
    },
  };
  const answer = await work(watched).finally(() => asked.then(stopIfDone));
  const written = writeOut(answer);
  // To the day: a row of whoever reported without a name must not tell when she did.
  tx.query(keep, [kept.lookup, kept.proof, kept.seal(written), startOfDay(now)]).catch(() => {});
  return written;
}

/** A failure may come of a twin that was faster: then its answer is ours. */
async function findTwin(transact: Transact, kept: KeptAnswer, error: unknown): Promise<Row | undefined> {
  const found = transact(async (tx) => (await tx.query<Row>(find, [kept.lookup]))[0]);
  return found.catch(() => {
    throw error;
  });
}

function replay(row: Row, kept: KeptAnswer): WrittenAnswer {
  if (!row.proof.equals(kept.proof)) throw refused('idempotency.otherBody', { field: 'Idempotency-Key' });
  return kept.unseal(row.answer);
}

const passingStates = ['40001', '40P01', '23505'];

/**
 * Serialization failures, deadlocks, and a drawn number (the serial of a case code) that was drawn before: everything was
 * undone, and the next try will most likely succeed.
 */
function isPassing(error: unknown): boolean {
  return passingStates.includes((error as { code?: string }).code ?? '');
}

class DoneEarlier extends Error {
  readonly row: Row;

  constructor(row: Row) {
    super('This request was answered before');
    this.row = row;
  }
}
