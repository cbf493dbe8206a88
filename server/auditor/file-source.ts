import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Entry, Link, SignedCheckpoint, Source, Tile } from './entry.ts';

/** The first line of a file that was exported. */
export type Head = { readonly kind: 'auditLog'; readonly format: 1; readonly verifierKey?: string };
type Line =
  | Head
  | ({ kind: 'checkpoint' } & SignedCheckpoint)
  | ({ kind: 'tile' } & Tile)
  | ({ kind: 'link' } & Link)
  | ({ kind: 'entry' } & Omit<Entry, 'linkedHash'>);

export type FileSource = Source & { readonly head: Head };

const pageSize = 4_000;

/**
 * A file of JSON lines, packed with gzip or not: the head, then checkpoints, tiles, links in the order of the leaves, and
 * entries by county, subject and number. Throws where it is no such file.
 */
export async function openFileSource(path: string): Promise<FileSource> {
  const checkpoints: SignedCheckpoint[] = [];
  const tiles: Tile[] = [];
  const links: Link[] = [];
  const missing = new Map<string, Link>();
  const lines = await linesOf(path);
  const first = await lines.next();
  const head = first.done ? undefined : (JSON.parse(first.value) as Line);
  if (head?.kind !== 'auditLog' || head.format !== 1) throw new Error(`${path} is no exported audit log`);

  let entry: Line | undefined;
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const line = JSON.parse(next.value) as Line;
    if (line.kind === 'entry') {
      entry = line;
      break;
    }
    if (line.kind === 'checkpoint') checkpoints.push(line);
    if (line.kind === 'tile') tiles.push(line);
    if (line.kind === 'link') {
      links.push(line);
      missing.set(keyOf(line), line);
    }
  }

  async function* entries(): AsyncGenerator<Entry[]> {
    let page: Entry[] = [];
    for (; entry?.kind === 'entry'; entry = await readNext()) {
      const link = missing.get(keyOf(entry));
      missing.delete(keyOf(entry));
      page.push({ ...entry, linkedHash: link?.entryHash ?? null });
      if (page.length < pageSize) continue;
      yield page;
      page = [];
    }
    yield page;
  }
  const readNext = async () => {
    const next = await lines.next();
    return next.done ? undefined : (JSON.parse(next.value) as Line);
  };

  return {
    head,
    checkpoints: async () => checkpoints,
    entries,
    orphans: async () => [...missing.values()],
    links: async function* () {
      yield links;
    },
    tiles: async () => tiles,
  };
}

async function linesOf(path: string): Promise<AsyncIterator<string>> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
  await file.close();
  const isPacked = buffer[0] === 0x1f && buffer[1] === 0x8b;
  const bytes = createReadStream(path);
  const input = isPacked ? bytes.pipe(createGunzip()) : bytes;
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
}

function keyOf({ countyCode, subjectId, seq }: { countyCode: string; subjectId: string; seq: number }): string {
  return `${countyCode} ${subjectId} ${seq}`;
}
