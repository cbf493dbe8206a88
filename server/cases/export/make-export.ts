import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actorRef, type ExportRecord } from '@linli/domain/cases';
import { type StaffActor, scopeOf } from '@linli/domain/identity';
import { type Instant, later } from '@linli/domain/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId, recordAct, type Transaction } from '../../database/index.ts';
import { actorOf } from '../../http/index.ts';
import { type Mark, mediaTypes, type Sheet, sheetWriters } from '../../sheets/index.ts';
import { insertExport, standStill } from './store.ts';

type Asked = Pick<ExportRecord, 'kind' | 'format' | 'reason' | 'filter'>;
type Content = Omit<Sheet, 'mark'>;

/**
 * Answers a list as a file. It is written whole to a place of its own first, so that the ledger entry holds the number of its
 * rows and its hash; file and entry come from one transaction that sees one moment. Where the entry fails, no file leaves.
 */
export async function makeExport(
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
  contentOf: (tx: Transaction, actor: StaffActor, now: Instant) => Content | Promise<Content>,
): Promise<never> {
  const { database, clock } = request.server.house;
  const actor = (await actorOf(request)) as StaffActor;
  const now = clock();
  const id = newId(now);
  const folder = await mkdtemp(join(tmpdir(), 'linli-export-'));
  try {
    const file = await open(join(folder, id), 'wx+', 0o600);
    await database.transact(scopeOf(actor), async (tx) => {
      standStill(tx);
      const content = await contentOf(tx, actor, now);
      const written = await write(file, asked.format, { ...content, mark: markOf(id, asked, actor, now) });
      record(tx, { id, asked, actor, now, ...written });
    });
    const stream = file.createReadStream({ start: 0 });
    return reply
      .type(mediaTypes[asked.format])
      .header('content-disposition', `attachment; filename="${asked.kind}-${id}.${asked.format}"`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-export-id', id)
      .send(stream) as never;
  } finally {
    // An open file lives on without its name, and goes with the last reader.
    await rm(folder, { recursive: true, force: true });
  }
}

type Written = { readonly rowCount: number; readonly sha256: Buffer };

async function write(
  file: Awaited<ReturnType<typeof open>>,
  format: ExportRecord['format'],
  sheet: Sheet,
): Promise<Written> {
  let rowCount = 0;
  async function* counted() {
    for await (const row of sheet.rows) {
      rowCount += 1;
      yield row;
    }
  }
  const hash = createHash('sha256');
  for await (const piece of sheetWriters[format]({ ...sheet, rows: counted() })) {
    hash.update(piece);
    await file.write(piece);
  }
  return { rowCount, sha256: hash.digest() };
}

function record(tx: Transaction, made: Written & { id: string; asked: Asked; actor: StaffActor; now: Instant }): void {
  const { id, asked, now, rowCount, sha256 } = made;
  const countyCode = made.actor.divisionCode.slice(0, 6);
  const actor = actorRef(made.actor);
  const body = { id, ...asked, rowCount, sha256: sha256.toString('hex') };
  recordAct(tx, { countyCode, subject: 'export', type: `${asked.kind}.exported`, at: now, actor, body });
  insertExport(tx, { countyCode, id, ...asked, rowCount, sha256, actor, madeAt: now });
}

const beijing = 8 * 3_600_000;

/** Statistics are made to be handed on; a list is not. */
const usage = { cases: '含有工作信息，不得外传', statistics: '可以对外提供' } as const;

function markOf(id: string, { kind, reason }: Asked, { name, unitName }: StaffActor, now: Instant): Mark {
  const at = later(now, beijing).slice(0, 16).replace('T', ' ');
  const line = `导出编号 ${id} · ${name}（${unitName}）· ${at} · 用途：${reason} · ${usage[kind]}`;
  return { id, line, author: `${name}（${unitName}）`, madeAt: now };
}
