import Type, { type Static } from 'typebox';
import { hideNumbers } from '../identity/index.ts';
import type { Instant } from '../kernel/index.ts';
import { type Case, isAnswered, leadOrder, type Status, statuses } from './case.ts';
import { nearPattern } from './near.ts';
import { publicDivisionOf } from './public-preview.ts';

const optional = Type.Optional;
const instant = Type.String({ format: 'date-time' });

/** A case as everybody may see it: words fit for the public, no place nearer than the community, no names. */
export const publicCaseView = Type.Object({
  code: Type.String(),
  status: Type.Unsafe<Status>({ type: 'string', enum: [...statuses] }),
  categoryCode: optional(Type.String()),
  categoryName: optional(Type.String()),
  divisionCode: Type.String(),
  placeName: Type.String(),
  words: Type.String(),
  /** What was done, in the unit's words. */
  reply: optional(Type.String()),
  unitName: optional(Type.String()),
  registeredAt: instant,
  dueAt: optional(instant),
  closedAt: optional(instant),
  /** Why the county's account lists it (挂牌督办). */
  listedWords: optional(Type.String()),
  /** Rounded to about a hundred metres. */
  lng: optional(Type.Number()),
  lat: optional(Type.Number()),
  /** The case that this one lives on in. */
  mergedInto: optional(Type.String()),
  /** How many said that they have the same trouble, besides whoever reported it. */
  affectedCount: Type.Integer(),
});
export type PublicCaseView = Static<typeof publicCaseView>;

/** What somebody learns who subscribed: no more than she knew, whoever subscribed before her. */
export const subscribed = Type.Object({ code: Type.String() });

export const publicCaseList = Type.Object({
  cases: Type.Array(publicCaseView),
  /** Hand it back as `after` for the next page; absent on the last page. */
  next: optional(Type.String()),
});
export type PublicCaseList = Static<typeof publicCaseList>;

export const publicCaseQuery = Type.Object(
  {
    division: optional(Type.String({ pattern: '^[0-9]{2,12}$' })),
    category: optional(Type.String({ pattern: '^[0-9]{2}([0-9]{2})?$' })),
    status: optional(Type.Unsafe<Status>({ type: 'string', enum: [...statuses] })),
    listed: optional(Type.Boolean()),
    /** Within a circle: longitude, latitude and metres. What is known of no point is not in it. */
    near: optional(Type.String({ pattern: nearPattern, examples: ['108.695,30.925,500'] })),
    after: optional(Type.String({ maxLength: 80 })),
    limit: optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  { additionalProperties: false },
);
export type PublicCaseQuery = Static<typeof publicCaseQuery>;

/** What the public account keeps of a case. */
export type PublicCase = {
  countyCode: string;
  caseId: string;
  code: string;
  status: Status;
  categoryCode?: string;
  divisionCode: string;
  words: string;
  reply?: string;
  unitName?: string;
  registeredAt: Instant;
  dueAt?: Instant;
  closedAt?: Instant;
  listedWords?: string;
  lng?: number;
  lat?: number;
  mergedInto?: string;
};

/** Withdrawn: her own word again. Transferred: nobody shall learn from us who went to court or to the police. */
const shown = {
  registered: false,
  accepted: true,
  declined: false,
  dispatched: true,
  acknowledged: true,
  returned: true,
  handling: true,
  suspended: true,
  resolved: true,
  followedUp: true,
  closed: true,
  rework: true,
  archived: true,
  withdrawn: false,
  merged: true,
  transferred: false,
} as const satisfies Record<Status, boolean>;

/**
 * The case as the public may see it; undefined where it may not be shown, or no longer. A report that was taken over
 * without words for the public shows the name of its category and nothing of what the reporter wrote. Numbers of people
 * that slipped into words are hidden: who wrote them did not think of everybody.
 */
export function publicCaseOf(found: Case, categoryName: string | undefined): PublicCase | undefined {
  // Archived, the status alone would not tell any more that it was withdrawn or transferred.
  const isShown =
    shown[found.status] &&
    found.outcome === undefined &&
    found.acceptedAt !== undefined &&
    found.isPublic &&
    found.erasedAt === undefined &&
    found.sensitivity === 'ordinary';
  const words = found.publicWords ?? categoryName;
  if (!isShown || words === undefined) return undefined;
  const { lng, lat } = found.place;
  return {
    countyCode: found.countyCode,
    caseId: found.id,
    code: found.code,
    status: found.status,
    categoryCode: found.categoryCode,
    divisionCode: publicDivisionOf(found.place),
    words: hideNumbers(words),
    reply: isAnswered(found.status) ? hideNumbers(found.resolution?.summary ?? '') || undefined : undefined,
    unitName: leadOrder(found)?.unit.name,
    registeredAt: found.registeredAt,
    dueAt: found.dues.resolve?.at,
    closedAt: found.closedAt,
    listedWords:
      hideNumbers(found.supervisions.findLast((supervision) => supervision.listed)?.words ?? '') || undefined,
    lng: lng && roundly(lng),
    lat: lat && roundly(lat),
    mergedInto: found.mergedInto,
  };
}

function roundly(degrees: number): number {
  return Math.round(degrees * 1_000) / 1_000;
}
