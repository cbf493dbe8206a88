import type { Transaction } from '../../database/index.ts';
import type { OutboxEntry, Reader } from '../../jobs/index.ts';
import { type ChainEnd, insertLinks, type Link, listChainEnds } from './chain-store.ts';
import { beginningOfChain, leafHash, linkHash } from './hashes.ts';
import { appendLeaves } from './tiles.ts';

/**
 * Puts every entry of the ledger into the chain of its county and into the tree, in the order in which entries became
 * visible. It follows the outbox, so that writers wait for nobody, and rests between two looks, so that it takes many
 * entries together.
 */
export const sequencer: Reader = {
  name: 'oversight.auditLog',
  restMilliseconds: 2_000,
  react: async (tx, entries) => {
    const sealed = entries.filter(hasHash);
    if (sealed.length > 0) await append(tx, sealed);
  },
};

type Sealed = OutboxEntry & { readonly entryHash: Buffer };

function hasHash(entry: OutboxEntry): entry is Sealed {
  return entry.entryHash instanceof Buffer;
}

async function append(tx: Transaction, entries: readonly Sealed[]): Promise<void> {
  const counties = [...new Set(entries.map(({ countyCode }) => countyCode))];
  const ends = new Map((await listChainEnds(tx, counties)).map((end) => [end.countyCode, end]));
  await appendLeaves(tx, (firstIndex) => {
    const links = entries.map((entry, at) => linkTo(ends, entry, firstIndex + at));
    insertLinks(tx, links);
    return links.map((link) => leafHash(link, link.hash));
  });
}

/** Links an entry to the end of its chain, which it then is itself. */
function linkTo(
  ends: Map<string, ChainEnd>,
  { countyCode, subjectId, seq, entryHash }: Sealed,
  leafIndex: number,
): Link {
  const { position: last, hash: previous } = ends.get(countyCode) ?? { position: 0, hash: beginningOfChain };
  const place = { countyCode, position: last + 1 };
  const link = { ...place, subjectId, seq, entryHash, hash: linkHash(previous, place, entryHash), leafIndex };
  ends.set(countyCode, link);
  return link;
}
