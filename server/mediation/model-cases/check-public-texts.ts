import type { Transaction } from '../../database/index.ts';
import { listPublicRows, listToldFiles } from './public-store.ts';
import { sealOfText } from './seal-of-text.ts';

/** The first public text that no ledger vouches for. */
export type PublicMisfit = {
  readonly countyCode: string;
  readonly id: string;
  readonly code?: string;
  readonly what: 'rowMissing' | 'ledgerMissing' | 'row';
};

/**
 * Whether everybody reads what every party agreed to, and nothing else: each published text has the hash that stands in the state of
 * its file (which is the fold of its ledger), and nothing is public of which no file knows.
 */
export async function misfitOfPublicTexts(tx: Transaction, countyCode: string): Promise<PublicMisfit | undefined> {
  const [files, open] = await Promise.all([listToldFiles(tx, countyCode), listPublicRows(tx, countyCode)]);
  const left = new Map(open.map((row) => [row.id, row]));
  for (const { countyCode: county, code, disputeType, modelCase } of files) {
    const { published, takenBack } = modelCase ?? {};
    if (published === undefined) continue;
    const row = left.get(published.publicId);
    left.delete(published.publicId);
    const about = { countyCode: county, id: published.publicId, code };
    if (row === undefined) return { ...about, what: 'rowMissing' };
    const isAsTold =
      takenBack === undefined
        ? row.text !== null && sealOfText(row.id, row.text) === published.sha256
        : row.text === null;
    if (!isAsTold || row.disputeType !== disputeType || row.month !== published.month) return { ...about, what: 'row' };
  }
  const stray = [...left.values()].find(({ text }) => text !== null);
  return stray && { countyCode: stray.countyCode, id: stray.id, what: 'ledgerMissing' };
}
