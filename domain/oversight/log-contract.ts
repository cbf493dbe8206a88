import Type, { type Static } from 'typebox';

const closed = { additionalProperties: false };
const hash = Type.String({ pattern: '^[A-Za-z0-9+/]{43}=$' });
const size = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

export const logKey = Type.Object({ origin: Type.String(), verifierKey: Type.String() });
export type LogKey = Static<typeof logKey>;

export const checkpointView = Type.Object({
  size: Type.Integer(),
  root: hash,
  signedAt: Type.String({ format: 'date-time' }),
  /** The signed note, to be kept and verified. */
  note: Type.String(),
});
export type CheckpointView = Static<typeof checkpointView>;

/** A log that ended, because its database was set back to an older state, and why. */
export const logEnding = Type.Object({
  number: Type.Integer(),
  origin: Type.String(),
  verifierKey: Type.Union([Type.String(), Type.Null()]),
  reason: Type.String(),
  /** `none`: it fitted, and was ended all the same. */
  trouble: Type.Unsafe<'rolledBack' | 'forked' | 'otherKey' | 'none'>({
    type: 'string',
    enum: ['rolledBack', 'forked', 'otherKey', 'none'],
  }),
  endedAt: Type.String({ format: 'date-time' }),
  /** How many entries it had signed, and how many the database still held when it ended. */
  signedSize: Type.Integer(),
  keptSize: Type.Integer(),
  lastNote: Type.String(),
});
export type LogEnding = Static<typeof logEnding>;

export const checkpointsQuery = Type.Object(
  { before: Type.Optional(size), most: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) },
  closed,
);

/** `entry`: the hash of an entry of the ledger, in hexadecimal digits. */
export const inclusionQuery = Type.Object({ entry: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed);

/** Where an entry stands and what proves it, up to a signed checkpoint. Hashes in Base64. */
export const inclusionProof = Type.Object({
  countyCode: Type.String(),
  position: Type.Integer(),
  previousHash: hash,
  linkHash: hash,
  leafIndex: Type.Integer(),
  size: Type.Integer(),
  proof: Type.Array(hash),
  checkpoint: Type.String(),
});
export type InclusionProof = Static<typeof inclusionProof>;

export const consistencyQuery = Type.Object({ from: size, to: size }, closed);
export const consistencyProof = Type.Object({ from: Type.Integer(), to: Type.Integer(), proof: Type.Array(hash) });
export type ConsistencyProof = Static<typeof consistencyProof>;
