import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Instant } from '@linli/domain/kernel';
import { platformCode, recordAct, type Transaction } from '../../database/index.ts';
import { exportedLines, exportOneMoment } from './export-store.ts';

export type Exported = { readonly lines: number };

/**
 * Writes the whole log to a file that `linli verify --audit` reads: every entry with its salt, chains, tree, checkpoints.
 * That this was done is an entry itself. Wants eyes that see everything.
 */
export async function exportLog(
  tx: Transaction,
  { path, verifierKey, now }: { path: string; verifierKey: string | undefined; now: Instant },
): Promise<Exported> {
  exportOneMoment(tx);
  let lines = 1;
  async function* texts() {
    yield `${JSON.stringify({ kind: 'auditLog', format: 1, verifierKey })}\n`;
    for await (const page of exportedLines(tx)) {
      lines += page.length;
      if (page.length > 0) yield `${page.join('\n')}\n`;
    }
  }
  const file = createWriteStream(path, { mode: 0o600, flags: 'wx' });
  await (path.endsWith('.gz') ? pipeline(texts, createGzip(), file) : pipeline(texts, file));
  const actor = { kind: 'system', name: 'command' };
  const body = { what: 'auditLog', lines };
  recordAct(tx, { countyCode: platformCode, subject: 'export', type: 'auditLog.exported', at: now, actor, body });
  return { lines };
}
