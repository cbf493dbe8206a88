import type { Instant } from '@linli/domain/kernel';

export const unitKinds = [
  'governanceCenter',
  'department',
  'station',
  'mediationCommittee',
  'enterprise',
  'socialOrganization',
] as const;

export type UnitKind = (typeof unitKinds)[number];

/** A body that takes up cases. `duties` are the matters it is competent for, as the dispatch catalogue names them. */
export type Unit = {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly divisionCode: string;
  readonly duties: readonly string[];
  readonly validFrom: Instant;
  readonly validTo?: Instant;
};
