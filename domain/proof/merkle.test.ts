import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { leafHash, type Part, provesConsistency, provesInclusion, provesPart } from './merkle-proof.ts';
import { consistencyParts, inclusionParts, nodesOf, type TreeNode } from './merkle-tree.ts';

type Vector = Partial<Record<'leafIdx' | 'treeSize' | 'size1' | 'size2' | 'start' | 'end' | 'size', number>> &
  Partial<Record<'root' | 'leafHash' | 'root1' | 'root2', string>> & {
    proof: string[] | null;
    desc: string;
    wantErr: boolean;
  };

const folder = join(import.meta.dirname, '../../../shared/data/security/merkle-rfc6962/testdata');
const isHere = existsSync(folder);

test('all vectors of Certificate Transparency are judged as they should be', { skip: !isHere }, async () => {
  const vectors = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => ({ path, ...(JSON.parse(readFileSync(join(folder, path), 'utf8')) as Vector) }));
  const judged = await Promise.all(vectors.map(async (vector) => ({ ...vector, isProven: await judge(vector) })));
  const wrong = judged.filter(({ isProven, wantErr }) => isProven === wantErr);

  assert.equal(vectors.length, 518);
  assert.equal(judged.filter(({ isProven }) => !isProven).length, 482);
  assert.deepEqual(
    wrong.map(({ path, desc }) => `${path}: ${desc}`),
    [],
  );
});

test('whatever the tree proves is believed, for its own root alone', async () => {
  await fc.assert(
    fc.asyncProperty(treeWithTwoPlaces, async ({ size, place, earlier }) => {
      const tree = treeOf(size);
      const whole = { start: 0, end: size };
      const path = inclusionParts(place, whole).map(tree.hashOf);
      const steps = consistencyParts(earlier, whole).map(tree.hashOf);
      const leaf = tree.hashOf({ start: place, end: place + 1 });
      const root = tree.hashOf(whole);
      const earlierRoot = tree.hashOf({ start: 0, end: earlier });
      const other = hash('another root');

      assert.ok(await provesInclusion(sha256, leaf, place, size, path, root));
      assert.ok(!(await provesInclusion(sha256, leaf, place, size, path, other)));
      assert.ok(!(await provesInclusion(sha256, other, place, size, path, root)));
      assert.ok(await provesConsistency(sha256, earlier, earlierRoot, size, steps, root));
      assert.ok(!(await provesConsistency(sha256, earlier, other, size, steps, root)));
      assert.ok(!(await provesConsistency(sha256, earlier, earlierRoot, size, steps, other)));
    }),
    { numRuns: 150 },
  );
});

const treeWithTwoPlaces = fc
  .integer({ min: 1, max: 300 })
  .chain((size) =>
    fc.record({ size: fc.constant(size), place: fc.nat(size - 1), earlier: fc.integer({ min: 1, max: size }) }),
  );

/** Hashes by the definition of RFC 6962, from whole subtrees. */
function treeOf(size: number) {
  const leaves = Array.from({ length: size }, (_, at) => hash(`\0leaf ${at}`));
  const nodeHash = ({ height, index }: TreeNode): Uint8Array<ArrayBuffer> =>
    height === 0
      ? (leaves[index] as Uint8Array<ArrayBuffer>)
      : above(
          nodeHash({ height: height - 1, index: index * 2 }),
          nodeHash({ height: height - 1, index: index * 2 + 1 }),
        );
  const hashOf = (part: Part) =>
    nodesOf(part)
      .map(nodeHash)
      .reduceRight((right, left) => above(left, right));
  return { hashOf };
}

function judge(vector: Vector): Promise<boolean> {
  const proof = (vector.proof ?? []).map(bytes);
  const { leafIdx = 0, treeSize, size1 = 0, size2 = 0, start, end = 0, size = 0 } = vector;
  if (vector.leafHash !== undefined && treeSize !== undefined)
    return provesInclusion(sha256, bytes(vector.leafHash), leafIdx, treeSize, proof, bytes(vector.root));
  if (vector.leafHash !== undefined) {
    const isSubtree = start !== undefined && inSubtree(leafIdx, { start, end });
    if (!isSubtree) return Promise.resolve(false);
    return provesInclusion(sha256, bytes(vector.leafHash), leafIdx - start, end - start, proof, bytes(vector.root));
  }
  const [one, other] = [bytes(vector.root1), bytes(vector.root2)];
  return start === undefined
    ? provesConsistency(sha256, size1, one, size2, proof, other)
    : provesPart(sha256, { start, end }, one, size, proof, other);
}

function inSubtree(index: number, { start, end }: Part): boolean {
  let whole = 1;
  while (whole < end - start) whole *= 2;
  return start % whole === 0 && start <= index && index < end;
}

test('a leaf is hashed behind a zero byte', async () => {
  const empty = Buffer.from(await leafHash(sha256, new Uint8Array())).toString('hex');

  assert.equal(empty, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
});

async function sha256(content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(createHash('sha256').update(content).digest());
}

function hash(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(content).digest());
}

function above(left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> {
  return hash(Buffer.concat([Buffer.of(1), left, right]));
}

function bytes(text = ''): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
