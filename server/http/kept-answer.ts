import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { WrittenAnswer } from './answer.ts';

/**
 * The place where the answer to one keyed request is kept. The answer may hold a receipt that is shown once, or a session:
 * it is sealed under a key made of the client's own idempotency key and body, of which we store only hashes. So only whoever
 * sends the same request again can read it, and the table alone tells nothing, not even what was asked.
 */
export type KeptAnswer = {
  /** Finds the row. */
  readonly lookup: Buffer;
  /** Shows that the same request is made again. */
  readonly proof: Buffer;
  readonly seal: (answer: WrittenAnswer) => Buffer;
  readonly unseal: (sealed: Buffer) => WrittenAnswer;
};

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export function openKeptAnswer(owner: string, key: string, request: readonly Buffer[]): KeptAnswer {
  const lookup = createHash('sha256').update(`${owner}\n${key}`).digest();
  const digest = createHash('sha256').update(Buffer.concat(request)).digest();
  const secret = Buffer.from(hkdfSync('sha256', key, digest, `linli kept answer of ${owner}`, 64));
  const sealingKey = secret.subarray(0, 32);
  return {
    lookup,
    proof: secret.subarray(32),
    seal: (answer) => {
      const nonce = randomBytes(nonceBytes);
      const sealing = createCipheriv(cipher, sealingKey, nonce).setAAD(lookup);
      // Packed first: what is sealed cannot be packed any more, and a row that fits into its page costs half as much.
      const packed = deflateRawSync(JSON.stringify(answer), { level: constants.Z_BEST_SPEED });
      const sealed = Buffer.concat([sealing.update(packed), sealing.final()]);
      return Buffer.concat([nonce, sealing.getAuthTag(), sealed]);
    },
    unseal: (sealed) => {
      const unsealing = createDecipheriv(cipher, sealingKey, sealed.subarray(0, nonceBytes))
        .setAAD(lookup)
        .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      const packed = Buffer.concat([unsealing.update(sealed.subarray(nonceBytes + tagBytes)), unsealing.final()]);
      return JSON.parse(inflateRawSync(packed).toString('utf8'));
    },
  };
}
