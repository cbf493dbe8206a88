import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listSources } from './source-files.ts';

const largest = 400;
const sizes = (await listSources())
  .filter((file) => !/generated|fixture/.test(file.path))
  .map((file) => ({ ...file, lines: file.text.split('\n').length - 1 }));

test('no file has more than 400 lines', (context) => {
  const tooLong = sizes.filter((file) => file.lines > largest).map((file) => `${file.path} (${file.lines})`);

  context.diagnostic(
    `under 60 lines: ${shareUnder(60)} (a half is the aim), under 200: ${shareUnder(200)} (nine in ten)`,
  );
  assert.deepEqual(tooLong, []);
});

test('nine files in ten have fewer than 200 lines', () => {
  const short = sizes.filter((file) => file.lines < 200);

  assert.ok(short.length >= sizes.length * 0.9, `${short.length} of ${sizes.length}`);
});

function shareUnder(limit: number): string {
  return `${Math.round((100 * sizes.filter((file) => file.lines < limit).length) / sizes.length)} %`;
}
