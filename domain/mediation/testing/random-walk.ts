import fc from 'fast-check';
import type { Actor } from '../../identity/index.ts';
import { anyone } from '../../identity/index.ts';
import { isRefusal, later, localDateOf } from '../../kernel/index.ts';
import type { MediationEvent } from '../events.ts';
import { type MediationApplication, type MediationInput, type MediationStep, mediationSteps } from '../inputs.ts';
import { decideMediation } from '../lifecycle.ts';
import type { Mediation } from '../mediation.ts';
import { allowedMediationSteps } from '../next-steps.ts';
import * as cast from './cast.ts';
import { inputFor, oneOf } from './random-input.ts';
import * as stages from './stages.ts';
import * as story from './story.ts';

/** Numbers that decide what happens next; the same numbers, the same walk. */
export type Command = { wait: number; step: number; actor: number; how: number; isStray: boolean };

/** One dispute, and what was said in it in confidence, by whom and to whom. */
export type Walk = { readonly story: story.Story; readonly count: number };
export type Footstep = {
  step: MediationStep;
  actor: Actor;
  words: string;
  input: unknown;
  events?: readonly MediationEvent[];
  refusal?: string;
};

/** One in ten is stray: anybody tries anything, whether she may or not. */
export const anyCommand: fc.Arbitrary<Command> = fc.record({
  wait: fc.nat(9),
  step: fc.nat(9999),
  actor: fc.nat(999),
  how: fc.nat(9999),
  isStray: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
});

const { days, hours } = story;
const waits = [0, 0, hours, hours, 3 * hours, 7 * hours, days, days, 5 * days, 30 * days];

export function everybody(found: Mediation): readonly Actor[] {
  const parties = found.parties.map(({ number }) => cast.party(found, number));
  const strangers = [cast.party(found, 9), cast.party({ code: '0' }, 1), anyone];
  return [...parties, ...cast.mediators, ...cast.keepers, ...cast.bystanders, cast.clock, ...strangers];
}

/** How often each step is chosen where it may be; what ends a dispute is rare, so that most live long. */
const weights: Partial<Record<MediationStep, number>> = {
  ...{ acceptance: 12, referral: 12, rightsNotice: 14, signature: 16, seal: 12, takingOver: 8 },
  ...{ declination: 5, handingBack: 6, withdrawal: 0.25, failure: 0.25, archive: 0.8, oralAgreement: 1.5, recusal: 1 },
  ...{
    expertOpinion: 8,
    longerTimeConsent: 10,
    performance: 4,
    performanceClaim: 4,
    performanceAnswer: 8,
    breach: 3,
    renewal: 4,
    confirmationWish: 8,
  },
  ...{ confirmationRequest: 12, courtAnswer: 8, courtRuling: 8, transferLetter: 3, meetingCall: 6, meetingMinutes: 8 },
  ...{
    transferRecord: 0.5,
    meetingRequest: 0.5,
    longerTime: 1,
    decisionReport: 8,
    sessionRecord: 5,
    sessionFall: 2,
    handingOn: 1.5,
    jointMediation: 0.5,
    jointAcceptance: 6,
    jointRecall: 6,
    partyDescription: 1.5,
    visitBack: 1,
    publicityConsent: 8,
    modelCasePublication: 8,
  },
};

const wages: Partial<MediationApplication> = {
  disputeType: 'wages',
  parties: [
    { side: 'applicant', kind: 'person', name: '工人甲' },
    { side: 'applicant', kind: 'person', name: '工人乙' },
    { side: 'respondent', kind: 'organization', name: '建筑公司' },
  ],
};

const filed: Partial<MediationApplication> = {
  intake: { kind: 'postFilingReferral', courtNumber: '（2026）渝0235民初7号' },
};

/** Where a walk begins: with two or several parties, sent by a court, or where everybody has signed, with an agreement in effect, or its bundle whole. */
export const beginnings = {
  two: () => story.open(),
  several: () => story.open(wages),
  wished: () => story.wished(),
  filed: () => stages.sat(stages.mediating(stages.assigned(stages.accepted(stages.applied(filed))))),
  signed: () => stages.signed(),
  settled: () => stages.settled(),
  told: () => stages.modelCaseTold(),
  readyForCourt: () => stages.readyForCourt(),
  handedUp: () => stages.handedUp(),
  meetingAsked: () => stages.meetingAsked(),
  invited: () => stages.invited(),
} as const;

const names = Object.keys(beginnings) as (keyof typeof beginnings)[];

/** With several parties there is the most to go wrong. */
export const anyBeginning = fc.constantFrom(...names, 'several' as const, 'several' as const);

export function setOut(beginning: keyof typeof beginnings): Walk {
  return { story: beginnings[beginning](), count: 0 };
}

/** Time goes by, somebody tries something. Words of hers are unlike all others, to be found wherever they appear. */
export function goOn(before: Walk, command: Command): { walk: Walk; footstep?: Footstep } {
  const now = later(before.story.now, oneOf(waits, command.wait));
  const here = story.waitUntil(before.story, now);
  const walk = { story: here, count: before.count + 1 };
  const chosen = command.isStray ? stray(here.found, command) : choose(here, command);
  if (chosen === undefined) return { walk };
  const words = `⟦${walk.count}⟧`;
  const input = inputFor(chosen.step, here.found, command.how, words, localDateOf(now));
  const decided = decideOn(here, chosen.step, input, chosen.actor);
  const footstep = { ...chosen, words, input };
  if (isRefusal(decided)) return { walk, footstep: { ...footstep, refusal: decided.refusal } };
  return { walk: { ...walk, story: story.add(here, decided) }, footstep: { ...footstep, events: decided } };
}

/** What the domain says to a step on this file, whatever its words look like. */
export function decideOn(
  { found, now }: { found: Mediation; now: string },
  step: MediationStep,
  input: unknown,
  actor: Actor,
) {
  const world = story.worldAt(now, found.numbers.length + 1);
  return decideMediation(found, step, input as MediationInput<typeof step>, actor, world);
}

/** What everybody may do now. */
export function openTo({ found, now }: story.Story, actors = everybody(found)) {
  return actors.flatMap((actor) => allowedMediationSteps(found, actor, { now }).map((step) => ({ step, actor })));
}

function choose(here: story.Story, command: Command): { step: MediationStep; actor: Actor } | undefined {
  const open = openTo(here);
  const offered = mediationSteps.filter((step) => open.some((each) => each.step === step));
  const total = offered.reduce((sum, step) => sum + weightOf(step, here.found), 0);
  let left = (command.step / 10_000) * total;
  const step = offered.find((each) => {
    left -= weightOf(each, here.found);
    return left < 0;
  });
  const actors = open.filter((each) => each.step === step);
  return actors.length === 0 ? undefined : oneOf(actors, command.actor);
}

function weightOf(step: MediationStep, { status, mediators, parties }: Mediation): number {
  // Who sits there, and what lies on the table, mostly stays.
  if (step === 'assignment') return mediators.length === 0 ? 12 : 0.5;
  if (step === 'draft') return status === 'agreed' ? 0.5 : 5;
  // One of several leaves, and the others go on.
  if (step === 'withdrawal' && parties.length > 2) return 2;
  return weights[step] ?? 2;
}

function stray(found: Mediation, command: Command): { step: MediationStep; actor: Actor } {
  return { step: oneOf(mediationSteps, command.step), actor: oneOf(everybody(found), command.actor) };
}
