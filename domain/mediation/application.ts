import Type, { type Static } from 'typebox';
import { unitView } from '../cases/index.ts';
import type { Unit } from '../identity/index.ts';
import type { DisputeType } from './dispute-types.ts';
import type { MediationApplication } from './inputs.ts';

const closed = { additionalProperties: false } as const;
const words = (longest: number) =>
  Type.String({ minLength: 1, maxLength: longest, pattern: '\\S', examples: ['言语'] });
const phone = Type.String({ pattern: '^\\+?[0-9][0-9 -]{4,19}$', examples: ['13800138000'] });
const kind = Type.Unsafe<'person' | 'organization'>({ type: 'string', enum: ['person', 'organization'] });
const disputeType = Type.String({ minLength: 2, maxLength: 40, pattern: '^[a-z][A-Za-z]+$', examples: ['neighbours'] });
const divisionCode = Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,3}$', examples: ['500235101001'] });

/**
 * 人民调解申请, by a party herself: less than a committee writes down. Sex, ethnic group, age and the number of a document are
 * not asked online; the committee asks for what the ministry's form needs when it needs it.
 */
export const partyApplication = Type.Object(
  {
    committeeId: Type.String({ format: 'uuid' }),
    disputeType,
    divisionCode,
    /** Whoever applies: she alone is given a receipt. */
    applicant: Type.Object(
      { kind, name: words(80), phone, language: Type.Optional(words(20)), standing: Type.Optional(words(200)) },
      closed,
    ),
    others: Type.Array(Type.Object({ kind, name: words(80), phone: Type.Optional(phone) }, closed), {
      minItems: 1,
      maxItems: 8,
      examples: [[{ kind: 'organization', name: '某建筑公司' }]],
    }),
    /** 双方共同申请. That it is true the other side says herself, when she comes with her own receipt. */
    isJoint: Type.Optional(Type.Boolean()),
    facts: words(4000),
    requests: Type.Array(words(500), { minItems: 1, maxItems: 12 }),
  },
  closed,
);
export type PartyApplication = Static<typeof partyApplication>;

/** What whoever applied is given: the receipt once. */
export const appliedMediation = Type.Object({
  code: Type.String(),
  partyCode: Type.String(),
  receipt: Type.String(),
  committee: unitView,
  dueAt: Type.Optional(Type.String({ format: 'date-time' })),
});
export type AppliedMediation = Static<typeof appliedMediation>;

export const committeeQuery = Type.Object({ division: divisionCode, disputeType }, closed);
export type CommitteeQuery = Static<typeof committeeQuery>;

/** Who mediates a dispute of this type at this place, the fittest first. */
export const committeesForDispute = Type.Object({
  committees: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      by: Type.Unsafe<CommitteeForDispute['by']>({ type: 'string', enum: ['trade', 'place'] }),
    }),
  ),
});

/** A committee, and whether it is there for the trade (归口) or for the place. */
export type CommitteeForDispute = { readonly id: string; readonly name: string; readonly by: 'trade' | 'place' };

/**
 * The committees that a party may apply to: that of the trade, where the dispute has one, and the nearest one of the place. A
 * trade's committee takes no other disputes.
 */
export function committeesFor(
  units: Iterable<Pick<Unit, 'id' | 'name' | 'kind' | 'divisionCode' | 'duties'>>,
  type: DisputeType | undefined,
  divisionCode: string,
): CommitteeForDispute[] {
  const here = [...units]
    .filter((unit) => unit.kind === 'mediationCommittee' && divisionCode.startsWith(unit.divisionCode))
    .toSorted((one, other) => other.divisionCode.length - one.divisionCode.length || (one.id < other.id ? -1 : 1));
  const ofTrade = type?.trade === undefined ? undefined : here.find(({ duties }) => duties.includes(type.trade ?? ''));
  const ofPlace = here.find(({ duties }) => !duties.some((duty) => duty.startsWith('mediation.')));
  const found = [
    ofTrade && { id: ofTrade.id, name: ofTrade.name, by: 'trade' as const },
    ofPlace && { id: ofPlace.id, name: ofPlace.name, by: 'place' as const },
  ];
  return found.filter((each) => each !== undefined);
}

/** The same as a committee would write it down. */
export function applicationOfParty({ applicant, others, ...about }: PartyApplication): MediationApplication {
  const { disputeType, divisionCode, isJoint, facts, requests } = about;
  return {
    intake: { kind: 'application', ...(isJoint === true && { isJoint }) },
    disputeType,
    divisionCode,
    parties: [
      { side: 'applicant', ...applicant },
      ...others.map((other) => ({ side: 'respondent' as const, ...other })),
    ],
    facts,
    requests,
  };
}
