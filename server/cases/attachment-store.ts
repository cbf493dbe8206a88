import type { AttachmentRef } from '@linli/domain/cases';
import { statement, type Transaction } from '../database/index.ts';

const unclaimed = statement(
  'attachments.unclaimed',
  `select id, encode(sha256, 'hex') as sha256, media_type as "mediaType" from attachments
   where county_code = $1 and id = any($2::uuid[]) and case_id is null`,
);

const claim = statement(
  'attachments.claim',
  `update attachments set case_id = $3, division_code = $4
   where county_code = $1 and id = any($2::uuid[]) and case_id is null`,
);

const insert = statement(
  'attachments.insert',
  `insert into attachments
     (county_code, id, division_code, uploaded_by, media_type, byte_count, sha256, location, uploaded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

const ofCase = statement(
  'attachments.ofCase',
  `select location, media_type as "mediaType", byte_count as "byteCount" from attachments
   where county_code = $1 and id = $2 and case_id = $3`,
);

export type Uploaded = {
  countyCode: string;
  id: string;
  divisionCode: string;
  uploadedBy: string;
  mediaType: string;
  byteCount: number;
  sha256: Buffer;
  location: string;
  uploadedAt: string;
};

/** Files that were uploaded and belong to no case yet; an id that is missing in the answer does not exist. */
export async function findAttachments(
  tx: Transaction,
  countyCode: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AttachmentRef>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<AttachmentRef>(unclaimed, [countyCode, ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Gives files to a case, without waiting. */
export function claimAttachments(
  tx: Transaction,
  about: { countyCode: string; id: string; divisionCode: string },
  ids: readonly string[],
): void {
  if (ids.length > 0) void tx.query(claim, [about.countyCode, ids, about.id, about.divisionCode]);
}

export function insertAttachment(tx: Transaction, file: Uploaded): void {
  const { countyCode, id, divisionCode, uploadedBy, mediaType, byteCount, sha256, location, uploadedAt } = file;
  const row = [countyCode, id, divisionCode, uploadedBy, mediaType, byteCount, sha256, location, uploadedAt];
  void tx.query(insert, row);
}

/** Where a file of a case lies; undefined for a file of another case or one the scope does not see. */
export async function findAttachmentOfCase(
  tx: Transaction,
  countyCode: string,
  caseId: string,
  id: string,
): Promise<{ location: string; mediaType: string; byteCount: number } | undefined> {
  const rows = await tx.query<{ location: string; mediaType: string; byteCount: number }>(ofCase, [
    countyCode,
    id,
    caseId,
  ]);
  return rows[0];
}
