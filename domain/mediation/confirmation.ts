import type { AttachmentRef } from '../cases/index.ts';
import type { Instant } from '../kernel/index.ts';
import { isExcluded, type Matter } from './matters.ts';
import { activeParties, type Consent, type Mediation } from './mediation.ts';

/** 司法确认: both parties together ask the court to confirm what they agreed, so that it can be enforced. */
export type Confirmation = {
  consents: Consent[];
  /** 移送函: the committee's letter to the court. */
  transferLetter?: AttachmentRef;
  appliedAt?: Instant;
  court?: string;
  accepted?: { at: Instant; courtNumber: string };
  declined?: { at: Instant; reason: string };
  ruling?: { at: Instant; result: 'confirmed' | 'refused'; courtNumber: string };
};

export const bundleParts = [
  'application',
  'agreement',
  'identity',
  'rights',
  'deliveryAddress',
  'transferLetter',
] as const;
export type BundlePart = (typeof bundleParts)[number];
export type MissingPart = { readonly part: BundlePart; readonly party?: number };

/** Disputes in which a court asks for papers that show what is whose. */
const needsRights: ReadonlySet<string> = new Set(['housing', 'land', 'expropriation']);

/** What the bundle for the court lacks yet; empty, it can go. */
export function missingFromBundle(found: Mediation): MissingPart[] {
  const { confirmation, outcome, disputeType } = found;
  const parties = activeParties(found);
  const missing: MissingPart[] = [];
  if (outcome?.kind !== 'settled') missing.push({ part: 'agreement' });
  if (confirmation?.transferLetter === undefined) missing.push({ part: 'transferLetter' });
  for (const { number: party, identity, deliveryAddress } of parties) {
    if (!confirmation?.consents.some((consent) => consent.party === party))
      missing.push({ part: 'application', party });
    if (identity === undefined) missing.push({ part: 'identity', party });
    if (deliveryAddress === undefined) missing.push({ part: 'deliveryAddress', party });
  }
  if (needsRights.has(disputeType) && !parties.some(({ rights = [] }) => rights.length > 0))
    missing.push({ part: 'rights' });
  return missing;
}

/** What of the agreement no court confirms. */
export function excludedMatters({ draft }: Pick<Mediation, 'draft'>): Matter[] {
  return (draft?.warnings ?? []).filter(isExcluded);
}
