import type { App } from '../server/http/index.ts';
import type { Asker } from './world/people.ts';

export type Request = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly milliseconds: number;
};

/** One request in process, with everything that the house does for one: session, scope, transaction, contract. */
export async function ask(app: App, { token }: Asker, { method, path, body, headers }: Request): Promise<Answer> {
  const startedAt = performance.now();
  const answer = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID() }),
      ...headers,
    },
    // Everybody has an address of her own, as people do: floods are measured by it.
    remoteAddress: `10.${part()}.${part()}.${part()}`,
    payload: body,
  });
  const milliseconds = performance.now() - startedAt;
  return { status: answer.statusCode, headers: answer.headers, text: answer.body, milliseconds };
}

const part = () => Math.floor(Math.random() * 256);

/** Headers that differ between two equal answers. */
const passing = /^(date|x-request-id|x-ratelimit-.*)$/;

/** An answer without what names the thing asked for: of a thing that is hidden and of one that is not, the same text. */
export function withoutNames({ status, headers, text }: Answer, names: readonly string[]): string {
  const kept = Object.entries(headers).filter(([name]) => !passing.test(name));
  const whole = JSON.stringify({ status, headers: kept, text });
  return names.reduce((told, name) => told.replaceAll(name, '…'), whole);
}
