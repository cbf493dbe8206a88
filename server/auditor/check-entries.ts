import type { Entry } from './entry.ts';
import { contentHashOf, entryHashOf, zeros } from './hashes.ts';
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

function misfitOf(entry: Entry, wanted: number, previous: string, said: ReadonlyMap<number, number>): Kind | undefined {
  if (entry.seq > wanted) return 'deleted';
  if (entry.seq < wanted) return 'inserted';
  const isContentThere = contentHashOf(entry) === entry.contentHash;
  const isErasureSaid = entry.erasedAt !== null && (said.get(entry.seq) ?? 0) > entry.seq;
  if (!isContentThere && !isErasureSaid) return entry.erasedAt === null ? 'edited' : 'erasedUnsaid';
  if (entry.previousHash !== previous) return 'reordered';
  if (entryHashOf(entry, previous) !== entry.hash) return 'edited';
  if (entry.linkedHash !== null) return entry.linkedHash === entry.hash ? undefined : 'rewritten';
  return entry.isPending ? undefined : 'inserted';
}

/** Which entries later ones say were erased, with the number of the last that says so. */
function erasuresSaid(ledger: readonly Entry[]): ReadonlyMap<number, number> {
  const said = new Map<number, number>();
  for (const { type, body, seq } of ledger) {
    if (!type.endsWith('.erased')) continue;
    const { seqs } = body as { seqs?: unknown };
    if (Array.isArray(seqs)) for (const erased of seqs) said.set(Number(erased), seq);
  }
  return said;
}

function named({ countyCode, subject, subjectId, seq }: Entry): Omit<Misfit, 'what'> {
  return { countyCode, subject, subjectId, seq };
}
