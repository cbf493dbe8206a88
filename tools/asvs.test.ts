import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './root.ts';

/* docs/asvs.md against the standard, which lies beside the checkout, and the tests that it and docs/security.md name. */
const standard = join(root, '../shared/data/security/asvs/asvs-5.0.0_en.flat.json');

type Row = { id: string; level: string; applies: string; how: string; shownBy: string };

const rows: Row[] = readFileSync(join(root, 'docs/asvs.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => {
    const [id = '', level = '', applies = '', how = '', shownBy = ''] = line.slice(2, -2).split(' | ');
    return { id, level, applies, how, shownBy: shownBy.trim() };
  });

test('every requirement of levels 1 and 2 is answered once', {
  skip: !existsSync(standard) && 'needs ../shared',
}, () => {
  const { requirements } = JSON.parse(readFileSync(standard, 'utf8')) as {
    requirements: { req_id: string; L: string }[];
  };
  const wanted = requirements.filter(({ L }) => L !== '3').map(({ req_id, L }) => `${req_id} ${L}`);

  assert.deepEqual(rows.map(({ id, level }) => `${id} ${level}`).toSorted(), wanted.toSorted());
});

test('what is met names a test that exists, or says that it was reviewed', () => {
  const wrong = rows
    .filter(({ applies }) => ['yes', 'partly'].includes(applies))
    .filter(({ shownBy }) => shownBy !== 'review' && !isShown(shownBy));

  assert.deepEqual(
    wrong.map(({ id, shownBy }) => `${id}: ${shownBy}`),
    [],
  );
});

test('what does not apply, or is somebody else’s to meet, says why', () => {
  const wrong = rows.filter(
    ({ applies, how }) => !['yes', 'partly', 'n/a', 'operator'].includes(applies) || how === '',
  );

  assert.deepEqual(
    wrong.map(({ id }) => id),
    [],
  );
});

test('each promise of docs/security.md names a test that exists', () => {
  const promises = readFileSync(join(root, 'docs/security.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| .*\.test\.ts/.test(line))
    .map((line) => line.slice(2, -2).split(' | ').at(-1) ?? '');

  assert.ok(promises.length > 20);
  assert.deepEqual(
    promises.filter((shownBy) => !isShown(shownBy)),
    [],
  );
});

/** `server/http/rate.test.ts`, or that with `: the name of a test` behind it. */
function isShown(shownBy: string): boolean {
  const [path = '', ...name] = shownBy.split(': ');
  const file = join(root, path);
  if (!path.endsWith('.test.ts') || !existsSync(file)) return false;
  return name.length === 0 || readFileSync(file, 'utf8').includes(name.join(': '));
}
