import { type Actor, isStaff } from '../identity/index.ts';
import type { JointInvitation } from './joint-invitation.ts';
import { endingOf, type Mediation, type Party } from './mediation.ts';
import { mayActOnMediation, partyOf } from './policy.ts';
import { type ClaimNeed, claimNeed } from './refused-claims.ts';
import { mapSecrets, type Secret, wasTold } from './secret.ts';

/** A thing of which some secrets may have been left out. */
export type Seen<Thing> = Thing extends Secret
  ? Thing
  : Thing extends readonly (infer One)[]
    ? Seen<One>[]
    : Thing extends object
      ? { [Name in keyof Thing]: Thing[Name] extends Secret ? Thing[Name] | undefined : Seen<Thing[Name]> }
      : Thing;

/** A file as somebody sees it. How many entries it has would tell a party of talks that are not hers. */
export type MediationView = Omit<Seen<Mediation>, 'version' | 'obligations'> & {
  version?: number;
  /** With what her next word needs: from her visits back alone a party could not tell. */
  obligations: (Seen<Mediation['obligations'][number]> & { claimNeed?: ClaimNeed })[];
};

/** Whether these words are for this actor. The one question that every way out of the room asks. */
export function mayOpen(secret: Secret, actor: Actor, found: Mediation): boolean {
  const reads = mayActOnMediation(actor, 'readMediation', found);
  switch (secret.circle) {
    case 'file':
      return reads;
    case 'committee':
      return reads && isStaff(actor);
    case 'meeting':
      return (reads && isStaff(actor)) || mayActOnMediation(actor, 'readMeeting', found);
    case 'joint':
      return isStaff(actor) && (reads || mayActOnMediation(actor, 'readInvitation', found));
    case 'modelCase':
      return mayActOnMediation(actor, 'readModelCase', found);
    case 'confidence':
      // Its key is destroyed with the archiving: what was said apart is in no volume.
      if (found.archivedAt !== undefined) return false;
      if (!mayActOnMediation(actor, 'readConfidences', found)) return false;
      return isStaff(actor) ? wasTold(secret, actor) : isHers(secret.party, actor, found);
    case 'particulars':
      if (!mayActOnMediation(actor, 'readParticulars', found)) return false;
      return isStaff(actor) || isHers(secret.party, actor, found);
  }
}

function isHers(party: number | undefined, actor: Actor, found: Mediation): boolean {
  return party !== undefined && partyOf(actor, found) === party;
}

/**
 * The file as an actor sees it; undefined where it does not exist for her. What she is not to know is not there: no words,
 * no sign that somebody had a separate talk, brought evidence in confidence, or said what she could accept.
 */
export function viewMediation(found: Mediation, actor: Actor): MediationView | undefined {
  if (!mayActOnMediation(actor, 'readMediation', found)) return undefined;
  const opened = mapSecrets(found, (secret) => (mayOpen(secret, actor, found) ? secret : undefined)) as Mediation;
  const own = partyOf(actor, found);
  const readsPapers = mayActOnMediation(actor, 'readParticulars', found);
  const { modelCase, publicity, ...told } = opened;
  const isHeard = mayActOnMediation(actor, 'readModelCase', found);
  const seen = {
    ...told,
    ...(isHeard && modelCase && { modelCase }),
    publicity: isHeard ? publicity : [],
    parties: readsPapers ? opened.parties : opened.parties.map(asOthersSee),
    caucuses: opened.caucuses.filter(({ notes }) => notes !== undefined),
    evidence: opened.evidence.filter(({ name }) => name !== undefined),
    statements: opened.statements.filter(({ words }) => words !== undefined),
    inclinations: opened.inclinations.filter(({ stated }) => stated !== undefined),
    obligations: opened.obligations.map((each) => withNeed(found, each)),
  };
  return (own === undefined ? seen : asPartySees(seen, own)) as MediationView;
}

function withNeed(found: Mediation, obligation: Mediation['obligations'][number]) {
  const need = claimNeed(found, obligation);
  return need === undefined || obligation.status === 'performed' ? obligation : { ...obligation, claimNeed: need };
}

/** What is between the offices, or between them and the other side, is no business of hers. */
function asPartySees(seen: Mediation, own: number): Omit<Mediation, 'version'> {
  const { version: _, intake, ...rest } = seen;
  return {
    ...rest,
    intake: { ...intake, caseCode: undefined },
    parties: seen.parties.map((party) => (own === party.number ? party : asOthersSee(party))),
    meetings: [],
    invitations: undefined,
    transfers: [],
    choices: seen.choices.filter(({ party }) => party === own),
    recused: seen.recused.map(({ personId, at }) => ({ personId, at })),
    visitsBack: seen.visitsBack.filter(({ party }) => party === own),
    publicity: seen.publicity.filter(({ party }) => party === own),
  };
}

/** The other side reads no papers of hers, and not in which language she is spoken with. */
function asOthersSee({ identity: _, rights: __, language: ___, agent, ...party }: Party): Party {
  return { ...party, ...(agent && { agent: { ...agent, paper: undefined } }) };
}

/** How it ended, for whoever sent it or had it first (首调负责): no word of what was said. */
export function outcomeForSender({ code, status, numbers, committee, outcome, concludedAt }: Mediation) {
  const how = outcome && { kind: endingOf(outcome), ...(outcome.kind === 'settled' && { scope: outcome.scope }) };
  return { code, status, number: numbers.at(-1), committee, outcome: how, concludedAt };
}

/** What the units of a joint meeting read: what was written for them, and nothing of another meeting about the same file. */
export function viewMeetings(found: Mediation, actor: Actor): Mediation['meetings'] {
  if (!mayActOnMediation(actor, 'readMeeting', found)) return [];
  const readsUncalled = mayActOnMediation(actor, 'readMeeting', { ...found, meetings: [] });
  return found.meetings.filter(({ called }) => readsUncalled || isCalled(called?.units, actor));
}

function isCalled(units: readonly { readonly id: string }[] = [], actor: Actor): boolean {
  return isStaff(actor) && units.some(({ id }) => id === actor.unitId);
}

/** Whom the lead asked, and what each said; a committee that was asked reads of its own invitation, and of no other's. */
export function viewInvitations(found: Mediation, actor: Actor): JointInvitation[] {
  const { invitations = [] } = found;
  if (!isStaff(actor) || !mayActOnMediation(actor, 'readInvitation', found)) return [];
  if (mayActOnMediation(actor, 'readMediation', found)) return invitations;
  return invitations.filter(({ unit, ended }) => unit.id === actor.unitId && ended === undefined);
}
