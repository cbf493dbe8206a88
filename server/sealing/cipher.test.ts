import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decrypt, encrypt } from './cipher.ts';

const vectors = new URL('../../../shared/data/security/wycheproof/aes_gcm_test.json', import.meta.url);
const skip = existsSync(vectors) ? false : 'needs ../shared/data';

type Vector = { tcId: number; result: 'valid' | 'invalid' } & Record<
  'key' | 'iv' | 'aad' | 'msg' | 'ct' | 'tag',
  string
>;
type Group = { keySize: number; ivSize: number; tests: Vector[] };

test('every Wycheproof vector of our key and nonce comes out as it says, and all others are refused', { skip }, () => {
  const { testGroups } = JSON.parse(readFileSync(vectors, 'utf8')) as { testGroups: Group[] };
  const isOurs = ({ keySize, ivSize }: Group) => keySize === 256 && ivSize === 96;
  const ours = testGroups.filter(isOurs).flatMap(({ tests }) => tests);
  const others = testGroups.filter((group) => !isOurs(group)).flatMap(({ tests }) => tests);

  const wrong = ours.filter((vector) => (vector.result === 'valid') !== comesOut(vector)).map(({ tcId }) => tcId);
  const accepted = others.filter(comesOut).map(({ tcId }) => tcId);

  assert.deepEqual([wrong, accepted], [[], []]);
  assert.ok(ours.length >= 60 && ours.some(({ result }) => result === 'invalid'), `${ours.length} of ours`);
});

test('a tag that was cut short opens nothing', () => {
  const binding = { key: Buffer.alloc(32, 1), nonce: Buffer.alloc(12, 2), associated: Buffer.alloc(0) };
  const sealed = encrypt(binding, Buffer.from('13800000000'));

  assert.throws(() => decrypt(binding, sealed.subarray(0, -4)));
  assert.throws(() => decrypt(binding, sealed.subarray(0, 12)));
});

function comesOut(vector: Vector): boolean {
  const [key, nonce, associated, plain, ct, tag] = (['key', 'iv', 'aad', 'msg', 'ct', 'tag'] as const).map((name) =>
    Buffer.from(vector[name], 'hex'),
  ) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
  const binding = { key, nonce, associated };
  const sealed = Buffer.concat([ct, tag]);
  try {
    const isOpened = decrypt(binding, sealed).equals(plain);
    return isOpened && encrypt(binding, plain).equals(sealed);
  } catch {
    return false;
  }
}
