import { createHash } from 'node:crypto';
import { type Instant, later } from '@linli/domain/kernel';
import { type CaseParts, listPublicNews } from '../../cases/index.ts';
import { type Database, insideDivision } from '../../database/index.ts';
import type { Job } from '../../jobs/index.ts';
import type { Sender } from '../messages/index.ts';
import { kindName } from './follow.ts';
import {
  countQuestions,
  endFollow,
  type Follow,
  forgetUnconfirmed,
  openFollower,
  type Settled,
  settleFollow,
  takeDueFollows,
} from './follow-store.ts';
import { nextMorning } from './routes.ts';
import { linkOf, nameTopic, wordNews, wordQuestion } from './word-follow.ts';

export type FollowsSending = Pick<CaseParts, 'keyRing' | 'places' | 'rulebook'> & {
  readonly database: Database;
  /** Undefined: nothing is sent. */
  readonly sender: Sender | undefined;
  readonly publicUrl: string;
};

const everywhere = insideDivision('');
const mostAtOnce = 50;
const mostQuestionsADay = 3;
/** The public account is written a moment after the entry it follows from: what is younger is told the next day. */
const settlingMilliseconds = 120_000;
const mostLines = 200;
const never: Instant = '9999-01-01T00:00:00.000Z';

/** Asks new followers, and tells the others once a day what is new; gives how many letters were sent. */
export async function sendFollows(sending: FollowsSending, now: Instant): Promise<number> {
  const { database, sender } = sending;
  await database.transact(everywhere, (tx) => forgetUnconfirmed(tx, now));
  if (sender === undefined) return 0;
  let sent = 0;
  for (;;) {
    const due = await database.transact(everywhere, (tx) => takeDueFollows(tx, now, mostAtOnce));
    for (const follow of due) if (await tellOne(sending, sender, follow, now)) sent += 1;
    if (due.length < mostAtOnce) return sent;
  }
}

export function followsJob(sending: FollowsSending): Job {
  return { name: 'channels.sendFollows', every: 'minute', run: (now) => sendFollows(sending, now) };
}

async function tellOne(sending: FollowsSending, sender: Sender, follow: Follow, now: Instant): Promise<boolean> {
  const { database, keyRing } = sending;
  const letter = follow.confirmedAt === null ? await askOne(sending, follow, now) : await newsFor(sending, follow, now);
  if (letter === undefined) return false;
  const { words, settled } = letter;
  const email = await database.transact(everywhere, (tx) => openFollower(tx, keyRing, follow.token));
  if (words !== undefined && email !== undefined) {
    try {
      await sender({ id: idOf(follow), to: { kind: 'email', value: email }, words });
    } catch {
      // Due again by itself, a little later each time; the gateway knows the letter by its id.
      return false;
    }
  }
  await database.transact(everywhere, async (tx) => settleFollow(tx, follow, settled));
  return words !== undefined;
}

type Letter = { readonly words: string | undefined; readonly settled: Settled };

/** The one question; not asked where the same address has been asked too often, by whomever. */
async function askOne(sending: FollowsSending, follow: Follow, now: Instant): Promise<Letter | undefined> {
  const isTooOften = await sending.database.transact(everywhere, async (tx) => {
    const tooOften = (await countQuestions(tx, follow, now)) >= mostQuestionsADay;
    if (tooOften) endFollow(tx, follow, now);
    return tooOften;
  });
  if (isTooOften) return undefined;
  const words = wordQuestion(await topicName(sending, follow, now), linkOf(follow.token, sending.publicUrl));
  return { words, settled: { askedAt: now, nextMailAt: never } };
}

async function newsFor(sending: FollowsSending, follow: Follow, now: Instant): Promise<Letter> {
  const until = later(now, -settlingMilliseconds);
  const since = follow.toldUntil ?? until;
  const rows = await sending.database.transact(everywhere, (tx) =>
    listPublicNews(tx, { ...follow.topic, since, until }, mostLines),
  );
  const settled = { toldUntil: until, nextMailAt: nextMorning(now) };
  if (rows.length === 0) return { words: undefined, settled };
  const lines = rows.map(({ code, words, divisionCode, closedAt }) => ({
    code,
    words,
    placeName: sending.places.nameOf(divisionCode) ?? divisionCode,
    isClosed: closedAt !== null && closedAt > since,
  }));
  const news = { topic: follow.topic, topicName: await topicName(sending, follow, now), lines, total: rows.length };
  return { words: wordNews(news, follow.token, sending.publicUrl), settled };
}

async function topicName({ places, rulebook }: FollowsSending, { topic }: Follow, now: Instant): Promise<string> {
  const place = topic.division ?? topic.county;
  return nameTopic(topic, places.nameOf(place) ?? place, kindName(topic.category, await rulebook(now)));
}

/** The same letter has the same id at each attempt. */
function idOf({ id, toldUntil }: Follow): string {
  return createHash('sha256')
    .update(`${id} ${toldUntil ?? ''}`)
    .digest('hex')
    .slice(0, 32);
}
