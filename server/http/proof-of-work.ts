import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { createFloodMeter, type FloodMeter, type Watched } from './flood-meter.ts';
import type { App } from './house.ts';
import { refused } from './refused.ts';

/** The header of a request that carries a proof: the challenge, a colon, and its solutions with commas between. */
export const proofHeader = 'x-linli-proof';

/**
 * Eight small puzzles instead of one large: the time they take together hardly depends on luck. The hardest are 8 × 2^13
 * hashes, two to three seconds on an old telephone.
 */
export const puzzles = 8;
export const bits = { fewest: 9, most: 13 } as const;
const validMilliseconds = 5 * 60_000;
const mostRemembered = 50_000;

/**
 * While too much comes in, asks strangers for a proof of work before their reports, uploads and receipts are looked at; staff
 * and whoever holds a session are never asked. Challenges are signed and not kept; only used ones are, until they end.
 */
export function askForProofUnderFlood(app: App, meter: FloodMeter = createFloodMeter()): void {
  const desk = openProofDesk();
  app.addHook('preHandler', async (request) => {
    const kind = request.routeOptions.config.proof;
    if (kind === undefined || (request.actor !== undefined && request.actor.kind !== 'anyone')) return;
    const now = Date.now();
    const pressure = meter(kind, countyIn(request), now);
    if (pressure <= 1) return;
    const shown = request.headers[proofHeader];
    if (typeof shown === 'string' && desk.takes(kind, shown, now)) return;
    const challenge = desk.challenge(kind, pressure, now);
    throw refused('request.proofRequired', { values: challenge });
  });
}

export type Challenge = { readonly challenge: string; readonly puzzles: number; readonly bits: number };

export type ProofDesk = {
  readonly challenge: (kind: Watched, pressure: number, now: number) => Challenge;
  /** True once for each challenge that was solved, by the kind of request it was made for. */
  readonly takes: (kind: Watched, shown: string, now: number) => boolean;
};

/** The key is this server's own: a challenge is answered where it was made, and a restart forgets all. */
export function openProofDesk(key: Buffer = randomBytes(32)): ProofDesk {
  const used = new Map<string, number>();
  const seal = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  return {
    challenge: (kind, pressure, now) => {
      const hard = Math.min(bits.most, bits.fewest + Math.ceil(Math.log2(Math.max(pressure, 1) + 1)));
      const text = `${kind}.${hard}.${now + validMilliseconds}.${randomBytes(16).toString('hex')}`;
      return { challenge: `${text}.${seal(text)}`, puzzles, bits: hard };
    },
    takes: (kind, shown, now) => {
      const [challenge = '', solutions = ''] = shown.slice(0, 600).split(':');
      const cut = challenge.lastIndexOf('.');
      const text = challenge.slice(0, cut);
      const [forKind, hard, until, nonce = ''] = text.split('.');
      const isOurs = isSame(challenge.slice(cut + 1), seal(text));
      if (!isOurs || forKind !== kind || Number(until) < now || used.has(nonce)) return false;
      if (!isSolved(nonce, Number(hard), solutions.split(','))) return false;
      remember(used, nonce, Number(until), now);
      return true;
    },
  };
}

/** Whether every puzzle has a number that makes its hash begin with so many zero bits. */
function isSolved(nonce: string, hard: number, solutions: readonly string[]): boolean {
  if (solutions.length !== puzzles) return false;
  return solutions.every((solution, index) => {
    const digest = createHash('sha256').update(`${nonce}.${index}.${solution}`).digest();
    return /^[0-9a-z]{1,10}$/.test(solution) && Math.clz32(digest.readUInt32BE(0)) >= hard;
  });
}

function remember(used: Map<string, number>, nonce: string, until: number, now: number): void {
  if (used.size >= mostRemembered) for (const [old, end] of used) if (end < now) used.delete(old);
  used.set(nonce, until);
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The county that a request is about, as far as its body says; a flood in one county asks nothing of another. */
function countyIn({ body }: FastifyRequest): string {
  const { code, place } = (body ?? {}) as { code?: unknown; place?: { divisionCode?: unknown } };
  const said = code ?? place?.divisionCode;
  return typeof said === 'string' ? said.replaceAll(/\D/g, '').slice(0, 6) : '';
}
