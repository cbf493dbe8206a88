import type { Instant } from '@linli/domain/kernel';
import { type BlocksInForce, blocksOfTheHouse, type PaperBlock, type PaperCode } from '@linli/domain/mediation';
import { statement, type Transaction } from '../../database/index.ts';

export type PaperTemplate = {
  readonly paper: PaperCode;
  /** 0 for what comes with the house. */
  readonly version: number;
  readonly blocks: readonly PaperBlock[];
  readonly note: string;
  readonly changedBy: string;
  readonly changedAt: Instant;
};

const columns = `paper, version, blocks, note, changed_by as "changedBy", changed_at as "changedAt"`;
const inForce = statement(
  'paperTemplates.inForce',
  `select distinct on (paper) ${columns} from paper_templates where county_code = $1 order by paper, version desc`,
);
const versionsOf = statement(
  'paperTemplates.versions',
  `select ${columns} from paper_templates where county_code = $1 and paper = $2 order by version desc limit 200`,
);
const insert = statement(
  'paperTemplates.insert',
  `insert into paper_templates (county_code, paper, version, blocks, note, changed_by, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning version`,
);

/** The newest of each form that the county has changed. */
export function listTemplatesInForce(tx: Transaction, countyCode: string): Promise<PaperTemplate[]> {
  return tx.query<PaperTemplate>(inForce, [countyCode]);
}

/** Every version of one form, the newest first. */
export function listVersions(tx: Transaction, countyCode: string, paper: PaperCode): Promise<PaperTemplate[]> {
  return tx.query<PaperTemplate>(versionsOf, [countyCode, paper]);
}

/** Whether it is the version that it says: somebody may have added that one in the same moment. */
export async function insertTemplate(tx: Transaction, countyCode: string, template: PaperTemplate): Promise<boolean> {
  const { paper, version, blocks, note, changedBy, changedAt } = template;
  const row = [countyCode, paper, version, JSON.stringify(blocks), note, changedBy, changedAt];
  return (await tx.query(insert, row)).length > 0;
}

/** The forms as this county prints them. */
export async function loadBlocks(tx: Transaction, countyCode: string): Promise<BlocksInForce> {
  const changed = new Map((await listTemplatesInForce(tx, countyCode)).map(({ paper, blocks }) => [paper, blocks]));
  return (paper) => changed.get(paper) ?? blocksOfTheHouse(paper);
}
