import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';

type Words = { [name: string]: unknown };

const chinese = await packsOf('zh-CN');
const english = await packsOf('en');

test('every sentence is there in both languages', () => {
  assert.deepEqual(Object.keys(flat(english)).toSorted(), Object.keys(flat(chinese)).toSorted());
});

test('no sentence is empty', () => {
  const empty = Object.entries({ ...flat(chinese), ...flat(english) }).filter(
    ([name, words]) => words === '' && name !== 'desk.desk.alarm.none',
  );
  assert.deepEqual(empty, []);
});

test('nobody who reads English is shown Chinese, but the name of the other language', () => {
  const left = Object.entries(flat(english)).filter(([, words]) => /\p{Script=Han}/u.test(String(words)));
  assert.deepEqual(
    left.map(([name]) => name),
    ['ui.ui.otherLanguage'],
  );
});

test('a sentence with blanks has as many of them in both languages', () => {
  const blanks = (words: unknown) => (typeof words === 'function' ? words.length : 0);
  const inEnglish = flat(english);
  const different = Object.entries(flat(chinese)).filter(([name, words]) => blanks(words) < blanks(inEnglish[name]));
  assert.deepEqual(different, []);
});

async function packsOf(language: string): Promise<Words> {
  const folder = new URL(`./${language}/`, import.meta.url);
  const files = await readdir(folder);
  const packs = await Promise.all(
    files.map(async (file) => [file.replace('.ts', ''), await import(`${folder}${file}`)]),
  );
  return Object.fromEntries(packs);
}

/** One level of `name.inner.key`; the English names of rates stand beside Chinese ones that the server sends. */
function flat(words: Words, before = ''): Words {
  return Object.fromEntries(
    Object.entries(words)
      .filter(([name]) => name !== 'rateNames')
      .flatMap(([name, value]) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.entries(flat(value as Words, `${before}${name}.`))
          : [[`${before}${name}`, value]],
      ),
  );
}
