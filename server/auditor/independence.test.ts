import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const allowed = ['node:crypto', 'node:fs', 'node:fs/promises', 'node:readline', 'node:zlib', 'pg'];

test('the auditor shares no code with what it audits', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /(?<!\.test|\.test-support)\.ts$/.test(name));
  const targets = files.flatMap((name) => {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8');
    return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, target = '']) => target);
  });
  const foreign = targets.filter((target) => !allowed.includes(target) && !/^\.\/[a-z-]+\.ts$/.test(target));

  assert.ok(files.length > 8 && targets.length > 10);
  assert.deepEqual(foreign, []);
});
