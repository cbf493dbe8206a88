import { hash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkpointText } from '@linli/domain/proof';
import { growTree } from '../server/auditor/growing-tree.ts';
import { audit, openFileSource } from '../server/auditor/index.ts';
import { beginning, newId, sealEntry } from '../server/database/index.ts';
import { beginningOfChain, leafHash, linkHash } from '../server/oversight/log/hashes.ts';
import { openLogKey } from '../server/oversight/log/log-key.ts';

/*
 * How fast `linli verify --audit` reads an export of 200,000 entries, from the first line to the last signature, against
 * 20,000 entries for each second of the processor. Beside it, in the same run, the hashes alone that it cannot do without
 * (six of SHA-256 an entry).
 *
 *     node bench/audit.ts
 */
const limit = 20_000;
const ledgers = 20_000;
const perLedger = 10;
const hashesPerEntry = 6;

const folder = await mkdtemp(join(tmpdir(), 'linli-audit-'));
try {
  const path = join(folder, 'log.jsonl');
  const key = openLogKey(folder, 'bench.example/log');
  await pipeline(Readable.from(linesOfLog()), createWriteStream(path));
  const [floor, ...runs] = [measureHashes(), await measure(path), await measure(path), await measure(path)];
  const best = Math.max(...runs);
  if (best < limit) process.exitCode = 1;
  console.table({
    'linli verify --audit': { 'entries/s': Math.round(best), 'at least': limit, ratio: (best / limit).toFixed(2) },
    'its hashes alone': { 'entries/s': Math.round(floor), 'at least': '', ratio: (best / floor).toFixed(2) },
  });

  function* linesOfLog() {
    const { links, entries } = write();
    const tiles: object[] = [];
    const tree = growTree((level, number, hashes) =>
      tiles.push({ kind: 'tile', level, number, hashes: hashes.join('') }),
    );
    for (const { countyCode, position, hash: link } of links)
      tree.add(leafHash({ countyCode, position }, Buffer.from(link, 'hex')).toString('hex'));
    tree.finishTiles();
    const root = Buffer.from(tree.root(), 'hex').toString('base64');
    const note = key.signNote(checkpointText(key.origin, links.length, root));
    yield lineOf({ kind: 'auditLog', format: 1, verifierKey: key.verifierKey });
    yield lineOf({ kind: 'checkpoint', origin: key.origin, size: links.length, note });
    for (const line of [...tiles, ...links, ...entries]) yield lineOf(line);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

function write() {
  const links: { kind: 'link'; countyCode: string; position: number; hash: string }[] = [];
  const entries: object[] = [];
  let lastLink: Buffer = beginningOfChain;
  const at = '2026-03-02T01:00:00.000Z';
  for (const subjectId of Array.from({ length: ledgers }, () => newId(at)).toSorted()) {
    let previous = beginning;
    for (let seq = 1; seq <= perLedger; seq += 1) {
      const about = { countyCode: '500235', subject: 'case', subjectId, seq, type: 'case.noted', at };
      const actor = {
        kind: 'staff',
        name: '孙工',
        unitName: '云阳县城市管理局',
        personId: subjectId,
        postId: subjectId,
      };
      const body = {
        kind: 'onSiteCheck',
        words: '灯杆电缆被挖断约12米，已联系施工单位，下午更换。',
        costYuan: 860,
        attachments: [],
      };
      const seal = sealEntry({ ...about, actor, body }, previous, randomBytes(16));
      const position = links.length + 1;
      const entryHash = seal.hash.toString('hex');
      lastLink = linkHash(lastLink, { countyCode: '500235', position }, seal.hash);
      const place = { position, subjectId, seq, entryHash, hash: lastLink.toString('hex'), leafIndex: position - 1 };
      links.push({ kind: 'link', countyCode: '500235', ...place });
      const hashes = {
        contentHash: seal.contentHash.toString('hex'),
        previousHash: previous.toString('hex'),
        hash: entryHash,
      };
      const state = { salt: seal.salt.toString('hex'), erasedAt: null, isPending: false };
      entries.push({ kind: 'entry', ...about, actor, body, ...hashes, ...state });
      previous = seal.hash as typeof previous;
    }
  }
  return { links, entries };
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

async function measure(path: string): Promise<number> {
  const startedAt = process.cpuUsage();
  const source = await openFileSource(path);
  const verdict = await audit(source, { verifierKey: source.head.verifierKey });
  const seconds = secondsSince(startedAt);
  if (verdict.misfit !== undefined || verdict.entries !== ledgers * perLedger) throw new Error(JSON.stringify(verdict));
  return verdict.entries / seconds;
}

function measureHashes(): number {
  const count = 100_000;
  const bytes = randomBytes(300);
  const startedAt = process.cpuUsage();
  for (let times = 0; times < count * hashesPerEntry; times += 1) hash('sha256', bytes, 'hex');
  return count / secondsSince(startedAt);
}

/** Of the processor, so that other work on the machine counts for little. */
function secondsSince(startedAt: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(startedAt);
  return (user + system) / 1_000_000;
}
