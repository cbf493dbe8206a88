import type { AttachmentRef } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';

// Locked: of two reports that name the same file, the second waits and is then told that it belongs to the first.
const unclaimed = statement(
  'attachments.unclaimed',
  `select id, encode(sha256, 'hex') as sha256, media_type as "mediaType" from attachments
   where county_code = $1 and id = any($2::uuid[]) and case_id is null and visit_id is null for update`,
);

const claim = statement(
  'attachments.claim',
  `update attachments set case_id = $3, division_code = $4, claimed_in = pg_current_xact_id()
   where county_code = $1 and id = any($2::uuid[]) and case_id is null and visit_id is null`,
);

const insert = statement(
  'attachments.insert',
  `insert into attachments
     (county_code, id, division_code, uploaded_by, media_type, byte_count, sha256, location, uploaded_at,
      thumbnail, width, height)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

const ofCase = statement(
  'attachments.ofCase',
  `select location, thumbnail, media_type as "mediaType", byte_count as "byteCount" from attachments
   where county_code = $1 and id = $2 and case_id = $3`,
);

const listOfCase = statement(
  'attachments.listOfCase',
  `select id, location, media_type as "mediaType", byte_count as "byteCount", width, height,
     encode(sha256, 'hex') as sha256, uploaded_at as "uploadedAt"
   from attachments where county_code = $1 and case_id = $2 order by uploaded_at, id`,
);

const deleteStale = statement(
  'attachments.deleteStale',
  `delete from attachments where (county_code, id) in (
     select county_code, id from attachments
     where case_id is null and visit_id is null and uploaded_at < $1 order by uploaded_at limit $2)
   returning location, thumbnail`,
);

const stillUsed = statement(
  'attachments.stillUsed',
  `select distinct key from attachments, unnest(array[location, thumbnail]) as key
   where county_code = any($1) and key = any($2)`,
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
  uploadedAt: Instant;
  thumbnail?: string;
  width?: number;
  height?: number;
};

/** Files that were uploaded and belong to no case and no visit yet; an id that is missing in the answer does not exist. */
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
  const { thumbnail = null, width = null, height = null } = file;
  const row = [countyCode, id, divisionCode, uploadedBy, mediaType, byteCount, sha256, location, uploadedAt];
  void tx.query(insert, [...row, thumbnail, width, height]);
}

export type StoredAttachment = { location: string; thumbnail: string | null; mediaType: string; byteCount: number };

/** Where a file of a case lies; undefined for a file of another case or one the scope does not see. */
export async function findAttachmentOfCase(
  tx: Transaction,
  countyCode: string,
  caseId: string,
  id: string,
): Promise<StoredAttachment | undefined> {
  const rows = await tx.query<StoredAttachment>(ofCase, [countyCode, id, caseId]);
  return rows[0];
}

export type ListedAttachment = AttachmentRef & {
  location: string;
  byteCount: number;
  width: number | null;
  height: number | null;
  uploadedAt: Instant;
};

export function listAttachmentsOfCase(
  tx: Transaction,
  countyCode: string,
  caseId: string,
): Promise<ListedAttachment[]> {
  return tx.query<ListedAttachment>(listOfCase, [countyCode, caseId]);
}

/** Forgets files that neither case nor visit claimed before `before`; gives the keys that nothing names any more. */
export async function forgetUnclaimed(tx: Transaction, before: Instant, most: number): Promise<string[]> {
  const rows = await tx.query<{ location: string; thumbnail: string | null }>(deleteStale, [before, most]);
  const keys = [...new Set(rows.flatMap(({ location, thumbnail }) => [location, thumbnail ?? location]))];
  if (keys.length === 0) return [];
  const counties = [...new Set(keys.map((key) => key.slice(0, 6)))];
  const used = new Set((await tx.query<{ key: string }>(stillUsed, [counties, keys])).map(({ key }) => key));
  return keys.filter((key) => !used.has(key));
}
