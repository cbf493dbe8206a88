import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in 43 letters. Nobody keeps it but its holder. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
