import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false };
const Id = Type.String({ format: 'uuid' });
const Moment = Type.String({ format: 'date-time', examples: ['2026-03-01T00:30:00.000Z'] });
const Device = Type.Union([Type.String({ examples: ['Chrome · Android'] }), Type.Null()]);

/** By what somebody showed who she is. */
export const signInMeans = ['password', 'passkey', 'openid', 'code'] as const;
export type SignInMeans = (typeof signInMeans)[number];

/** A code of an authenticator app, or one for the day when it is lost. */
export const TypedCode = Type.String({ minLength: 6, maxLength: 40, examples: ['123456'] });
const OldPassword = Type.String({ minLength: 1, maxLength: 256 });
const NewPassword = Type.String({ minLength: 12, maxLength: 256, examples: ['a lamp at the bridge'] });
const Name = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S', examples: ['我的手机'] });
const Encoded = Type.String({ minLength: 1, maxLength: 20_000, pattern: '^[\\w-]+$', examples: ['AAAA'] });
const CredentialId = Type.String({ minLength: 1, maxLength: 1_400, pattern: '^[\\w-]+$', examples: ['AAAA'] });
const extensions = Type.Record(Type.String({ maxLength: 40 }), Type.Unknown());
const credential = {
  id: CredentialId,
  rawId: CredentialId,
  type: Type.Literal('public-key'),
  clientExtensionResults: extensions,
  authenticatorAttachment: Type.Optional(Type.Enum(['platform', 'cross-platform'])),
};

/** What WebAuthn calls the options: for the browser, as it is. */
export const PasskeyOptions = Type.Object({ challenge: Type.String() }, { additionalProperties: true });

/** A signature by a passkey, as the browser gives it. */
export const PasskeyAnswer = Type.Object(
  {
    ...credential,
    response: Type.Object(
      {
        clientDataJSON: Encoded,
        authenticatorData: Encoded,
        signature: Encoded,
        userHandle: Type.Optional(Encoded),
      },
      closed,
    ),
  },
  closed,
);
export type PasskeyAnswer = Static<typeof PasskeyAnswer>;

export const PasskeySession = Type.Object({ answer: PasskeyAnswer }, closed);

export const PasskeyName = Type.Object({ name: Name }, closed);

/** A passkey that the browser has just made. */
export const PasskeyNew = Type.Object(
  {
    name: Name,
    answer: Type.Object(
      {
        ...credential,
        response: Type.Object(
          {
            clientDataJSON: Encoded,
            attestationObject: Encoded,
            authenticatorData: Type.Optional(Encoded),
            transports: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10 })),
            publicKeyAlgorithm: Type.Optional(Type.Integer()),
            publicKey: Type.Optional(Encoded),
          },
          closed,
        ),
      },
      closed,
    ),
  },
  closed,
);
export type PasskeyNew = Static<typeof PasskeyNew>;

/** A code that was sent to her, and which one it is. */
const SentCode = Type.Object({ id: Id, code: TypedCode }, closed);

/** One of the four; a passkey before a code before a password. `code` is of the app or one for a lost phone. */
export const ProveAgain = Type.Object(
  {
    password: Type.Optional(OldPassword),
    code: Type.Optional(TypedCode),
    sentCode: Type.Optional(SentCode),
    passkey: Type.Optional(PasskeyAnswer),
  },
  closed,
);
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

export const ChangePassword = Type.Object({ oldPassword: OldPassword, newPassword: NewPassword }, closed);
export type ChangePassword = Static<typeof ChangePassword>;

export const FirstPassword = Type.Object(
  {
    username: Type.String({ minLength: 1, maxLength: 64, examples: ['zhaomin'] }),
    code: Type.String({ minLength: 20, maxLength: 40, examples: ['7QK2M-4XRJ9-0ZB1N-T8W3E'] }),
    newPassword: NewPassword,
    totpCode: Type.Optional(TypedCode),
  },
  closed,
);
export type FirstPassword = Static<typeof FirstPassword>;

export const FirstCodeView = Type.Object({ code: Type.String(), expiresAt: Moment }, closed);
export type FirstCodeView = Static<typeof FirstCodeView>;

export const TotpSecret = Type.Object({ secret: Type.String(), uri: Type.String() }, closed);
export type TotpSecret = Static<typeof TotpSecret>;

export const TotpCode = Type.Object({ code: TypedCode }, closed);

const address = {
  phone: Type.Optional(Type.String({ pattern: '^\\+?[0-9][0-9 -]{4,19}$', examples: ['13800138000'] })),
  email: Type.Optional(Type.String({ format: 'email', maxLength: 120 })),
};

/** Where a resident is sent a code: a phone or an e-mail. */
export const SignUpAddress = Type.Object(address, closed);
export type SignUpAddress = Static<typeof SignUpAddress>;

export const SignUpCodeSent = Type.Object({ id: Id, expiresAt: Moment }, closed);
export type SignUpCodeSent = Static<typeof SignUpCodeSent>;

export const SignUpSession = Type.Object(
  { id: Id, ...address, code: TypedCode, totpCode: Type.Optional(TypedCode) },
  closed,
);
export type SignUpSession = Static<typeof SignUpSession>;

export const RecoveryCodes = Type.Object({ codes: Type.Array(Type.String()) }, closed);
export type RecoveryCodes = Static<typeof RecoveryCodes>;

export const AccountView = Type.Object(
  {
    name: Type.String(),
    username: Type.Union([Type.String(), Type.Null()]),
    passwordSetAt: Type.Union([Moment, Type.Null()]),
    contact: Type.Optional(Type.String({ description: 'Of a resident: where her codes are sent, masked' })),
    passkeys: Type.Array(
      Type.Object(
        { id: Id, name: Type.String(), createdAt: Moment, usedAt: Type.Union([Moment, Type.Null()]) },
        closed,
      ),
    ),
    totpSince: Type.Union([Moment, Type.Null()]),
    recoveryCodesLeft: Type.Integer(),
    openIdSince: Type.Union([Moment, Type.Null()]),
  },
  closed,
);
export type AccountView = Static<typeof AccountView>;

/** The organisation's own sign-in, by the name that people know; null where there is none. */
export const OpenIdOffer = Type.Object({ name: Type.Union([Type.String(), Type.Null()]) }, closed);
export type OpenIdOffer = Static<typeof OpenIdOffer>;

/** Where to go, and what the tab must show when it comes back. */
export const OpenIdJourney = Type.Object({ url: Type.String(), secret: Type.String() }, closed);
export type OpenIdJourney = Static<typeof OpenIdJourney>;

/** What the provider put behind our address, as it is, with the secret of the tab that went there. */
export const OpenIdAnswer = Type.Object(
  {
    secret: Type.String({ pattern: '^[\\w-]{43}$', examples: ['A'.repeat(43)] }),
    address: Type.String({ minLength: 1, maxLength: 4_000, pattern: '^\\?[!-~]*$', examples: ['?code=x&state=y'] }),
  },
  closed,
);
export type OpenIdAnswer = Static<typeof OpenIdAnswer>;
