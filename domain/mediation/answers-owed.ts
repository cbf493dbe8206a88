import type { Instant } from '../kernel/index.ts';
import { openClaim } from './agreement.ts';
import { activeParties, type Mediation } from './mediation.ts';
import { modelCaseStateOf, publicityOf } from './model-cases/model-case.ts';

/** Something that was put to a party and to which she has said nothing yet; `about` is the same for the same thing. */
export type OwedAnswer = {
  readonly party: number;
  readonly kind: 'claim' | 'proposal' | 'longerTime' | 'modelCase';
  readonly about: string;
  readonly askedAt: Instant;
};

/** What each party was asked and has not answered: whether something came, what she says to the last terms, to more time, to a story. */
export function answersOwed(found: Mediation): OwedAnswer[] {
  return [...claims(found), ...proposals(found), ...longerTimes(found), ...modelCases(found)];
}

function claims({ obligations, status }: Mediation): OwedAnswer[] {
  if (status !== 'settled' && status !== 'broken') return [];
  return obligations.flatMap((obligation) => {
    const claim = openClaim(obligation);
    const { creditor: party, number } = obligation.term;
    return claim ? [{ party, kind: 'claim' as const, about: `${number}.${claim.at}`, askedAt: claim.at }] : [];
  });
}

/** The last terms, for whoever did not put them forward; writing, terms of her own, and a sitting since then are an answer. */
function proposals(found: Mediation): OwedAnswer[] {
  const last = found.proposals.at(-1);
  if (found.status !== 'mediating' || last === undefined) return [];
  if (found.sessions.some(({ status, at }) => status === 'held' && at > last.at)) return [];
  return activeParties(found)
    .filter(({ number }) => number !== last.by && !hasSpokenSince(found, number, last.at))
    .map(({ number: party }) => ({ party, kind: 'proposal', about: String(last.number), askedAt: last.at }));
}

function hasSpokenSince({ statements }: Mediation, number: number, since: Instant): boolean {
  return statements.some(({ party, at }) => party === number && at > since);
}

function longerTimes(found: Mediation): OwedAnswer[] {
  const open = found.longerTimes.find(({ agreedAt }) => agreedAt === undefined);
  if (open === undefined || found.outcome !== undefined) return [];
  return activeParties(found)
    .filter(({ number }) => !open.consents.some(({ party }) => party === number))
    .map(({ number: party }) => ({ party, kind: 'longerTime', about: open.proposedAt, askedAt: open.proposedAt }));
}

function modelCases(found: Mediation): OwedAnswer[] {
  const { modelCase } = found;
  if (modelCase === undefined || modelCaseStateOf(found) !== 'asking') return [];
  const { version, writtenAt: askedAt } = modelCase;
  // Of every party, also of one who left before the end: it is her story too.
  return found.parties
    .filter(({ number }) => publicityOf(found, number) === undefined)
    .map(({ number: party }) => ({ party, kind: 'modelCase', about: `${modelCase.id}.${version}`, askedAt }));
}
