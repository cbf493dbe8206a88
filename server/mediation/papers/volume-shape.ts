import Type, { type Static } from 'typebox';

const hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const text = Type.String();
const closed = { additionalProperties: false } as const;

/** What is sealed. It names no person: titles with names in them are in the papers, which are sealed with the file's key. */
export const mediationVolumeHead = Type.Object(
  {
    format: Type.Literal('linli-mediation-volume/1'),
    countyCode: text,
    mediationId: text,
    code: text,
    /** （2026）双江街道人调字第7号; a dispute that was declined has none. */
    number: Type.Optional(text),
    sealedBy: text,
    sealedAt: Type.String({ format: 'date-time' }),
    /** How long it is kept, and from when; a volume from before that was written down follows the rule in force. */
    retention: Type.Optional(Type.Enum(['permanent', '30years', '10years'])),
    keptFrom: Type.Optional(Type.String({ pattern: '^[0-9]{4}-01-01$' })),
    /** How many papers lie in it, and SHA-256 of their canonical JSON (RFC 8785). */
    papers: Type.Integer({ minimum: 1 }),
    papersSha256: hash,
    attachments: Type.Array(Type.Object({ id: text, sha256: hash, mediaType: text }, closed)),
    lastSeq: Type.Integer({ minimum: 1 }),
    ledgerHash: hash,
  },
  closed,
);
export type MediationVolumeHead = Static<typeof mediationVolumeHead>;

/** A volume 调解卷宗 as a file: whoever has it can check it without this house. */
export const mediationVolumeShape = Type.Object(
  {
    head: mediationVolumeHead,
    /** SHA-256 of the canonical JSON (RFC 8785) of `head`. */
    sha256: hash,
    papers: Type.Array(
      Type.Object(
        { paper: text, name: text, blocks: Type.Array(Type.Record(text, Type.Unknown()), { minItems: 1 }) },
        closed,
      ),
      { minItems: 1 },
    ),
    attachments: Type.Array(Type.Object({ id: text, sha256: hash, mediaType: text, name: text, behind: text }, closed)),
    notes: Type.Array(text),
  },
  closed,
);
export type MediationVolume = Static<typeof mediationVolumeShape>;
