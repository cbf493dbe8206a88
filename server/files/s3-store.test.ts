import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { contentKey, openFileStore } from './index.ts';
import { openSmallBucket } from './s3.test-support.ts';

const server = await openSmallBucket();
after(() => server.close());

const settings = {
  kind: 's3',
  endpoint: server.endpoint,
  region: 'us-east-1',
  accessKey: 'wang',
  secretKey: 's',
} as const;
const files = openFileStore({ ...settings, bucket: 'linli' });
const lamp = Buffer.from('a broken lamp');
const key = contentKey('500235', '2026-03-02', lamp);

test('what was put in the bucket is read back as it was', async () => {
  await files.put(key, lamp);

  assert.deepEqual(server.objects.get(key), lamp);
  assert.deepEqual(await files.get(key), lamp);
});

test('every request is signed with the key of the settings, for the region of the settings', async () => {
  await files.get(key);

  assert.match(server.signatures.at(-1) ?? '', /^AWS4-HMAC-SHA256 Credential=wang\/\d{8}\/us-east-1\/s3\/aws4_request/);
});

test('what was never put is not there, and what was removed neither', async () => {
  const bench = Buffer.from('a broken bench');
  const other = contentKey('500235', '2026-03-02', bench);
  assert.equal(await files.get(other), undefined);
  await files.put(other, bench);

  await files.remove(other);
  await files.remove(other);

  assert.equal(await files.get(other), undefined);
});

test('a store that is overloaded for a moment is asked again', async () => {
  server.stumble(2);

  await files.put(key, lamp);

  assert.deepEqual(await files.get(key), lamp);
});

test('a bucket that does not exist is a fault, not a missing file', async () => {
  const lost = openFileStore({ ...settings, bucket: 'elsewhere' });

  await assert.rejects(lost.get(key), { name: 'NoSuchBucket' });
});

test('a store that nobody can reach is a fault', async () => {
  const deaf = openFileStore({ ...settings, endpoint: 'http://127.0.0.1:1', bucket: 'linli' });

  await assert.rejects(deaf.put(key, lamp), /ECONNREFUSED/);
});
