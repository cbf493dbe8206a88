import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const leastLetters = 4_000;
const pack = promisify(gzip);

/**
 * A hook for one route whose long answer is the same for everybody, such as the catalogue: packed once, and again when it has
 * changed. Never for what holds something secret beside what a stranger may choose: its length would tell of it (BREACH).
 */
export function packsAnswer() {
  let last: { text: string; packed: Promise<Buffer> } | undefined;
  return async (request: FastifyRequest, reply: FastifyReply, text: unknown): Promise<unknown> => {
    if (typeof text !== 'string' || text.length < leastLetters) return text;
    reply.header('vary', 'accept-encoding');
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return text;
    if (last?.text !== text) last = { text, packed: pack(text) };
    reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return last.packed;
  };
}
