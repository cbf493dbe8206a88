import { type Static, Type } from 'typebox';
import { FirstCodeView, TypedCode } from './account-contract.ts';
import { delegationKinds } from './delegation.ts';
import { roles } from './role.ts';
import { unitKinds } from './unit.ts';

const closed = { additionalProperties: false };
const Id = Type.String({ format: 'uuid', examples: ['01961f3c-7a00-7000-8000-000000000001'] });
const Moment = Type.String({ format: 'date-time', examples: ['2026-03-01T00:30:00.000Z'] });
const Name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' });
export const Username = Type.String({ minLength: 1, maxLength: 64, examples: ['zhaomin'] });
export const DivisionCode = Type.String({
  pattern: '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$',
  examples: ['500235'],
});
export const RoleName = Type.Enum([...roles]);
export const UnitKindName = Type.Enum([...unitKinds]);
const Duties = Type.Array(Type.String({ minLength: 1, maxLength: 60, pattern: '^[\\w.-]+$' }), {
  maxItems: 200,
  uniqueItems: true,
});

export const SignIn = Type.Object(
  { username: Username, password: Type.String({ minLength: 1, maxLength: 256 }), code: Type.Optional(TypedCode) },
  closed,
);
export type SignIn = Static<typeof SignIn>;

const DelegationKindName = Type.Enum([...delegationKinds]);
/** Names of acts; absent where everything is handed over. */
const HandedOver = Type.Optional(
  Type.Array(Type.String({ maxLength: 40, pattern: '^[a-z][A-Za-z.]*$', examples: ['acceptance'] }), {
    minItems: 1,
    maxItems: 60,
    uniqueItems: true,
  }),
);

/** Whose post a delegated one is. */
const DelegatedView = Type.Object(
  {
    kind: DelegationKindName,
    postId: Id,
    name: Name,
    until: Moment,
    acts: HandedOver,
  },
  closed,
);

export const PostView = Type.Object(
  {
    id: Id,
    role: RoleName,
    divisionCode: DivisionCode,
    unit: Type.Object({ id: Id, kind: UnitKindName, name: Name, divisionCode: DivisionCode }, closed),
    delegation: Type.Optional(DelegatedView),
  },
  closed,
);
export type PostView = Static<typeof PostView>;

export const Me = Type.Object(
  {
    person: Type.Object({ id: Id, name: Name }, closed),
    posts: Type.Array(PostView),
    post: Type.Union([PostView, Type.Null()]),
    may: Type.Array(Type.String()),
    mustSetUpFactor: Type.Boolean({
      description: 'A post of mine wants more than a password; until I have more, I cannot act through it',
    }),
  },
  closed,
);
export type Me = Static<typeof Me>;

export const SessionOpened = Type.Object({ token: Type.String(), expiresAt: Moment, me: Me }, closed);
export type SessionOpened = Static<typeof SessionOpened>;

export const ChoosePost = Type.Object({ postId: Id }, closed);
export type ChoosePost = Static<typeof ChoosePost>;

export const UnitView = Type.Object(
  {
    id: Id,
    kind: UnitKindName,
    name: Name,
    divisionCode: DivisionCode,
    duties: Duties,
    validFrom: Moment,
    validTo: Type.Union([Moment, Type.Null()]),
    version: Type.Integer(),
  },
  closed,
);
export type UnitView = Static<typeof UnitView>;

export const UnitList = Type.Object({ units: Type.Array(UnitView) }, closed);

export const CreateUnit = Type.Object(
  { kind: UnitKindName, name: Name, divisionCode: DivisionCode, duties: Duties },
  closed,
);
export type CreateUnit = Static<typeof CreateUnit>;

export const ChangeUnit = Type.Object(
  { name: Type.Optional(Name), duties: Type.Optional(Duties), closed: Type.Optional(Type.Literal(true)) },
  { ...closed, minProperties: 1 },
);
export type ChangeUnit = Static<typeof ChangeUnit>;

/** A post for a person: one who has an account already (`personId`), or a new one. */
export const CreatePost = Type.Object(
  {
    unitId: Id,
    role: RoleName,
    divisionCode: DivisionCode,
    personId: Type.Optional(Id),
    person: Type.Optional(Type.Object({ name: Name, username: Username }, closed)),
  },
  closed,
);
export type CreatePost = Static<typeof CreatePost>;

export const StaffView = Type.Object(
  {
    id: Id,
    personId: Id,
    personName: Name,
    unitId: Id,
    unitName: Name,
    role: RoleName,
    divisionCode: DivisionCode,
    validFrom: Moment,
    validTo: Type.Union([Moment, Type.Null()]),
    version: Type.Integer(),
    /** The post that a delegated one comes from. */
    delegatedFrom: Type.Optional(Id),
  },
  closed,
);
export type StaffView = Static<typeof StaffView>;

/** A new person is given the code by which she sets her password herself. */
export const Appointed = Type.Object({ ...StaffView.properties, firstCode: Type.Optional(FirstCodeView) }, closed);
export type Appointed = Static<typeof Appointed>;

export const StaffList = Type.Object({ posts: Type.Array(StaffView) }, closed);

/** People who have an account and hold or held a post here, to be given another; never anybody else. */
export const PersonList = Type.Object(
  {
    people: Type.Array(
      Type.Object(
        {
          personId: Id,
          personName: Name,
          username: Type.Union([Username, Type.Null()]),
          posts: Type.Array(Type.Object({ role: RoleName, unitName: Name }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type PersonList = Static<typeof PersonList>;

/** `delegation` begins at once, `cover` at `from`. */
export const CreateDelegation = Type.Object(
  {
    kind: DelegationKindName,
    personId: Id,
    from: Type.Optional(Moment),
    until: Moment,
    acts: HandedOver,
  },
  closed,
);
export type CreateDelegation = Static<typeof CreateDelegation>;

export const DelegationView = Type.Object(
  {
    id: Id,
    kind: DelegationKindName,
    role: RoleName,
    unitName: Name,
    divisionCode: DivisionCode,
    from: Type.Object({ postId: Id, personName: Name }, closed),
    to: Type.Object({ personId: Id, personName: Name }, closed),
    validFrom: Moment,
    validTo: Moment,
    acts: HandedOver,
    version: Type.Integer(),
    may: Type.Array(Type.Literal('end')),
  },
  closed,
);
export type DelegationView = Static<typeof DelegationView>;

export const DelegationList = Type.Object({ delegations: Type.Array(DelegationView) }, closed);

export const DelegateList = Type.Object(
  {
    delegates: Type.Array(Type.Object({ personId: Id, personName: Name, unitName: Name, role: RoleName }, closed)),
    longestDays: Type.Integer(),
  },
  closed,
);

export const CreateHandOver = Type.Object(
  { successorId: Type.Optional(Id), reason: Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' }) },
  closed,
);
export type CreateHandOver = Static<typeof CreateHandOver>;

const HeirName = Type.Enum(['unit', 'successor']);

/** What would move. How many cases are open says `openCases`; which ones is not an administrator's to know. */
export const HandOverPlan = Type.Object(
  {
    personName: Name,
    successorName: Type.Optional(Name),
    posts: Type.Array(
      Type.Object(
        {
          id: Id,
          role: RoleName,
          unitName: Name,
          openCases: Type.Integer(),
          colleagues: Type.Array(Name),
          to: Type.Optional(HeirName),
        },
        closed,
      ),
    ),
    /** The code of the refusal that it would meet. */
    refusal: Type.Optional(Type.String()),
  },
  closed,
);
export type HandOverPlan = Static<typeof HandOverPlan>;

const handOverLine = {
  id: Id,
  personName: Name,
  successorName: Type.Optional(Name),
  byName: Type.Optional(Name),
  reason: Type.String(),
  posts: Type.Array(Type.Object({ role: RoleName, unitName: Name, to: HeirName }, closed)),
  caseCount: Type.Integer(),
  handedOverAt: Moment,
};
const HandOverLine = Type.Object(handOverLine, closed);
export type HandOverLine = Static<typeof HandOverLine>;
export const HandOverList = Type.Object({ handOvers: Type.Array(HandOverLine) }, closed);

export const HandOverView = Type.Object(
  {
    ...handOverLine,
    cases: Type.Array(
      Type.Object(
        {
          code: Type.String(),
          placeName: Type.String(),
          categoryName: Type.Optional(Type.String()),
          unitName: Name,
          status: Type.String(),
          statusNow: Type.String(),
          stage: Type.Optional(Type.String()),
          dueAt: Type.Optional(Moment),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type HandOverView = Static<typeof HandOverView>;
