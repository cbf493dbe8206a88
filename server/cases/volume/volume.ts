import {
  type Case,
  type FilePeriod,
  filePeriods,
  type RecordClass,
  recordClasses,
  sensitivities,
} from '@linli/domain/cases';
import Type, { type Static } from 'typebox';

const hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const instant = Type.String({ format: 'date-time' });
const closed = { additionalProperties: false } as const;

/** What is sealed: it commits to the whole ledger by the hash of its last entry, and to names as they were that day. */
export const volumeHead = Type.Object(
  {
    format: Type.Literal('linli-volume/1'),
    countyCode: Type.String(),
    caseId: Type.String(),
    caseCode: Type.String(),
    /** 1 for the first archiving; a case that was reopened and archived again has a second volume. */
    number: Type.Integer({ minimum: 1 }),
    title: Type.String(),
    categoryCode: Type.Optional(Type.String()),
    categoryName: Type.Optional(Type.String()),
    placeName: Type.String(),
    /** What the category calls its custom fields. */
    fieldTitles: Type.Record(Type.String(), Type.String()),
    sensitivity: Type.Unsafe<Case['sensitivity']>({ type: 'string', enum: [...sensitivities] }),
    /** The governance centre that archived it. */
    sealedBy: Type.String(),
    sealedAt: instant,
    /** By which class of record, and which version of the retention rules, its period was fixed. */
    recordClass: Type.Optional(Type.Unsafe<RecordClass>({ type: 'string', enum: [...recordClasses] })),
    retentionVersion: Type.Optional(Type.Integer({ minimum: 1 })),
    retention: Type.Unsafe<FilePeriod>({ type: 'string', enum: [...filePeriods] }),
    /** The day from which the retention period 保管期限 runs. */
    keptFrom: Type.String({ pattern: '^[0-9]{4}-01-01$' }),
    lastSeq: Type.Integer({ minimum: 1 }),
    ledgerHash: hash,
  },
  closed,
);
export type VolumeHead = Static<typeof volumeHead>;

/**
 * One entry of the ledger as it stands there. `contentHash` is SHA-256 of the salt and the canonical JSON (RFC 8785) of
 * `{actor, body}`; `hash` is SHA-256 of the previous hash and the canonical JSON of the entry's head with `contentHash`.
 * Where something was left out for the reader, so is the salt.
 */
export const volumeEntry = Type.Object(
  {
    countyCode: Type.String(),
    subject: Type.Literal('case'),
    subjectId: Type.String(),
    seq: Type.Integer({ minimum: 1 }),
    type: Type.String(),
    at: instant,
    actor: Type.Record(Type.String(), Type.Unknown()),
    body: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    salt: Type.Optional(Type.String({ pattern: '^[0-9a-f]{32}$' })),
    contentHash: hash,
    previousHash: hash,
    hash,
  },
  closed,
);
export type VolumeEntry = Static<typeof volumeEntry>;

const volumeAttachment = Type.Object(
  {
    id: Type.String(),
    sha256: hash,
    mediaType: Type.String(),
    byteCount: Type.Optional(Type.Integer()),
    width: Type.Optional(Type.Integer()),
    height: Type.Optional(Type.Integer()),
    uploadedAt: Type.Optional(instant),
  },
  closed,
);
export type VolumeAttachment = Static<typeof volumeAttachment>;

/** A case volume 卷宗: everything about one case up to its archiving, and how anybody can check it. */
export const volumeShape = Type.Object(
  {
    head: volumeHead,
    /** SHA-256 of the canonical JSON (RFC 8785) of `head`. */
    sha256: hash,
    case: Type.Unsafe<Partial<Case>>({ type: 'object', description: 'The case as the entries tell it' }),
    entries: Type.Array(volumeEntry, { minItems: 1 }),
    attachments: Type.Array(volumeAttachment),
    notes: Type.Array(Type.String()),
  },
  closed,
);
export type Volume = Static<typeof volumeShape>;
