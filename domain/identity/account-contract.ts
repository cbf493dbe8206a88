import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false };
const Id = Type.String({ format: 'uuid' });
const Moment = Type.String({ format: 'date-time', examples: ['2026-03-01T00:30:00.000Z'] });
const Device = Type.Union([Type.String({ examples: ['Chrome · Android'] }), Type.Null()]);

/** By what somebody showed who she is. */
export const signInMeans = ['password', 'passkey', 'openid', 'code'] as const;
export type SignInMeans = (typeof signInMeans)[number];

export const ProveAgain = Type.Object({ password: Type.String({ minLength: 1, maxLength: 256 }) }, closed);
export type ProveAgain = Static<typeof ProveAgain>;

export const OwnSessions = Type.Object(
  {
    sessions: Type.Array(
      Type.Object(
        {
          id: Id,
          device: Device,
          openedAt: Moment,
          seenAt: Moment,
          postId: Type.Union([Id, Type.Null()]),
          isThis: Type.Boolean(),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type OwnSessions = Static<typeof OwnSessions>;

export const SignIns = Type.Object(
  {
    signIns: Type.Array(
      Type.Object(
        {
          at: Moment,
          means: Type.Enum([...signInMeans]),
          device: Device,
          failures: Type.Integer({ description: 'How often somebody had failed since the sign-in before' }),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type SignIns = Static<typeof SignIns>;
