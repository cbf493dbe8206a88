import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { keyBytes } from './cipher.ts';
import type { KeyRing, MasterKey } from './key-ring.ts';

const masterKeyFile = /^master-([0-9]{8}T[0-9]{9}-[0-9a-f]{6})\.key$/;
const lookupFile = 'lookup.key';

/**
 * The keys of the folder; the first start makes them. Of several master keys the newest is the current one. A server that
 * runs sees a key that a command adds: the folder is looked at again when it has changed or a key is not known.
 */
export function openKeyRing(folder: string): KeyRing {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(join(folder, lookupFile))) writeKey(join(folder, lookupFile), randomBytes(keyBytes));
  if (listMasterKeys(folder).length === 0) addMasterKey(folder, new Date());
  let keys: readonly MasterKey[] = [];
  let readAt = Number.NaN;
  const look = (isSure = false) => {
    const changedAt = statSync(folder).mtimeMs;
    if (changedAt === readAt && !isSure) return;
    keys = listMasterKeys(folder).map((id) => ({ id, secret: readKey(join(folder, `master-${id}.key`)) }));
    readAt = changedAt;
  };
  look();
  return {
    current: () => {
      look();
      return keys.at(-1) as MasterKey;
    },
    find: (id) => {
      const known = keys.find((key) => key.id === id);
      if (known === undefined) look(true);
      return known ?? keys.find((key) => key.id === id);
    },
    list: () => {
      look();
      return keys;
    },
    lookupSecret: readKey(join(folder, lookupFile)),
  };
}

/** Adds a master key, which is the current one from now on. Gives its id. */
export function addMasterKey(folder: string, now: Date): string {
  const id = `${now.toISOString().replaceAll(/[-:.Z]/g, '')}-${randomBytes(3).toString('hex')}`;
  writeKey(join(folder, `master-${id}.key`), randomBytes(keyBytes));
  return id;
}

export function removeMasterKey(folder: string, id: string): void {
  rmSync(join(folder, `master-${id}.key`));
}

function listMasterKeys(folder: string): string[] {
  return readdirSync(folder)
    .flatMap((name) => masterKeyFile.exec(name)?.[1] ?? [])
    .sort();
}

function readKey(path: string): Buffer {
  // Windows keeps no such bits.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new Error(`Others may read the key ${path}: run chmod 600 on it, and consider \`linli keys rotate\``);
  const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (secret.length !== keyBytes)
    throw new Error(`${path} holds no key of ${keyBytes} bytes: restore it from its copy`);
  return secret;
}

/** Whole or not at all, and never over another: of two servers that start at once one makes the key. */
function writeKey(path: string, secret: Buffer): void {
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o600);
  writeSync(file, `${secret.toString('base64')}\n`);
  fsyncSync(file);
  closeSync(file);
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
