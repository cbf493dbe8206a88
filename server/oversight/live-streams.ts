import type { ServerResponse } from 'node:http';
import type { Actor } from '@linli/domain/identity';
import type { House } from '../http/index.ts';
import { hashOfToken } from '../identity/index.ts';
import { eventIdOf, type OutboxEntry, type OutboxTail } from '../jobs/index.ts';
import { hearCase } from './hear-case.ts';
import { hearDispute } from './hear-dispute.ts';
import { hearEmergency } from './hear-emergency.ts';

export type LiveStreams = {
  /** False where there are as many streams as this server, or this session, may have. */
  readonly hasRoomFor: (token: string) => boolean;
  /** Takes over a response whose headers are sent, until its client goes or its session ends. */
  readonly open: (out: ServerResponse, of: { actor: Actor; token: string; lastEventId?: string }) => void;
  readonly close: () => void;
};

type Stream = {
  readonly out: ServerResponse;
  readonly actor: Actor;
  readonly token: string;
  readonly tokenHash: string;
};

export type LiveTimes = { readonly heartbeatMilliseconds: number; readonly recheckMilliseconds: number };

export const usualTimes: LiveTimes = { heartbeatMilliseconds: 15_000, recheckMilliseconds: 30_000 };

const mostStreams = 5_000;
const mostStreamsOfSession = 8;
/** A client that is this far behind is dropped; it comes back and asks for what it missed. */
const mostBytesWaiting = 1024 * 1024;

/** Somebody may connect while her session ends; none takes longer than it takes to hear of so many other ends. */
const mostEndsRemembered = 1_000;

/** What may give somebody other eyes while her session goes on: a unit renamed, a post delegated. */
const changesEyes = ({ subject }: OutboxEntry) => subject === 'post' || subject === 'unit';

/** The tokens of sessions that ended: see `tellEnd` in the identity room. */
const endedBy = ({ type, body }: OutboxEntry) =>
  type === 'session.ended' ? (body.tokenHashes as readonly string[]) : [];

/** The open streams of this server, fed from one tail of the outbox. */
export function openLiveStreams(
  house: Pick<House, 'recognize' | 'clock'>,
  tail: OutboxTail,
  times: LiveTimes = usualTimes,
): LiveStreams {
  const streams = new Set<Stream>();
  const endedLately = new Set<string>();
  let isRechecking = false;
  let isRecheckWanted = false;

  const end = (stream: Stream) => {
    streams.delete(stream);
    stream.out.end();
  };

  const write = (stream: Stream, text: string) => {
    stream.out.write(text);
    if (stream.out.writableLength <= mostBytesWaiting) return;
    streams.delete(stream);
    stream.out.destroy();
  };

  const tell = (stream: Stream, entry: OutboxEntry) => {
    const heard = hearCase(stream.actor, entry);
    if (heard !== undefined) write(stream, message('change', eventIdOf(entry), heard));
    const before = hearDispute(stream.actor, entry);
    if (before !== undefined) write(stream, message('dispute', eventIdOf(entry), before));
    const ring = hearEmergency(stream.actor, entry);
    if (ring !== undefined) write(stream, message('ring', eventIdOf(entry), ring));
  };

  /** One after another: a thousand open screens must not ask the database all at once. */
  const recheck = async (): Promise<void> => {
    isRecheckWanted = true;
    if (isRechecking) return;
    isRechecking = true;
    while (isRecheckWanted) {
      isRecheckWanted = false;
      for (const stream of streams) if (!(await stands(house, stream))) end(stream);
    }
    isRechecking = false;
  };

  /** Without asking the database: what is told next may stand in the same batch. */
  const endAllOf = (tokenHashes: readonly string[]) => {
    for (const tokenHash of tokenHashes) endedLately.add(tokenHash);
    for (const stream of streams) if (endedLately.has(stream.tokenHash)) end(stream);
    for (const oldest of [...endedLately].slice(0, -mostEndsRemembered)) endedLately.delete(oldest);
  };

  const unsubscribe = tail.subscribe((entry) => {
    for (const stream of streams) tell(stream, entry);
    const tokenHashes = endedBy(entry);
    if (tokenHashes.length > 0) endAllOf(tokenHashes);
    if (changesEyes(entry)) void recheck();
  });
  const heartbeat = setInterval(() => {
    for (const stream of streams) write(stream, ':\n\n');
  }, times.heartbeatMilliseconds);
  const rechecking = setInterval(() => void recheck(), times.recheckMilliseconds);

  return {
    hasRoomFor: (token) =>
      streams.size < mostStreams &&
      [...streams].filter((stream) => stream.token === token).length < mostStreamsOfSession,
    open: (out, { actor, token, lastEventId }) => {
      const stream: Stream = { out, actor, token, tokenHash: hashOfToken(token).toString('hex') };
      if (endedLately.has(stream.tokenHash)) return void out.end();
      const missed = lastEventId === undefined ? [] : tail.since(lastEventId);
      streams.add(stream);
      out.on('close', () => streams.delete(stream));
      out.on('error', () => streams.delete(stream));
      write(stream, 'retry: 3000\n\n');
      if (missed === undefined) return write(stream, message('resync', tail.newest(), {}));
      for (const entry of missed) tell(stream, entry);
      write(stream, message('ready', tail.newest(), {}));
    },
    close: () => {
      unsubscribe();
      clearInterval(heartbeat);
      clearInterval(rechecking);
      for (const stream of streams) end(stream);
    },
  };
}

function message(kind: string, id: string, body: object): string {
  return `event: ${kind}\nid: ${id}\ndata: ${JSON.stringify(body)}\n\n`;
}

/** Whether the session goes on, through the same post with the same eyes. A fault of the database ends no stream. */
async function stands(house: Pick<House, 'recognize' | 'clock'>, { token, actor }: Stream): Promise<boolean> {
  try {
    const now = await house.recognize(token, house.clock());
    return JSON.stringify(now) === JSON.stringify(actor);
  } catch {
    return true;
  }
}
