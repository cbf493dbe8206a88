import Type, { type Static } from 'typebox';
import { nearPattern } from './near.ts';

const optional = Type.Optional;

/** What is followed: a place, a circle round a point, a kind of matter, or a kind in a place. */
const topic = {
  division: optional(Type.String({ pattern: '^[0-9]{6,12}$', examples: ['500235001'] })),
  category: optional(Type.String({ pattern: '^[0-9]{2}([0-9]{2})?$', examples: ['01'] })),
  /** Longitude, latitude and metres: `108.695,30.925,500`. */
  near: optional(Type.String({ pattern: nearPattern, examples: ['108.695,30.925,500'] })),
};

export const followInput = Type.Object(
  {
    email: Type.String({ format: 'email', maxLength: 254 }),
    county: Type.String({ pattern: '^[0-9]{6}$', examples: ['500235'] }),
    ...topic,
  },
  { additionalProperties: false },
);
export type FollowInput = Static<typeof followInput>;

/** As whoever holds its token sees it. */
export const followView = Type.Object({
  ...topic,
  county: Type.String(),
  placeName: Type.String(),
  categoryName: optional(Type.String()),
  to: Type.String(),
  confirmedAt: optional(Type.String({ format: 'date-time' })),
});
export type FollowView = Static<typeof followView>;
