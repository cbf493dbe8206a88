import { type Instant, later, millisecondsOf, type Refusal, refuse } from '@linli/domain/kernel';

/** `delegation` begins at once; `cover` is planned ahead for a holiday or a leave (节假日代班). */
export const delegationKinds = ['delegation', 'cover'] as const;
export type DelegationKind = (typeof delegationKinds)[number];

/** Whose post somebody acts through, where it is not her own. */
export type Delegation = {
  /** The post it comes from, and who holds that. */
  readonly postId: string;
  readonly personId: string;
  readonly name: string;
  readonly kind: DelegationKind;
  readonly until: Instant;
  /** The acts that were handed over; absent where all were. */
  readonly acts?: readonly string[];
};

/** Numbers a county may set for itself (rows in `identity_limits`). */
export type IdentityLimits = { readonly longestDelegationDays: number };

export const defaultIdentityLimits: IdentityLimits = { longestDelegationDays: 90 };

/** The post that is handed over, and the unit where it stands. */
export type Source = {
  readonly personId: string;
  readonly delegatedFrom?: string;
  readonly unitDivisionCode: string;
};

/** Who is to act: a person, with the places where the units of her own posts stand. */
export type Delegate = { readonly personId: string; readonly unitDivisionCodes: readonly string[] };

export type WantedDelegation = { readonly kind: DelegationKind; readonly from?: Instant; readonly until: Instant };

const day = 86_400_000;

/** The span of a delegation, or why there can be none. */
export function decideDelegation(
  wanted: WantedDelegation,
  source: Source,
  delegate: Delegate,
  limits: IdentityLimits,
  now: Instant,
): { readonly validFrom: Instant; readonly validTo: Instant } | Refusal {
  const { kind, from: validFrom = now, until: validTo } = wanted;
  if (source.delegatedFrom !== undefined) return refuse('delegation.passedOn');
  if (delegate.personId === source.personId) return refuse('delegation.toHerself', { field: 'personId' });
  if (!delegate.unitDivisionCodes.some((code) => code.startsWith(source.unitDivisionCode)))
    return refuse('delegation.unitElsewhere', { field: 'personId' });
  if (kind === 'delegation' && validFrom !== now) return refuse('delegation.beginsNow', { field: 'from' });
  if (kind === 'cover' && validFrom <= now) return refuse('cover.plannedAhead', { field: 'from' });
  if (validTo <= validFrom) return refuse('delegation.endsBeforeItBegins', { field: 'until' });
  const longest = limits.longestDelegationDays;
  if (millisecondsOf(validTo) - millisecondsOf(validFrom) > longest * day)
    return refuse('delegation.tooLong', {
      field: 'until',
      values: { days: longest, until: later(validFrom, longest * day) },
    });
  return { validFrom, validTo };
}
