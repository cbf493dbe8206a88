import { createCipheriv, createDecipheriv } from 'node:crypto';

export const keyBytes = 32;
export const nonceBytes = 12;
export const tagBytes = 16;

/** What is bound to a sealed text and not part of it: it opens nowhere else. */
type Binding = { readonly key: Buffer; readonly nonce: Buffer; readonly associated: Buffer };

/** AES-256-GCM with 96 random bits of nonce (NIST SP 800-38D): the ciphertext, then the tag. */
export function encrypt({ key, nonce, associated }: Binding, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', checked(key, keyBytes), checked(nonce, nonceBytes)).setAAD(associated);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where a single bit differs: of the ciphertext, of the tag, of what it is bound to. */
export function decrypt({ key, nonce, associated }: Binding, sealed: Buffer): Buffer {
  if (sealed.length < tagBytes) throw new Error('A sealed text is shorter than its tag');
  const at = sealed.length - tagBytes;
  // Shorter tags would be accepted by OpenSSL, and can be guessed: the length is fixed.
  const options = { authTagLength: tagBytes };
  const decipher = createDecipheriv('aes-256-gcm', checked(key, keyBytes), checked(nonce, nonceBytes), options)
    .setAAD(associated)
    .setAuthTag(sealed.subarray(at));
  return Buffer.concat([decipher.update(sealed.subarray(0, at)), decipher.final()]);
}

/** Another length of key or nonce is another, weaker cipher. */
function checked(bytes: Buffer, length: number): Buffer {
  if (bytes.length !== length) throw new Error(`${bytes.length} bytes where a key or nonce has ${length}`);
  return bytes;
}
