import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { openTestCounty, type TestCounty } from './testing.ts';

let county: TestCounty;
before(async () => {
  county = await openTestCounty();
});
after(() => county.close());

const ask = (headers: Record<string, string>) => county.app.inject({ url: '/api/v1/categories', headers });

test('the catalogue travels packed where the browser takes it so, and plain where not', async () => {
  const plain = await ask({});
  const packed = await ask({ 'accept-encoding': 'gzip, deflate, br' });
  const again = await ask({ 'accept-encoding': 'gzip' });

  assert.deepEqual([plain.headers['content-encoding'], packed.headers['content-encoding']], [undefined, 'gzip']);
  assert.deepEqual([plain.headers.vary, packed.headers.vary], ['accept-encoding', 'accept-encoding']);
  assert.equal(gunzipSync(packed.rawPayload).toString(), plain.body);
  assert.deepEqual(again.rawPayload, packed.rawPayload);
  assert.ok(packed.rawPayload.length * 3 < plain.rawPayload.length, `${packed.rawPayload.length}`);
});
