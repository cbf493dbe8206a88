import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Ledger } from './acknowledgements.ts';

export type Client = {
  /** How many writes were sent and wait for their answer. */
  readonly inFlight: () => number;
  /** When the newest write was sent that has been acknowledged. */
  readonly newestAcknowledged: () => number;
  /** Sends one intent with one key again and again until it is answered, and keeps the answer outside. */
  readonly write: (intent: string, path: string, body: object | Picture, token?: string) => Promise<Answered>;
  /** Asks again until it is answered. */
  readonly read: (path: string, token?: string) => Promise<Response>;
};
export type Answered = { readonly status: number; readonly answer: Record<string, unknown> };
/** A picture, with the fields of its form. */
export type Picture = { readonly picture: Buffer; readonly [field: string]: Buffer | string };

const patienceMilliseconds = 30_000;
const pauseMilliseconds = 60;
const longPauseMilliseconds = 1_000;

export function createClient(address: string, ledger: Ledger, onUnanswered: () => void = () => {}): Client {
  let inFlight = 0;
  let newestAcknowledged = 0;

  const ask = async (path: string, request: RequestInit): Promise<Response> => {
    const signal = AbortSignal.timeout(patienceMilliseconds);
    const answer = await fetch(`${address}/api/v1${path}`, { ...request, signal });
    // Read to its end: a connection that breaks in the middle of an answer has not answered.
    return new Response(await answer.arrayBuffer(), answer);
  };

  return {
    inFlight: () => inFlight,
    newestAcknowledged: () => newestAcknowledged,
    write: async (intent, path, body, token) => {
      const key = randomUUID();
      for (let attempts = 1; ; attempts += 1) {
        const sentAt = performance.now();
        inFlight += 1;
        const answer = await ask(path, requestOf(key, body, token))
          .catch(() => undefined)
          .finally(() => {
            inFlight -= 1;
          });
        if (answer === undefined || isForLater(answer)) {
          onUnanswered();
          await wait(answer === undefined || answer.status >= 500 ? pauseMilliseconds : longPauseMilliseconds);
          continue;
        }
        const told = (await answer.json()) as Record<string, unknown>;
        const isReplayed = answer.headers.get('idempotency-replayed') === 'true';
        const sent = isPicture(body) ? fieldsOf(body) : body;
        ledger.keep({ intent, key, path, sent, status: answer.status, answer: told, isReplayed, attempts });
        if (answer.ok) newestAcknowledged = Math.max(newestAcknowledged, sentAt);
        return { status: answer.status, answer: told };
      }
    },
    read: async (path, token) => {
      for (;;) {
        const answer = await ask(path, { headers: headersOf(token) }).catch(() => undefined);
        if (answer !== undefined && !isForLater(answer)) return answer;
        await wait(pauseMilliseconds);
      }
    },
  };
}

/** Away, too many requests, or so many strangers that their devices are asked to work for it: all of it passes. */
function isForLater({ status }: Response): boolean {
  return status >= 500 || status === 429 || status === 428;
}

function requestOf(key: string, body: object | Picture, token?: string): RequestInit {
  const headers = { ...headersOf(token), 'idempotency-key': key };
  if (!isPicture(body))
    return { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const form = new FormData();
  for (const [name, value] of Object.entries(fieldsOf(body))) form.set(name, String(value));
  form.set('file', new Blob([new Uint8Array(body.picture)]), 'lamp.jpg');
  return { method: 'POST', headers, body: form };
}

function isPicture(body: object | Picture): body is Picture {
  return 'picture' in body;
}

function fieldsOf({ picture: _, ...fields }: Picture): Record<string, unknown> {
  return fields;
}

function headersOf(token?: string): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}
