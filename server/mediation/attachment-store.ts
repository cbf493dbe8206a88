import type { AttachmentRef } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { type AttachmentUse, circleOfUse, type Mediation } from '@linli/domain/mediation';
import { statement, type Transaction } from '../database/index.ts';

const insert = statement(
  'mediationAttachments.insert',
  `insert into mediation_attachments
     (county_code, id, mediation_id, use, circle, given_by, party, told_ids, uploaded_by, media_type, byte_count, sha256,
      location, thumbnail, width, height, uploaded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
);

// Locked: a sweep at the same moment waits, and then finds that it was named.
const handedIn = statement(
  'mediationAttachments.handedIn',
  `select id, encode(sha256, 'hex') as sha256, media_type as "mediaType", use, given_by as "givenBy"
   from mediation_attachments where county_code = $1 and mediation_id = $2 and id = any($3::uuid[]) for update`,
);

const name = statement(
  'mediationAttachments.name',
  `update mediation_attachments set named_at = coalesce(named_at, $4), party = coalesce($5, party),
     told_ids = case when circle = 'confidence' then $6::uuid[] else told_ids end
   where county_code = $1 and mediation_id = $2 and id = any($3::uuid[])`,
);

const find = statement(
  'mediationAttachments.find',
  `select id, location, thumbnail, media_type as "mediaType", circle from mediation_attachments
   where county_code = $1 and mediation_id = $2 and id = $3`,
);

const countUnnamed = statement(
  'mediationAttachments.countUnnamed',
  `select count(*)::int as count from mediation_attachments
   where county_code = $1 and mediation_id = $2 and named_at is null and given_by is not distinct from $3`,
);

const deleteStale = statement(
  'mediationAttachments.deleteStale',
  `delete from mediation_attachments where (county_code, id) in (
     select county_code, id from mediation_attachments
     where named_at is null and uploaded_at < $1 order by uploaded_at limit $2)
   returning location, thumbnail`,
);

type OfFile = Pick<Mediation, 'countyCode' | 'id'>;

export type NewAttachment = {
  readonly id: string;
  readonly use: AttachmentUse;
  /** The party who handed it in. */
  readonly givenBy: number | undefined;
  readonly uploadedBy: string;
  readonly mediaType: string;
  readonly byteCount: number;
  readonly sha256: Buffer;
  readonly location: string;
  readonly thumbnail: string | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
};

/** Sends without waiting. */
export function insertAttachment(tx: Transaction, about: Mediation, file: NewAttachment, now: Instant): void {
  const { id, use, givenBy, uploadedBy, mediaType, byteCount, sha256, location } = file;
  const told = use === 'confidence' ? about.mediators.map(({ personId }) => personId) : [];
  const whose = [use, circleOfUse[use], givenBy ?? null, givenBy ?? null, told, uploadedBy];
  const size = [file.thumbnail ?? null, file.width ?? null, file.height ?? null];
  const row = [about.countyCode, id, about.id, ...whose, mediaType, byteCount, sha256, location, ...size, now];
  void tx.query(insert, row);
}

export type HandedIn = AttachmentRef & { readonly use: AttachmentUse; readonly givenBy: number | null };

/** Of these files those that are of this mediation, and that the scope sees. */
export function listHandedIn(tx: Transaction, { countyCode, id }: OfFile, ids: readonly string[]): Promise<HandedIn[]> {
  return tx.query<HandedIn>(handedIn, [countyCode, id, ids]);
}

/** A step has named them: from here on they stay. Sends without waiting. */
export function nameAttachments(
  tx: Transaction,
  { countyCode, id, mediators }: Pick<Mediation, 'countyCode' | 'id' | 'mediators'>,
  ids: readonly string[],
  party: number | undefined,
  now: Instant,
): void {
  const told = mediators.map(({ personId }) => personId);
  if (ids.length > 0) void tx.query(name, [countyCode, id, ids, now, party ?? null, told]);
}

export type StoredAttachment = {
  readonly id: string;
  readonly location: string;
  readonly thumbnail: string | null;
  readonly mediaType: string;
  readonly circle: (typeof circleOfUse)[AttachmentUse];
};

export async function findAttachment(
  tx: Transaction,
  { countyCode, id }: OfFile,
  attachmentId: string,
): Promise<StoredAttachment | undefined> {
  return (await tx.query<StoredAttachment>(find, [countyCode, id, attachmentId]))[0];
}

/** How many this party, or the staff, handed in and have not named yet. */
export async function countNotNamed(
  tx: Transaction,
  { countyCode, id }: OfFile,
  givenBy: number | undefined,
): Promise<number> {
  return (await tx.query<{ count: number }>(countUnnamed, [countyCode, id, givenBy ?? null]))[0]?.count ?? 0;
}

/** Forgets files that no step named before `before`; gives where they lie. */
export async function forgetNotNamed(tx: Transaction, before: Instant, most: number): Promise<string[]> {
  const rows = await tx.query<{ location: string; thumbnail: string | null }>(deleteStale, [before, most]);
  return rows.flatMap(({ location, thumbnail }) => [location, ...(thumbnail === null ? [] : [thumbnail])]);
}
