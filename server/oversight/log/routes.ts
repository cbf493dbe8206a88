import {
  type CheckpointView,
  checkpointsQuery,
  checkpointView,
  consistencyProof,
  consistencyQuery,
  inclusionProof,
  inclusionQuery,
  logEnding,
  logKey,
} from '@linli/domain/oversight';
import { consistencyParts, inclusionParts } from '@linli/domain/proof';
import Type from 'typebox';
import { nobody, type Transaction } from '../../database/index.ts';
import { type App, read, refused } from '../../http/index.ts';
import { findLeaf } from './chain-store.ts';
import { findNewestCheckpoint, listCheckpoints, type StoredCheckpoint } from './checkpoint-store.ts';
import { listEndings } from './ending-store.ts';
import { beginningOfChain } from './hashes.ts';
import type { LogKey } from './log-key.ts';
import { readTile, tilePath } from './tile-path.ts';
import { hashesOfParts } from './tiles.ts';

const who = ['anyone'] as const;
/** Whatever size is asked for, there is none larger. */
const largest = Number.MAX_SAFE_INTEGER;
const text = (description: string, mediaType: string) => ({
  description,
  content: { [mediaType]: { schema: Type.String() } },
});

/**
 * What everybody may check of the audit log: signed checkpoints, proofs, and the hashes of the tree as c2sp.org/tlog-tiles
 * has them. Of a leaf nothing is public but its hash; where an entry stands is told to whoever knows the entry's hash.
 */
export function logRoutes(app: App, key: Pick<LogKey, 'origin' | 'verifierKey'>): void {
  app.get(
    '/transparency/key',
    {
      config: { who },
      schema: {
        operationId: 'getLogKey',
        summary: 'The name of the audit log and the key that verifies its checkpoints',
        response: { 200: logKey },
      },
    },
    async () => ({ origin: key.origin, verifierKey: key.verifierKey }),
  );

  app.get(
    '/transparency/checkpoint',
    {
      config: { who },
      schema: {
        operationId: 'getCheckpoint',
        summary: 'The newest signed checkpoint (c2sp.org/tlog-checkpoint)',
        description: 'Tiles of the tree stand beside it under `tile/`, as c2sp.org/tlog-tiles has them.',
        response: { 200: text('A signed note', 'text/plain') },
      },
    },
    async (_, reply) => {
      const { note } = await app.house.database.transact(nobody, getNewest);
      return reply.type('text/plain; charset=utf-8').send(note as never) as never;
    },
  );

  app.get(
    '/transparency/checkpoints',
    {
      config: { who },
      schema: {
        operationId: 'listCheckpoints',
        summary: 'Signed checkpoints, the newest first',
        querystring: checkpointsQuery,
        response: { 200: Type.Object({ checkpoints: Type.Array(checkpointView) }) },
      },
    },
    (request, reply) => {
      const { before = largest, most = 20 } = request.query;
      const list = async (tx: Transaction) => {
        const stored = await listCheckpoints(tx, key.origin, before, most);
        return { body: { checkpoints: stored.map(viewCheckpoint) } };
      };
      return read(request, reply, list, { scope: nobody });
    },
  );

  app.get(
    '/transparency/endings',
    {
      config: { who },
      schema: {
        operationId: 'listLogEndings',
        summary: 'Logs that ended before this one began, and why; the newest first',
        response: { 200: Type.Object({ endings: Type.Array(logEnding) }) },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx) => ({ body: { endings: await listEndings(tx) } }), { scope: nobody }),
  );

  app.get(
    '/transparency/inclusion',
    {
      config: { who },
      schema: {
        operationId: 'proveInclusion',
        summary: 'Where the entry with this hash stands, and the proof that it does',
        querystring: inclusionQuery,
        response: { 200: inclusionProof },
      },
    },
    (request, reply) => read(request, reply, (tx) => proveInclusion(tx, request.query.entry), { scope: nobody }),
  );

  app.get(
    '/transparency/consistency',
    {
      config: { who },
      schema: {
        operationId: 'proveConsistency',
        summary: 'The proof that the tree of one size begins with the tree of another',
        querystring: consistencyQuery,
        response: { 200: consistencyProof },
      },
    },
    (request, reply) => {
      const { from, to } = request.query;
      const prove = async (tx: Transaction) => {
        const { size } = await getNewest(tx);
        if (from > to || to > size) throw refused('checkpoint.outside', { field: 'to', values: { size } });
        const proof = await hashesOfParts(tx, consistencyParts(from, { start: 0, end: to }));
        return { body: { from, to, proof: proof.map(inBase64) } };
      };
      return read(request, reply, prove, { scope: nobody });
    },
  );

  app.get(
    '/transparency/tile/:level/*',
    {
      config: { who },
      schema: {
        // OpenAPI has no word for an address of as many parts as there are thousands of tiles.
        hide: true,
        operationId: 'getTile',
        summary: 'A tile of the tree (c2sp.org/tlog-tiles)',
        params: tilePath,
        response: { 200: text('256 hashes, or fewer where the tile still grows', 'application/octet-stream') },
      },
    },
    async (request, reply) => {
      const bytes = await app.house.database.transact(nobody, async (tx) =>
        readTile(tx, request.params, (await getNewest(tx)).size),
      );
      if (bytes === undefined) throw refused('tile.notFound');
      return reply
        .type('application/octet-stream')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(bytes as never) as never;
    },
  );
}

async function proveInclusion(tx: Transaction, entry: string) {
  const [checkpoint, leaf] = await Promise.all([getNewest(tx), findLeaf(tx, Buffer.from(entry, 'hex'))]);
  if (leaf === undefined) throw refused('entry.notFound');
  const { countyCode, position, previousHash, hash, leafIndex } = leaf;
  const { size, note } = checkpoint;
  if (leafIndex >= size) throw refused('entry.notSignedYet');
  const proof = await hashesOfParts(tx, inclusionParts(leafIndex, { start: 0, end: size }));
  const hashes = { previousHash: inBase64(previousHash ?? beginningOfChain), linkHash: inBase64(hash) };
  return { body: { countyCode, position, ...hashes, leafIndex, size, proof: proof.map(inBase64), checkpoint: note } };
}

async function getNewest(tx: Transaction): Promise<StoredCheckpoint> {
  const found = await findNewestCheckpoint(tx);
  if (found === undefined) throw refused('checkpoint.notFound');
  return found;
}

function viewCheckpoint({ size, rootHash, signedAt, note }: StoredCheckpoint): CheckpointView {
  return { size, root: inBase64(rootHash), signedAt, note };
}

function inBase64(hash: Buffer): string {
  return hash.toString('base64');
}
