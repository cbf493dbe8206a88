import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { replaceFile } from './replace-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-keys-'));
const path = join(folder, 'last-checkpoint');
after(() => rmSync(folder, { recursive: true }));

test('what a killed process left half-written goes with the next writing; what another one is writing stays', () => {
  const killed = spawnSync(process.execPath, ['--version']).pid;
  writeFileSync(`${path}.${killed}.new`, 'half');
  writeFileSync(`${path}.${process.ppid}.new`, 'being written');

  replaceFile(path, 'whole\n');

  assert.equal(readFileSync(path, 'utf8'), 'whole\n');
  assert.deepEqual(
    readdirSync(folder).toSorted(),
    ['last-checkpoint', `last-checkpoint.${process.ppid}.new`].toSorted(),
  );
});
