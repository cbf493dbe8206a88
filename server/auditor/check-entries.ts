import type { Entry } from './entry.ts';
import { contentHashOf, digestOf, entryHashOf, zeros } from './hashes.ts';
import type { Kind, Misfit } from './misfit.ts';

export type Counted = { ledgers: number; entries: number; erased: number; pending: number };

/** Checks each ledger by itself, and each entry against the hash by which the log knows it. Stops at the first misfit. */
export async function checkEntries(
  pages: AsyncIterable<readonly Entry[]>,
  counted: Counted,
  progress: (entries: number) => void,
): Promise<Misfit | undefined> {
  for await (const ledger of ledgersOf(pages)) {
    const misfit = misfitIn(ledger, counted);
    if (misfit !== undefined) return misfit;
    counted.ledgers += 1;
    counted.entries += ledger.length;
    progress(counted.entries);
  }
  return undefined;
}

async function* ledgersOf(pages: AsyncIterable<readonly Entry[]>): AsyncGenerator<Entry[]> {
  let ledger: Entry[] = [];
  for await (const page of pages)
    for (const entry of page) {
      const first = ledger[0];
      if (first !== undefined && (first.subjectId !== entry.subjectId || first.countyCode !== entry.countyCode)) {
        yield ledger;
        ledger = [];
      }
      ledger.push(entry);
    }
  if (ledger.length > 0) yield ledger;
}

function misfitIn(ledger: readonly Entry[], counted: Counted): Misfit | undefined {
  const said = erasuresSaid(ledger);
  let previous = zeros;
  for (const [index, entry] of ledger.entries()) {
    const what = misfitOf(entry, index + 1, previous, said);
    if (what === 'deleted') return { ...named(entry), seq: index + 1, what };
    if (what !== undefined) return { ...named(entry), what };
    if (entry.erasedAt !== null) counted.erased += 1;
    if (entry.linkedHash === null) counted.pending += 1;
    previous = entry.hash;
  }
  return undefined;
}

function misfitOf(entry: Entry, wanted: number, previous: string, said: ReadonlyMap<number, string>): Kind | undefined {
  if (entry.seq > wanted) return 'deleted';
  if (entry.seq < wanted) return 'inserted';
  const wrong = entry.erasedAt === null ? misfitOfWhole(entry) : misfitOfErased(entry, said.get(entry.seq));
  if (wrong !== undefined) return wrong;
  if (entry.previousHash !== previous) return 'reordered';
  if (entryHashOf(entry, previous) !== entry.hash) return 'edited';
  if (entry.linkedHash !== null) return entry.linkedHash === entry.hash ? undefined : 'rewritten';
  return entry.isPending ? undefined : 'inserted';
}

function misfitOfWhole(entry: Entry): Kind | undefined {
  return contentHashOf(entry) === entry.contentHash ? undefined : 'edited';
}

/** What is left must be what the erasure vouches for; a salt that was kept lets people guess what was taken. */
function misfitOfErased(entry: Entry, digest: string | undefined): Kind | undefined {
  if (digest === undefined) return 'erasedUnsaid';
  return entry.salt === '' && digestOf(entry) === digest ? undefined : 'erasedOtherwise';
}

/** What must be left of each erased entry, by the word of a later one that is whole itself. */
function erasuresSaid(ledger: readonly Entry[]): ReadonlyMap<number, string> {
  const said = new Map<number, string>();
  for (const { type, body, seq, erasedAt } of ledger) {
    if (!type.endsWith('.erased') || erasedAt !== null) continue;
    const { seqs, digests } = body as { seqs?: unknown; digests?: unknown };
    if (!Array.isArray(seqs)) continue;
    for (const [index, erased] of seqs.entries())
      if (Number(erased) < seq) said.set(Number(erased), Array.isArray(digests) ? String(digests[index] ?? '') : '');
  }
  return said;
}

function named({ countyCode, subject, subjectId, seq }: Entry): Omit<Misfit, 'what'> {
  return { countyCode, subject, subjectId, seq };
}
