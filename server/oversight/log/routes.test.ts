import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { ConsistencyProof, InclusionProof, LogEnding } from '@linli/domain/oversight';
import { leafHash, leafLine, linkLine, parseCheckpoint, provesConsistency, provesInclusion } from '@linli/domain/proof';
import type { CaseParts } from '../../cases/index.ts';
import type { App } from '../../http/index.ts';
import { createApp } from '../../http/index.ts';
import { oversightRoom } from '../index.ts';
import { openTestLog, type TestLog } from './testing.ts';

let log: TestLog;
let app: App;
let auditLog: { unsignedSeconds: number; trouble?: string } = { unsignedSeconds: 0 };
before(async () => {
  log = await openTestLog();
  app = await createApp({
    database: log.database,
    clock: () => '2026-03-02T01:00:00.000Z',
    recognize: async () => undefined,
    settings: {},
    rooms: [oversightRoom({ cases: {} as CaseParts, logKey: log.key })],
    health: { auditLog: () => auditLog },
  });
  await log.happen('500235', 300);
  await log.sequence();
  await log.sign();
  await log.happen('500236', 5);
  await log.sequence();
  await log.sign();
  await log.happen('500236', 1);
  await log.sequence();
});
after(async () => {
  await app.close();
  await log.close();
});

test('whoever knows the hash of an entry can prove that it stands in the newest signed tree', async () => {
  const entry = await entryAt(302);
  const { countyCode, position, previousHash, leafIndex, size, proof, checkpoint } = await ask<InclusionProof>(
    `/inclusion?entry=${entry}`,
  );
  const linkHash = await sha256(
    join(bytes(previousHash), new TextEncoder().encode(linkLine({ countyCode, position }, entry))),
  );
  const line = leafLine({ countyCode, position }, Buffer.from(linkHash).toString('hex'));
  const leaf = await leafHash(sha256, new TextEncoder().encode(line));
  const signed = parseCheckpoint(checkpoint);

  assert.deepEqual([countyCode, position, leafIndex, size, signed?.size], ['500236', 3, 302, 305, 305]);
  assert.ok(await provesInclusion(sha256, leaf, leafIndex, size, proof.map(bytes), bytes(signed?.root ?? '')));
});

test('whoever kept an earlier checkpoint can prove that nothing of it was changed', async () => {
  const { checkpoints } = await ask<{ checkpoints: { size: number; root: string }[] }>('/checkpoints');
  const [late, early] = checkpoints as [{ size: number; root: string }, { size: number; root: string }];
  const { proof } = await ask<ConsistencyProof>(`/consistency?from=${early.size}&to=${late.size}`);

  assert.deepEqual([early.size, late.size], [300, 305]);
  assert.ok(await provesConsistency(sha256, 300, bytes(early.root), 305, proof.map(bytes), bytes(late.root)));
});

test('the newest checkpoint and the key are there for everybody', async () => {
  const checkpoint = await app.inject('/api/v1/transparency/checkpoint');
  const key = await ask<{ origin: string; verifierKey: string }>('/key');

  assert.equal(checkpoint.headers['content-type'], 'text/plain; charset=utf-8');
  assert.ok(log.key.hasSigned(parseCheckpoint(checkpoint.body) as never));
  assert.deepEqual(key, { origin: log.key.origin, verifierKey: log.key.verifierKey });
});

test('a log that ended is told of to everybody, with why and with its last checkpoint', async () => {
  assert.deepEqual(await ask('/endings'), { endings: [] });
  const note = (await app.inject('/api/v1/transparency/checkpoint')).body;
  await log.tamper.query(
    `insert into audit_log_endings values (1, 'old.example/log', null, '磁盘损坏', 'rolledBack', '2026-03-01T01:00:00Z', 310, 305, $1)`,
    [note],
  );

  const { endings } = await ask<{ endings: LogEnding[] }>('/endings');
  await log.tamper.query('delete from audit_log_endings');

  assert.deepEqual(endings, [
    {
      ...{ number: 1, origin: 'old.example/log', verifierKey: null, reason: '磁盘损坏', trouble: 'rolledBack' },
      ...{ endedAt: '2026-03-01T01:00:00.000Z', signedSize: 310, keptSize: 305, lastNote: note },
    },
  ]);
});

test('tiles are those of the signed tree, and none beyond', async () => {
  const full = await app.inject('/api/v1/transparency/tile/0/000');
  const partial = await app.inject('/api/v1/transparency/tile/0/001.p/49');
  const above = await app.inject('/api/v1/transparency/tile/1/000.p/1');
  const statuses = await Promise.all(
    ['0/001', '0/001.p/50', '1/000', '0/x001/000', '0/002.p/1'].map(
      async (path) => (await app.inject(`/api/v1/transparency/tile/${path}`)).statusCode,
    ),
  );

  assert.deepEqual([full.rawPayload.length, partial.rawPayload.length], [8_192, 49 * 32]);
  assert.equal(above.rawPayload.length, 32);
  assert.deepEqual(statuses, [404, 404, 404, 404, 404]);
});

test('what is not signed is not proven, and an unknown hash is not there', async () => {
  const waiting = await app.inject(`/api/v1/transparency/inclusion?entry=${await entryAt(305)}`);
  const unknown = await app.inject(`/api/v1/transparency/inclusion?entry=${'0'.repeat(64)}`);
  const beyond = await app.inject('/api/v1/transparency/consistency?from=300&to=306');

  assert.deepEqual([waiting.statusCode, unknown.statusCode, beyond.statusCode], [409, 404, 403]);
});

test('nothing of what is public tells a county or the time of an entry, unless one knows its hash', async () => {
  const answers = await Promise.all(
    ['checkpoint', 'checkpoints', 'key', 'consistency?from=300&to=305'].map(
      async (path) => (await app.inject(`/api/v1/transparency/${path}`)).body,
    ),
  );

  assert.doesNotMatch(answers.join(), /50023[56]/);
});

test('the house is unwell when entries wait for a signature longer than a minute, or must not be signed', async () => {
  const healthWith = async (state: typeof auditLog) => {
    auditLog = state;
    return (await app.inject('/healthz')).statusCode;
  };

  assert.equal(await healthWith({ unsignedSeconds: 60 }), 200);
  assert.equal(await healthWith({ unsignedSeconds: 61 }), 503);
  assert.equal(await healthWith({ unsignedSeconds: 0, trouble: 'rolledBack' }), 503);
});

async function ask<Body>(path: string): Promise<Body> {
  return (await app.inject(`/api/v1/transparency${path}`)).json();
}

async function entryAt(leafIndex: number): Promise<string> {
  const { rows } = await log.tamper.query(
    `select encode(entry_hash, 'hex') as entry from audit_chain where leaf_index = $1`,
    [leafIndex],
  );
  return rows[0].entry;
}

async function sha256(content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(createHash('sha256').update(content).digest());
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([one, other]));
}
