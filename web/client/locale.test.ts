import assert from 'node:assert/strict';
import { test } from 'node:test';

const kept = { getItem: () => JSON.stringify({ language: 'en' }), setItem: () => {}, removeItem: () => {} };
Object.defineProperty(globalThis, 'localStorage', { value: kept });
const root = { dataset: {}, toggleAttribute: () => {}, lang: '' };
Object.defineProperty(globalThis, 'document', { value: { documentElement: root } });
const { onLanguage, pack, wordsReady } = await import('./locale.ts');
const { choose } = await import('./preferences.ts');

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

test('what is first shown while the English words are on their way is shown in English with all else', async () => {
  choose({ language: 'zh-CN' });
  const { promise, resolve } = Promise.withResolvers<{ title: string }>();
  const slow = pack({ title: '调解文书格式' }, () => promise);
  choose({ language: 'en' });
  let seen = '';
  onLanguage(() => {
    seen = slow.current().title;
  });
  resolve({ title: 'Forms of mediation' });
  await new Promise((resume) => setTimeout(resume));

  assert.equal(seen, 'Forms of mediation');
});
