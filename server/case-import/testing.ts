import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal } from '@linli/domain/kernel';
import mapping from '../cases/catalogue/nyc311-mapping.json' with { type: 'json' };
import { starterCatalogue } from '../cases/catalogue/starter.ts';
import { importCatalogue } from '../cases/index.ts';
import { type Database, inTransaction, nobody, openDatabase, type Transaction } from '../database/index.ts';
import { openPool } from '../database/pool.ts';
import { testDatabase } from '../database/testing.ts';
import { type CaseMapping, type ImportedCases, importCases } from './index.ts';

export const sampleMapping = mapping as unknown as CaseMapping;
export const importedAt = '2026-03-02T01:00:00.000Z';

export type ImportScene = {
  readonly database: Database;
  readonly adminUrl: string;
  readonly asOwner: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  readonly addCatalogue: () => Promise<void>;
  readonly write: (content: string | Buffer) => Promise<string>;
  readonly bring: (path: string, more?: Partial<Parameters<typeof importCases>[1]>) => Promise<ImportedCases>;
  readonly close: () => Promise<void>;
};

/** A database of its own, and a folder for the files that are to come in. */
export async function openImportScene(): Promise<ImportScene> {
  const test = await testDatabase();
  const database = openDatabase({ app: test.appUrl, intake: test.intakeUrl });
  const owner = openPool(test.ownerUrl, { max: 1, name: 'test' });
  const folder = await mkdtemp(join(tmpdir(), 'linli-cases-'));
  const asOwner: ImportScene['asOwner'] = (work) => inTransaction(owner, nobody, work);
  let files = 0;
  return {
    database,
    adminUrl: test.adminUrl,
    asOwner,
    addCatalogue: async () => {
      await asOwner((tx) => importCatalogue(tx, starterCatalogue, '2026-01-01T00:00:00.000Z', importedAt));
    },
    write: async (content) => {
      files += 1;
      const path = join(folder, `${files}.csv`);
      await writeFile(path, content);
      return path;
    },
    bring: async (path, more = {}) => {
      const answer = await importCases({ database, asOwner }, { path, mapping: sampleMapping, ...more }, importedAt);
      if (isRefusal(answer)) throw new Error(`Refused: ${JSON.stringify(answer)}`);
      return answer;
    },
    close: async () => {
      await Promise.all([database.close(), owner.end()]);
      await test.drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** A request as New York writes it: a dark street lamp in the Bronx. */
export const lamp = {
  unique_key: '1001',
  created_date: '2025-01-06 09:00:00',
  closed_date: '2025-01-07 10:30:00',
  agency: 'DOT',
  complaint_type: 'Street Light Condition',
  descriptor: 'Street Light Out',
  location_type: 'Street',
  incident_zip: '10475',
  city: 'BRONX',
  status: 'Closed',
  resolution_action_updated_date: '2025-01-07 10:30:05',
  community_board: '10 BRONX',
  borough: 'Bronx',
  open_data_channel_type: 'Phone',
  latitude: '40.875189',
  longitude: '-73.828990',
};

export type SourceLine = Partial<typeof lamp>;

export function csvOf(rows: readonly SourceLine[], columns: readonly string[] = Object.keys(lamp)): string {
  const lines = rows.map((row) => {
    const cells: Record<string, string> = { ...lamp, ...row };
    return columns.map((column) => cells[column]).join(',');
  });
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
