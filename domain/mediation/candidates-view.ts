import Type, { type Static } from 'typebox';
import { unitView } from '../cases/index.ts';
import { exclusions, rankingReasons } from './rank-mediators.ts';
import { awaySpan, dutySpan } from './roster-inputs.ts';

const OneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
const text = Type.String();
const number = Type.Integer();

/** Who could mediate a dispute, the best first, with what speaks for each; and who could not, and why. */
export const candidatesView = Type.Object({
  ranked: Type.Array(
    Type.Object({
      personId: text,
      name: text,
      committee: unitView,
      points: number,
      reasons: Type.Array(Type.Object({ reason: OneOf(rankingReasons), points: number })),
      fields: Type.Array(text),
      languages: Type.Array(text),
      dutyHours: Type.Array(dutySpan),
      openFiles: number,
      capacity: number,
      concluded: number,
      settled: number,
    }),
  ),
  excluded: Type.Array(Type.Object({ personId: text, name: text, committee: unitView, because: OneOf(exclusions) })),
  /** Whether mediators of other committees are among them, which the level above alone may send. */
  isAcross: Type.Boolean(),
});
export type CandidatesView = Static<typeof candidatesView>;

/** Whom a party may choose: who she is and what she knows, and not how much she has to do. */
export const mediatorsToChoose = Type.Object({
  mediators: Type.Array(
    Type.Object({
      personId: text,
      name: text,
      committeeName: text,
      fields: Type.Array(text),
      languages: Type.Array(text),
    }),
  ),
});
export type MediatorsToChoose = Static<typeof mediatorsToChoose>;

/** When whoever leads a mediation is there, as she or her committee said it: not there as long as nobody leads it. */
export const leadPresence = Type.Object({
  lead: Type.Optional(
    Type.Object({ personId: text, name: text, dutyHours: Type.Array(dutySpan), away: Type.Array(awaySpan) }),
  ),
});
export type LeadPresence = Static<typeof leadPresence>;

export const tieInput = Type.Object({ personId: Type.String({ format: 'uuid' }) }, { additionalProperties: false });
