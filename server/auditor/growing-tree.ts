import { nodeHashOf } from './hashes.ts';

/** A Merkle tree (RFC 6962, 2.1) that takes leaf after leaf and keeps only the whole subtrees at its edge. */
export type GrowingTree = {
  readonly add: (leaf: string) => void;
  readonly size: () => number;
  readonly root: () => string;
  /** Called with the tiles of c2sp.org/tlog-tiles: full ones as they become full, those that still grow at the end. */
  readonly finishTiles: () => void;
};

const tileWidth = 256;

export function growTree(tell: (level: number, number: number, hashes: readonly string[]) => void): GrowingTree {
  const peaks: { height: number; hash: string }[] = [];
  const growing: { number: number; hashes: string[] }[] = [];
  let size = 0;

  const addToTile = (level: number, hash: string): void => {
    const tile = growing[level] ?? { number: 0, hashes: [] };
    growing[level] = tile;
    tile.hashes.push(hash);
    if (tile.hashes.length < tileWidth) return;
    tell(level, tile.number, tile.hashes);
    growing[level] = { number: tile.number + 1, hashes: [] };
    addToTile(level + 1, wholeRoot(tile.hashes));
  };

  return {
    add: (leaf) => {
      size += 1;
      addToTile(0, leaf);
      let peak = { height: 0, hash: leaf };
      for (let left = peaks.at(-1); left?.height === peak.height; left = peaks.at(-1)) {
        peaks.pop();
        peak = { height: peak.height + 1, hash: nodeHashOf(left.hash, peak.hash) };
      }
      peaks.push(peak);
    },
    size: () => size,
    root: () => peaks.map(({ hash }) => hash).reduceRight((right, left) => nodeHashOf(left, right)),
    finishTiles: () => {
      for (const [level, { number, hashes }] of growing.entries()) if (hashes.length > 0) tell(level, number, hashes);
    },
  };
}

function wholeRoot(hashes: readonly string[]): string {
  if (hashes.length === 1) return hashes[0] as string;
  const middle = hashes.length / 2;
  return nodeHashOf(wholeRoot(hashes.slice(0, middle)), wholeRoot(hashes.slice(middle)));
}
