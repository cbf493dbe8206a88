import type { AttachmentRef } from '@linli/domain/cases';
import {
  attachmentsIn,
  foldMediation,
  type Mediation,
  type MediationEvent,
  partyCode,
  sittingsOf,
} from '@linli/domain/mediation';
import { differenceOfState, isSameJson, type RowDifference } from '../database/index.ts';
import { sealOfHead } from './papers/check-volume.ts';
import type { MediationVolumeHead } from './papers/volume-shape.ts';
import { changingColumns, lastingColumns } from './store.ts';

/** The columns of a mediation that its ledger decides: all but those of its keys. */
export const mediationColumns = [
  ...(['county_code', 'id', 'version', 'status', 'committee_id', 'committee_code', 'receiving_id'] as const),
  ...([
    'mediator_ids',
    'recused_ids',
    'called_ids',
    'joint_ids',
    'due_at',
    'model_case_id',
    'model_case_state',
  ] as const),
  'state' as const,
  ...(['code', 'dispute_type', 'first_committee_id', 'sender_id', 'party_codes', 'opened_at'] as const),
] as const;

/** What of a mediation lies in other rows and follows from its ledger: its numbers, files, volume, sittings, whose receipts there are. */
export const besideMediation = [
  `(select count(*)::int from jsonb_array_elements(state -> 'numbers') as number join mediation_file_numbers as listed
      on listed.county_code = mediations.county_code and listed.committee_id = (number ->> 'committeeId')::uuid
      and listed.year = (number ->> 'year')::int and listed.serial = (number ->> 'serial')::int
    where listed.mediation_id = mediations.id) as numbers`,
  `(select coalesce(jsonb_object_agg(files.id, encode(sha256, 'hex')), '{}') from mediation_attachments files
    where files.county_code = mediations.county_code and files.mediation_id = mediations.id) as files`,
  `(select jsonb_build_object('head', head, 'sha256', encode(sha256, 'hex'), 'isEmptied', papers is null) from mediation_volumes volumes
    where volumes.county_code = mediations.county_code and volumes.mediation_id = mediations.id) as volume`,
  `(select count(*)::int from file_keys keys where keys.county_code = mediations.county_code and destroyed_at is null
      and keys.id in (mediations.id, confidence_key_id, meeting_key_id, particulars_key_id, joint_key_id)) as keys`,
  `(select coalesce(jsonb_agg(jsonb_build_object('number', number, 'kind', kind, 'at', starts_at, 'untilAt', ends_at,
      'room', room_id, 'committee', sittings.committee_id) order by number), '[]') from mediation_sittings sittings
    where sittings.county_code = mediations.county_code and sittings.mediation_id = mediations.id) as sittings`,
  // By the beginning of their codes, which the key finds: also one that was put under this file and is of nobody in it.
  `(select coalesce(jsonb_object_agg(party_code, mediation_id), '{}') from mediation_receipts receipts
    where receipts.county_code = mediations.county_code and party_code > code || '-' and party_code < code || '.') as receipts`,
] as const;

/**
 * The first column of a row that does not say what the ledger tells; undefined where all do. Wants no key: the words are
 * sealed on both sides.
 */
export function differenceOfMediation(
  row: Readonly<Record<string, unknown>>,
  entries: readonly (MediationEvent & { readonly hash: Buffer })[],
): RowDifference | undefined {
  const told = foldMediation(entries);
  const inState = differenceOfState(row.state as object, told);
  if (inState !== undefined) return inState;
  const expected = [...changingColumns(told), ...lastingColumns(told)];
  const index = mediationColumns.findIndex(
    (column, at) => column !== 'state' && !isSameJson(row[column], expected[at]),
  );
  const column = mediationColumns[index];
  if (column !== undefined) return { column, expected: expected[index], found: row[column] };
  return differenceBeside(row as unknown as Beside, told, entries);
}

type Beside = {
  readonly numbers: number;
  readonly files: Readonly<Record<string, string>>;
  readonly volume: { readonly head: MediationVolumeHead; readonly sha256: string; readonly isEmptied: boolean } | null;
  readonly keys: number;
  readonly sittings: readonly (Omit<ToldSitting, 'at' | 'untilAt'> & {
    readonly at: string;
    readonly untilAt: string;
  })[];
  readonly receipts: Readonly<Record<string, string>>;
};

type ToldSitting = {
  readonly number: number;
  readonly kind: string;
  readonly at: number;
  readonly untilAt: number;
  readonly room: string | null;
  readonly committee: string;
};

/** Which files must lie there: with the archiving goes what was shown in confidence, and all of them when their time is over. */
function listKept(told: Mediation): AttachmentRef[] {
  if (told.erasedAt !== undefined) return [];
  if (told.archivedAt === undefined) return attachmentsIn(told);
  return attachmentsIn({ ...told, evidence: told.evidence.filter(({ shownTo }) => shownTo !== 'confidence') });
}

function differenceBeside(
  beside: Beside,
  told: Mediation,
  entries: readonly { readonly hash: Buffer }[],
): RowDifference | undefined {
  return (
    differenceOfFiles(beside, told) ??
    differenceOfSittings(beside, told) ??
    differenceOfReceipts(beside, told) ??
    differenceOfVolume(beside, told, entries)
  );
}

function differenceOfFiles({ numbers, files, keys }: Beside, told: Mediation): RowDifference | undefined {
  if (numbers !== told.numbers.length)
    return { column: 'mediation_file_numbers', expected: told.numbers.length, found: numbers };
  if (told.erasedAt !== undefined && keys > 0) return { column: 'file_keys', expected: 0, found: keys };
  const other = listKept(told).find(({ id, sha256 }) => files[id] !== sha256);
  return other && { column: `mediation_attachments ${other.id}`, expected: other.sha256, found: files[other.id] };
}

/** A row that was moved would keep a room for nobody, or give it away. */
function differenceOfSittings({ sittings }: Beside, told: Mediation): RowDifference | undefined {
  const expected = sittingsOf(told).map(({ number, kind, at, untilAt, room }): ToldSitting => {
    const span = { at: Date.parse(at), untilAt: Date.parse(untilAt) };
    return { number, kind, ...span, room: room?.id ?? null, committee: told.committee.id };
  });
  const found = sittings.map((each) => ({ ...each, at: Date.parse(each.at), untilAt: Date.parse(each.untilAt) }));
  return isSameJson(found, expected) ? undefined : { column: 'mediation_sittings', expected, found };
}

/** Of a receipt the ledger has no word: but each is for a party of this file, and opens this file. */
function differenceOfReceipts({ receipts }: Beside, told: Mediation): RowDifference | undefined {
  const codes = new Set(told.parties.map(({ number }) => partyCode(told, number)));
  const stray = Object.entries(receipts).find(([code, mediationId]) => !codes.has(code) || mediationId !== told.id);
  return stray && { column: `mediation_receipts ${stray[0]}`, expected: told.id, found: stray[1] };
}

function differenceOfVolume(
  { volume }: Beside,
  told: Mediation,
  entries: readonly { readonly hash: Buffer }[],
): RowDifference | undefined {
  const isErased = told.erasedAt !== undefined;
  if ((volume !== null) !== (told.status === 'archived'))
    return { column: 'mediation_volumes', expected: told.status === 'archived', found: volume !== null };
  if (volume === null) return undefined;
  const { head, sha256, isEmptied } = volume;
  if (isEmptied !== isErased) return { column: 'mediation_volumes.papers', expected: isErased, found: isEmptied };
  if (sealOfHead(head) !== sha256)
    return { column: 'mediation_volumes.sha256', expected: sealOfHead(head), found: sha256 };
  const hash = entries[head.lastSeq - 1]?.hash.toString('hex');
  return hash === head.ledgerHash
    ? undefined
    : { column: 'mediation_volumes.head.ledgerHash', expected: hash, found: head.ledgerHash };
}
