import type { AttachmentRef } from '../cases/index.ts';
import type { Instant } from '../kernel/index.ts';
import { isExcluded, type Matter } from './matters.ts';
import { activeParties, type Consent, type Mediation } from './mediation.ts';
import type { Secret } from './secret.ts';

/** 司法确认: both parties together ask the court to confirm what they agreed, so that it can be enforced. */
export type Confirmation = {
  consents: Consent[];
  /** 移送函: the committee's letter to the court. */
  transferLetter?: AttachmentRef;
  appliedAt?: Instant;
  court?: string;
  accepted?: { at: Instant; courtNumber: string };
  declined?: { at: Instant; reason: Secret };
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

/**
 * Why no court is asked to confirm an agreement in effect, whatever is done. It confirms what lies before it on paper: an oral
 * one (人民调解法 art. 28) binds as well, and is none of these. What was filed before it was mediated is the filing court’s to end,
 * by a paper of its own or by the plaintiff’s withdrawal (法释〔2016〕14号 art. 20).
 */
export type NotConfirmed = 'oral' | 'filed';

export function whyNotConfirmed({ outcome, intake }: Pick<Mediation, 'outcome' | 'intake'>): NotConfirmed | undefined {
  if (outcome?.kind === 'settled' && outcome.form === 'oral') return 'oral';
  return intake.kind === 'postFilingReferral' ? 'filed' : undefined;
}

/** Whether there is an agreement that a court may confirm. */
export function isForConfirmation(found: Pick<Mediation, 'outcome' | 'intake'>): boolean {
  return found.outcome?.kind === 'settled' && whyNotConfirmed(found) === undefined;
}

/** Disputes in which a court asks for papers that show what is whose. */
const needsRights: ReadonlySet<string> = new Set(['housing', 'land', 'expropriation']);

/** What the bundle for the court lacks yet; empty, it can go. */
export function missingFromBundle(found: Mediation): MissingPart[] {
  const { confirmation, disputeType } = found;
  const parties = activeParties(found);
  const missing: MissingPart[] = [];
  if (!isForConfirmation(found)) missing.push({ part: 'agreement' });
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

/** Whether a court was asked and has not said its last word. */
export function isBeforeCourt(confirmation: Confirmation | undefined): boolean {
  const { appliedAt, declined, ruling } = confirmation ?? {};
  return appliedAt !== undefined && declined === undefined && ruling === undefined;
}

/** What of the agreement no court confirms. */
export function excludedMatters({ draft }: Pick<Mediation, 'draft'>): Matter[] {
  return (draft?.warnings ?? []).filter(isExcluded);
}
