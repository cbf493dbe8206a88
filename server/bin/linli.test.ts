import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const linli = join(root, 'server/bin/linli.mjs');

/** The command in a house of its own, with another `cli.ts` behind it. */
async function houseWith(cli: string, { isInstalled = true } = {}) {
  const house = await mkdtemp(join(tmpdir(), 'linli-bin-'));
  await mkdir(join(house, 'node_modules'));
  await cp(linli, join(house, 'server/bin/linli.mjs'), { recursive: true });
  await cp(join(root, 'tools/bootstrap.mjs'), join(house, 'tools/bootstrap.mjs'), { recursive: true });
  await writeFile(join(house, 'server/cli.ts'), cli);
  const ownNode = dirname(dirname(process.execPath));
  if (isInstalled) await symlink(ownNode, join(house, 'node_modules/node'));
  return { command: join(house, 'server/bin/linli.mjs'), remove: () => rm(house, { recursive: true }) };
}

test('words, input, output and exit code pass through', async () => {
  const { command, remove } = await houseWith(`
    for await (const piece of process.stdin) console.log(process.argv.slice(2).join('|') + ' ' + piece);
    process.exit(7);`);

  const { status, stdout } = spawnSync(process.execPath, [command, 'two words', '--x'], {
    input: 'in',
    encoding: 'utf8',
  });

  assert.deepEqual([status, stdout], [7, 'two words|--x in\n']);
  await remove();
});

test('a signal reaches the command, which ends in its own time', async () => {
  const { command, remove } = await houseWith(`
    process.on('SIGTERM', () => setTimeout(() => { console.log('ended'); process.exit(3); }, 50));
    setInterval(() => {}, 1000);
    console.log('ready');`);
  const running = spawn(process.execPath, [command], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  running.stdout.on('data', (words) => said.push(String(words)));
  await once(running.stdout, 'data');

  running.kill('SIGTERM');

  const [code] = await once(running, 'close');
  assert.deepEqual([code, said.join('')], [3, 'ready\nended\n']);
  await remove();
});

test('without the pinned Node it says what to do', async () => {
  const { command, remove } = await houseWith('', { isInstalled: false });

  const { status, stderr } = spawnSync(process.execPath, [command], { encoding: 'utf8' });

  assert.equal(status, 1);
  assert.match(stderr, /npm ci/);
  await remove();
});

test('an unknown command is named, no command at all shows the help', () => {
  const unknown = spawnSync(process.execPath, [linli, 'dance'], { encoding: 'utf8' });
  const none = spawnSync(process.execPath, [linli], { encoding: 'utf8' });
  const help = spawnSync(process.execPath, [linli, '--help'], { encoding: 'utf8' });

  assert.deepEqual([unknown.status, unknown.stdout], [2, '']);
  assert.match(unknown.stderr, /dance/);
  assert.deepEqual([none.status, none.stderr], [2, help.stdout]);
  assert.equal(help.status, 0);
  assert.match(help.stdout, /deadline/);
});
