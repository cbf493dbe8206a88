import { nodesOf, type Part, type TreeNode } from '@linli/domain/proof';
import type { Transaction } from '../../database/index.ts';
import { nodeHash } from './hashes.ts';
import { listLastTiles, listTiles, putTile, type StoredTile, type TilePlace } from './tile-store.ts';

const tileWidth = 256;
const hashBytes = 32;
const tileHeight = 8;

/** How many leaves the tree has. */
export async function sizeOfTree(tx: Transaction): Promise<number> {
  return sizeOf(await listLastTiles(tx));
}

/**
 * Appends leaves to the tree, in the caller's transaction: each tile that is full goes up one level as one hash. `leaves`
 * is told the index of the first. Only one transaction at a time may append.
 */
export async function appendLeaves(tx: Transaction, leaves: (firstIndex: number) => readonly Buffer[]): Promise<void> {
  const last = await listLastTiles(tx);
  const growing = new Map(last.map((tile) => [tile.level, { ...tile, hashes: hashesOf(tile) }]));
  const changed = new Map<string, { level: number; number: number; hashes: Buffer[] }>();

  const push = (level: number, hash: Buffer) => {
    let tile = growing.get(level) ?? { level, number: 0, hashes: [] };
    if (tile.hashes.length === tileWidth) tile = { level, number: tile.number + 1, hashes: [] };
    tile.hashes.push(hash);
    growing.set(level, tile);
    changed.set(keyOf(tile), tile);
    if (tile.hashes.length === tileWidth) push(level + 1, fold(tile.hashes));
  };

  for (const leaf of leaves(sizeOf(last))) push(0, leaf);
  for (const { level, number, hashes } of changed.values())
    putTile(tx, { level, number, hashes: Buffer.concat(hashes) });
}

/** The hashes of parts of the tree: its root is that of all leaves, a proof is a list of them. */
export async function hashesOfParts(tx: Transaction, parts: readonly Part[]): Promise<Buffer[]> {
  const places = new Map(parts.flatMap(nodesOf).map((node) => [keyOf(placeOf(node)), placeOf(node)]));
  const tiles = new Map((await listTiles(tx, [...places.values()])).map((tile) => [keyOf(tile), hashesOf(tile)]));
  const hashOfNode = (node: TreeNode): Buffer => {
    const { level, number, first, width } = placeOf(node);
    const hashes = tiles.get(keyOf({ level, number }))?.slice(first, first + width) ?? [];
    if (hashes.length < width) throw new Error(`The tree has no node ${node.index} at height ${node.height}`);
    return fold(hashes);
  };
  return parts.map((part) =>
    nodesOf(part)
      .map(hashOfNode)
      .reduceRight((right, left) => nodeHash(left, right)),
  );
}

export async function rootOf(tx: Transaction, size: number): Promise<Buffer> {
  const [root] = await hashesOfParts(tx, [{ start: 0, end: size }]);
  return root as Buffer;
}

function sizeOf(last: readonly StoredTile[]): number {
  const tile = last.find(({ level }) => level === 0);
  return tile === undefined ? 0 : tile.number * tileWidth + tile.hashes.length / hashBytes;
}

/** Which hashes of which tile make up a node. */
function placeOf({ height, index }: TreeNode): TilePlace & { first: number; width: number } {
  const width = 2 ** (height % tileHeight);
  const number = Math.floor((index * width) / tileWidth);
  return { level: Math.floor(height / tileHeight), number, first: (index * width) % tileWidth, width };
}

/** The root over hashes whose number is a power of two. */
function fold(hashes: readonly Buffer[]): Buffer {
  let row = hashes;
  while (row.length > 1) row = row.flatMap((left, at) => (at % 2 === 0 ? [nodeHash(left, row[at + 1] as Buffer)] : []));
  return row[0] as Buffer;
}

function hashesOf({ hashes }: StoredTile): Buffer[] {
  return Array.from({ length: hashes.length / hashBytes }, (_, at) =>
    hashes.subarray(at * hashBytes, (at + 1) * hashBytes),
  );
}

function keyOf({ level, number }: TilePlace): string {
  return `${level}/${number}`;
}
