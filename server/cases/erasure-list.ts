import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reader } from '../jobs/index.ts';

/** An erasure as it is remembered outside of the database: which case or file and what of it, and nothing that it took. */
export type ErasureLine = { readonly code: string; readonly type: string; readonly at: string };

const fileName = 'erasures.jsonl';
/** The types of entries that say something of a case was erased. */
export const caseErasures = ['case.erased', 'case.contactErased'] as const;

/**
 * Writes down every erasure beside the keys, where no backup of the database is: a backup from before would bring back what
 * was erased, and the list says what to take out again. A line may stand twice.
 */
export function erasureList(folder: string, types: readonly string[] = caseErasures): Reader {
  return {
    name: 'cases.erasureList',
    react: async (_, entries) => {
      const lines = entries
        .filter(({ type }) => types.includes(type))
        .map(({ body, type, at }) => JSON.stringify({ code: (body as { code: string }).code, type, at }));
      if (lines.length === 0) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await appendFile(join(folder, fileName), `${lines.join('\n')}\n`, { mode: 0o600, flush: true });
    },
  };
}

/** Every erasure that was written down, each once. */
export async function readErasureList(folder: string): Promise<ErasureLine[]> {
  const text = await readFile(join(folder, fileName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').filter((line) => line !== '');
  const read = lines.map((line) => JSON.parse(line) as ErasureLine);
  return [...new Map(read.map((line) => [`${line.code} ${line.type}`, line])).values()];
}
