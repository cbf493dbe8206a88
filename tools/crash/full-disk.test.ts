import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import sharp from 'sharp';
import { openTestCounty, type TestCounty } from '../../server/cases/testing.ts';
import { type EmbeddedServer, startEmbedded } from '../../server/database/embedded.ts';

type Answered = { status: number; code?: string; retryAfter?: string };

const recoveryMilliseconds = 10_000;
const mostWrites = 3_000;
const disk = mountSmallDisk();

describe('the disk is full', { skip: disk === undefined && 'only root on Linux can make a disk to be filled' }, () => {
  const folder = disk ?? '';
  const ballast = join(folder, 'ballast');
  const acknowledged: string[] = [];
  let server: EmbeddedServer;
  let county: TestCounty;

  before(async () => {
    server = await startEmbedded({ dataDir: folder });
    // Database and files of the county lie on the disk that will be full.
    process.env.LINLI_TEST_DATABASE_URL = server.connectionString();
    process.env.TMPDIR = folder;
    county = await openTestCounty();
  });
  after(async () => {
    await county.close();
    await server.stop();
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('everybody is told to try again; with room again it goes on by itself, and nothing acknowledged is lost', async () => {
    await untilTaken('before');
    fill(ballast);

    const refused = await untilRefused();
    const picture = await handInPicture();
    rmSync(ballast);
    const recovered = await untilTaken('afterwards');

    assert.deepEqual(refused, { status: 503, code: 'server.busy', retryAfter: '2' });
    assert.deepEqual(picture, { status: 503, code: 'server.busy', retryAfter: '2' });
    assert.ok(recovered < recoveryMilliseconds, `${recovered} ms`);
    assert.deepEqual(await listLost(), []);
  });

  test('even where the database stops for want of room, Linli starts it again when there is some', async () => {
    fill(ballast);
    // The next write needs a new file for its log: PostgreSQL ends itself rather than lose it.
    await asAdmin('select pg_switch_wal()').catch(() => {});

    const refused = await untilRefused();
    await wait(1_000);
    rmSync(ballast);
    const recovered = await untilTaken('after the stop');

    assert.equal(refused.status, 503);
    assert.ok(recovered < recoveryMilliseconds, `${recovered} ms`);
    assert.deepEqual(await listLost(), []);
  });

  async function report(words: string): Promise<Answered> {
    const answer = await post({ 'content-type': 'application/json' }, { words, place: { divisionCode: '500235' } });
    if (answer.status === 201) acknowledged.push(words);
    return answer;
  }

  async function untilRefused(): Promise<Answered> {
    for (let count = 0; count < mostWrites; count += 1) {
      const answer = await report(`${randomUUID()} ${'路灯不亮。'.repeat(200)}`);
      if (answer.status !== 201) return answer;
    }
    throw new Error('The disk was never full');
  }

  async function untilTaken(words: string): Promise<number> {
    const since = performance.now();
    while ((await report(`${randomUUID()} ${words}`)).status !== 201) await wait(50);
    return performance.now() - since;
  }

  async function handInPicture(): Promise<Answered> {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const picture = await sharp({ create: { width: 600, height: 600, channels: 3, background: 'black', noise } })
      .jpeg()
      .toBuffer();
    const form = new FormData();
    form.set('divisionCode', '500235');
    form.set('file', new Blob([new Uint8Array(picture)]), 'lamp.jpg');
    const sent = new Response(form);
    const type = sent.headers.get('content-type') ?? '';
    return post({ 'content-type': type }, Buffer.from(await sent.arrayBuffer()), '/attachments');
  }

  async function post(headers: Record<string, string>, payload: object | Buffer, path = '/cases'): Promise<Answered> {
    const answer = await county.app.inject({
      method: 'POST',
      url: `/api/v1${path}`,
      headers: { ...headers, 'idempotency-key': randomUUID() },
      payload,
    });
    const { code } = answer.json();
    return { status: answer.statusCode, code, retryAfter: answer.headers['retry-after'] as string | undefined };
  }

  async function listLost(): Promise<string[]> {
    const rows = await asAdmin(`select state ->> 'words' as words from cases`);
    const present = new Set(rows.map((row) => row.words));
    return acknowledged.filter((words) => !present.has(words));
  }

  async function asAdmin(sql: string): Promise<{ words: string }[]> {
    const client = new pg.Client({ connectionString: county.test.adminUrl });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  }
});

/** A disk of its own in memory, that can be filled to its last byte. */
function mountSmallDisk(): string | undefined {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'linli-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=320m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

function fill(file: string): void {
  for (const bytes of [1_000_000, 4_096, 1]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(bytes), { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
}
