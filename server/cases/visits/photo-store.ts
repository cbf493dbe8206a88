import type { AttachmentRef } from '@linli/domain/cases';
import { statement, type Transaction } from '../../database/index.ts';
import type { StoredAttachment } from '../attachment-store.ts';

const claim = statement(
  'visits.claimPhotos',
  `update attachments set visit_id = $3, division_code = $4
   where county_code = $1 and id = any($2::uuid[]) and case_id is null and visit_id is null`,
);
const find = statement(
  'visits.findPhoto',
  `select location, thumbnail, media_type as "mediaType", byte_count as "byteCount" from attachments
   where county_code = $1 and id = $2 and visit_id = $3`,
);
const letGo = statement(
  'visits.letGoOfPhoto',
  `update attachments set visit_id = null where county_code = $1 and id = $2 and visit_id = $3
   returning encode(sha256, 'hex') as sha256`,
);

/** Gives photos to a visit that has been inserted, without waiting. */
export function claimPhotos(
  tx: Transaction,
  visitId: string,
  divisionCode: string,
  photos: readonly AttachmentRef[],
): void {
  const ids = photos.map(({ id }) => id);
  if (ids.length > 0) void tx.query(claim, [divisionCode.slice(0, 6), ids, visitId, divisionCode]);
}

export type PhotoOfVisit = { readonly countyCode: string; readonly visitId: string; readonly id: string };

/** Where a photo of a visit lies; undefined for one of another visit, or of one that the scope does not see. */
export async function findPhoto(
  tx: Transaction,
  { countyCode, visitId, id }: PhotoOfVisit,
): Promise<StoredAttachment | undefined> {
  return (await tx.query<StoredAttachment>(find, [countyCode, id, visitId]))[0];
}

/** From now on it shows nothing to anybody, and is swept with its bytes; gives its hash where there was one. */
export async function letGoOfPhoto(
  tx: Transaction,
  { countyCode, visitId, id }: PhotoOfVisit,
): Promise<string | undefined> {
  return (await tx.query<{ sha256: string }>(letGo, [countyCode, id, visitId]))[0]?.sha256;
}
