import type { FastifyReply } from 'fastify';

type AnsweredFile = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** ASCII: what browsers call the file when they keep it. */
  readonly name: string;
  readonly isShown: boolean;
};

/**
 * A file that somebody else handed in, on our own address: it may show pixels and nothing more. No script, no frame, no
 * form, no guessing of its type, no copy in a cache that the next person at the machine could open.
 */
export function answerFile(reply: FastifyReply, { bytes, mediaType, name, isShown }: AnsweredFile): never {
  return reply
    .type(mediaType)
    .header('content-disposition', `${isShown ? 'inline' : 'attachment'}; filename="${name}"`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as never;
}
