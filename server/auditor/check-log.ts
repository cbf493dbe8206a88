import type { Link, SignedCheckpoint, Tile } from './entry.ts';
import { growTree } from './growing-tree.ts';
import { leafHashOf, linkHashOf, zeros } from './hashes.ts';
import type { Misfit } from './misfit.ts';
import { isSigned, readHead, type TreeHead } from './signed-note.ts';

export type LogParts = {
  readonly links: AsyncIterable<readonly Link[]>;
  readonly tiles: readonly Tile[];
  readonly checkpoints: readonly SignedCheckpoint[];
  /** Nothing is said of signatures where it is not known. */
  readonly verifierKey: string | undefined;
  /** A note that somebody kept, whoever gave it to her. */
  readonly saved: string | undefined;
};

export type CheckedLog = { readonly size: number; readonly root?: string; readonly misfit?: Misfit };

/** Checks the chains of the counties, then the tree over them, then what was signed of it. Stops at the first misfit. */
export async function checkLog({ links, tiles, checkpoints, verifierKey, saved }: LogParts): Promise<CheckedLog> {
  const heads = headsOf(checkpoints, verifierKey);
  if ('what' in heads) return { size: 0, misfit: heads };
  const kept = saved === undefined ? undefined : keptHead(saved, verifierKey);
  if (kept !== undefined && 'what' in kept) return { size: 0, misfit: kept };

  const stored = new Map(tiles.map(({ level, number, hashes }) => [`${level}/${number}`, hashes]));
  let wrongTile: Misfit | undefined;
  const tree = growTree((level, number, hashes) => {
    wrongTile ??= misfitOfTile(level, number, hashes, stored.get(`${level}/${number}`));
  });
  const lastOf = new Map<string, { position: number; hash: string }>();
  const known = [...heads, ...(kept === undefined ? [] : [kept])].sort((one, other) => one.size - other.size);
  let good = 0;

  for await (const page of links)
    for (const link of page) {
      const misfit = misfitOfLink(link, tree.size(), lastOf.get(link.countyCode));
      if (misfit !== undefined) return { size: tree.size(), misfit };
      lastOf.set(link.countyCode, link);
      tree.add(leafHashOf(link));
      for (; known[0]?.size === tree.size(); known.shift()) {
        const head = known[0];
        const misfit = tree.root() === head.root ? undefined : (wrongTile ?? rewritten(head, head === kept, good));
        if (misfit !== undefined) return { size: tree.size(), misfit };
        good = head.size;
      }
    }
  tree.finishTiles();
  const size = tree.size();
  if (wrongTile !== undefined) return { size, misfit: wrongTile };
  const [beyond] = known;
  if (beyond !== undefined) {
    const what = beyond === kept ? 'rolledBack' : 'truncated';
    return { size, misfit: { what, leafIndex: size, checkpoint: beyond.size } };
  }
  return { size, root: size === 0 ? undefined : tree.root() };
}

/** What was kept outside of the database vouches for everything before it, and nothing in the database against it. */
function rewritten({ size }: TreeHead, isKept: boolean, good: number): Misfit {
  return isKept
    ? { what: 'forked', from: 0, to: size, checkpoint: size }
    : { what: 'treeRewritten', from: good, to: size, checkpoint: size };
}

function misfitOfLink(link: Link, leafIndex: number, last = { position: 0, hash: zeros }): Misfit | undefined {
  const { countyCode, subjectId, seq, position } = link;
  const missing = { what: 'linkDeleted', countyCode } as const;
  if (position !== last.position + 1) return { ...missing, position: last.position + 1, leafIndex };
  if (link.leafIndex !== leafIndex) return { ...missing, leafIndex };
  if (linkHashOf(link, last.hash) === link.hash) return undefined;
  return { what: 'chainBroken', countyCode, subjectId, seq, position, leafIndex };
}

function misfitOfTile(level: number, number: number, hashes: readonly string[], stored = ''): Misfit | undefined {
  const wrong = hashes.findIndex((hash, at) => stored.slice(at * 64, at * 64 + 64) !== hash);
  if (wrong === -1 && stored.length === hashes.length * 64) return undefined;
  const first = (number * 256 + Math.max(wrong, 0)) * 256 ** level;
  return level === 0
    ? { what: 'tileWrong', leafIndex: first }
    : { what: 'tileWrong', from: first, to: first + 256 ** level };
}

function headsOf(checkpoints: readonly SignedCheckpoint[], verifierKey: string | undefined): TreeHead[] | Misfit {
  const name = verifierKey?.slice(0, verifierKey.indexOf('+'));
  const heads: TreeHead[] = [];
  for (const { note, size, origin } of checkpoints) {
    const head = readHead(note);
    const isOurs = name === undefined || origin === name;
    const isGood = head?.size === size && head.origin === origin;
    if (!isGood || (isOurs && verifierKey !== undefined && !isSigned(note, verifierKey)))
      return { what: 'badSignature', checkpoint: size };
    heads.push(head);
  }
  return heads;
}

function keptHead(saved: string, verifierKey: string | undefined): TreeHead | Misfit {
  const head = readHead(saved);
  const isGood = head !== undefined && (verifierKey === undefined || isSigned(saved, verifierKey));
  return isGood ? head : { what: 'badSignature', ...(head && { checkpoint: head.size }) };
}
