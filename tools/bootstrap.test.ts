import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from './root.ts';

let folder: string;
let script: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-bootstrap-'));
  script = join(folder, 'script.ts');
  await writeFile(
    script,
    `const [word]: string[] = process.argv.slice(2);
    process.on('SIGTERM', () => { console.log('asked to end'); process.exit(7); });
    console.log(process.version, word);
    if (word === 'wait') setTimeout(() => {}, 60_000);`,
  );
});
after(() => rm(folder, { recursive: true, force: true }));

test('a script runs on the pinned Node, with its words', async () => {
  const answer = await bootstrap([script, 'hello']).end;

  assert.match(answer.said, /^v24\.\d+\.\d+ hello\n$/);
  assert.equal(answer.code, 0);
});

test('a signal reaches the script, and its exit code comes back', async () => {
  const running = bootstrap([script, 'wait']);
  await once(running.child.stdout, 'data');

  running.child.kill('SIGTERM');

  assert.equal((await running.end).code, 7);
});

test('without a script it says how it is used', async () => {
  const answer = await bootstrap([]).end;

  assert.match(answer.said, /Usage/);
  assert.equal(answer.code, 1);
});

function bootstrap(words: string[]) {
  const child = spawn(process.execPath, [join(root, 'tools/bootstrap.mjs'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (piece) => (said += piece));
  child.stderr.on('data', (piece) => (said += piece));
  const end = once(child, 'close').then(([code]) => ({ code: code as number, said }));
  return { child, end };
}
