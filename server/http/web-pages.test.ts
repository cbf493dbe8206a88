import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Database } from '../database/index.ts';
import { type App, createApp } from './index.ts';

let app: App;
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-web-'));
  await mkdir(join(folder, 'desk'));
  await mkdir(join(folder, 'progress'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>居民</title>');
  await writeFile(join(folder, 'desk', 'index.html'), '<title>工作台</title>');
  await writeFile(join(folder, 'progress', 'index.html'), '<title>一件</title>');
  await writeFile(join(folder, 'assets', 'map-3f2a.mjs'), 'export {};');
  await writeFile(join(folder, 'assets', 'map-3f2a.mjs.br'), 'packed');
  app = await createApp({
    database: {} as Database,
    clock: () => '2026-03-02T01:00:00.000Z',
    recognize: async () => undefined,
    settings: { logLevel: 'silent', webFolder: pathToFileURL(`${folder}/`) },
    rooms: [],
  });
});
after(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

test('every address of an audience opens its page, which is asked for anew each time', async () => {
  const home = await app.inject({ url: '/' });
  const progress = await app.inject({ url: '/progress' });
  const own = await app.inject({ url: '/progress/50023526112248392016?from=sms' });
  const desk = await app.inject({ url: '/desk/cases/50023526112248392016' });
  const bare = await app.inject({ url: '/desk' });

  assert.deepEqual([home.body, progress.body], ['<title>居民</title>', '<title>居民</title>']);
  assert.equal(own.body, '<title>一件</title>');
  assert.deepEqual([desk.body, bare.body], ['<title>工作台</title>', '<title>工作台</title>']);
  assert.match(String(desk.headers['content-type']), /^text\/html; charset=utf-8/i);
  assert.equal(desk.headers['cache-control'], 'no-cache');
});

test('a module is JavaScript to the browser, and its hashed name is kept for ever', async () => {
  const answer = await app.inject({ url: '/assets/map-3f2a.mjs' });

  assert.match(String(answer.headers['content-type']), /^(text|application)\/javascript/);
  assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable');
});

test('a built file travels packed where the browser takes it so, and plain where not', async () => {
  const packed = await app.inject({ url: '/assets/map-3f2a.mjs', headers: { 'accept-encoding': 'gzip, br' } });
  const plain = await app.inject({ url: '/assets/map-3f2a.mjs' });

  assert.deepEqual([packed.headers['content-encoding'], packed.body], ['br', 'packed']);
  assert.match(String(packed.headers['content-type']), /^(text|application)\/javascript/);
  assert.equal(packed.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.match(String(packed.headers.vary), /accept-encoding/i);
  assert.deepEqual([plain.headers['content-encoding'], plain.body], [undefined, 'export {};']);
});

test('a file that is not there, or outside, is not found', async () => {
  const absent = await app.inject({ url: '/assets/old-1111.js' });
  const outside = await app.inject({ url: '/..%2f..%2fetc%2fpasswd.txt' });
  const api = await app.inject({ url: '/api/v2/cases' });

  assert.deepEqual([absent.statusCode, absent.headers['cache-control']], [404, 'no-store']);
  assert.ok([403, 404].includes(outside.statusCode));
  assert.equal(api.json().code, 'address.notFound');
});
