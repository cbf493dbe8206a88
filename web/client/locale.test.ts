import assert from 'node:assert/strict';
import { test } from 'node:test';

const kept = { getItem: () => JSON.stringify({ language: 'en' }), setItem: () => {}, removeItem: () => {} };
Object.defineProperty(globalThis, 'localStorage', { value: kept });
const { onLanguage, pack, wordsReady } = await import('./locale.ts');

test('a screen that is fetched after the page has begun is shown in English too, where English was chosen', async () => {
  await wordsReady();
  let told = 0;
  onLanguage(() => {
    told += 1;
  });
  const late = pack({ title: '查阅记录' }, async () => ({ title: 'Readings' }));
  const before = late.current().title;
  await new Promise((resume) => setTimeout(resume));

  assert.equal(before, '查阅记录');
  assert.deepEqual([late.current().title, told], ['Readings', 1]);
});
