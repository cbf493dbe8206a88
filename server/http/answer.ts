import type { FastifyReply } from 'fastify';

/**
 * What a route answers. `json` is a body that PostgreSQL has already written as JSON; it passes through unread.
 * `version` becomes the ETag that a later change may name in If-Match.
 */
export type Answer<Body = unknown> = {
  readonly status?: number;
  readonly body?: Body;
  readonly json?: string;
  readonly version?: number;
  readonly location?: string;
  readonly setCookie?: string;
};

/** An answer as it is sent, and kept for the same request coming again. */
export type WrittenAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

export function writeOut(answer: Answer): WrittenAnswer {
  const text = answer.json ?? (answer.body === undefined ? '' : JSON.stringify(answer.body));
  const headers: Record<string, string> = {};
  if (text !== '') headers['content-type'] = 'application/json; charset=utf-8';
  if (answer.version !== undefined) headers.etag = `"v${answer.version}"`;
  if (answer.location !== undefined) headers.location = answer.location;
  if (answer.setCookie !== undefined) headers['set-cookie'] = answer.setCookie;
  return { status: answer.status ?? (text === '' ? 204 : 200), headers, text };
}

export function send(reply: FastifyReply, written: WrittenAnswer): FastifyReply {
  reply.code(written.status).headers(written.headers);
  return reply.send(written.text === '' ? undefined : written.text);
}
