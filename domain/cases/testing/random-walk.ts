import { type Actor, anyone } from '../../identity/index.ts';
import { type Instant, isRefusal, later } from '../../kernel/index.ts';
import type { Receivers } from '../accusation.ts';
import type { Case } from '../case.ts';
import { caseCode } from '../case-code.ts';
import type { CaseEvent } from '../events.ts';
import { type Step, type StepInput, steps } from '../inputs.ts';
import { merge } from '../merging.ts';
import { allowedSteps } from '../next-steps.ts';
import { reportOnTheSpot } from '../on-the-spot.ts';
import { defaultLimits, type World } from '../world.ts';
import * as cast from './cast.ts';
import { cityCentre, countyCentre, refOf, townshipCentre } from './places.ts';
import { categories, inputFor, oneOf } from './random-input.ts';
import { hourRules, noise, rules } from './rules.ts';
import type { Story } from './story.ts';
import * as story from './story.ts';

/** Some cases of one county that may be merged with each other, at one time. */
export type Walk = { readonly stories: readonly Story[]; readonly now: Instant; readonly about: Partial<World> };

/** Numbers that decide what happens next; the same numbers, the same walk. */
export type Command = { which: number; wait: number; step: number; actor: number; how: number; isStray: boolean };

/** What one command did: `events` per case, or why it was refused. */
export type Footstep = { step: Step; actor: Actor; refusal?: string; isStray: boolean };

const { minutes } = story;
const waits = [0, 7, 30, 90, 180, 180, 360, 540, 1440, 2 * 1440, 5 * 1440, 16 * 1440].map((long) => long * minutes);

export const people: readonly Actor[] = [
  ...[cast.zhao, cast.zhou, cast.qian, cast.townshipOperator, cast.townshipSupervisor],
  ...[cast.cityOperator, cast.citySupervisor, cast.sun, cast.colleague, cast.waterHandler, cast.stationHandler],
  ...[
    cast.powerHandler,
    cast.neighbourHandler,
    cast.chen,
    cast.li,
    cast.leader,
    cast.administrator,
    cast.clock,
    anyone,
  ],
];

/** How often each step is chosen where it may be; a step that ends a case is rare, so that most live long. */
const weights: Partial<Record<Step, number>> = {
  ...{ acceptance: 12, dispatch: 12, acknowledgement: 8, resolution: 7, followUp: 8, closure: 8, reopening: 9 },
  ...{ extensionRequest: 4, extensionDecision: 6, suspension: 3, return: 4, assistance: 5, jointAction: 4 },
  ...{
    withdrawal: 0.4,
    transfer: 0.4,
    merger: 0.6,
    declination: 0.6,
    supplement: 1,
    question: 1,
    supervision: 1,
    categorization: 1,
    accusation: 0.5,
    ...{ legalHold: 0.2, holdRelease: 0.5, contactErasure: 0.2, erasureRequest: 0.2, erasure: 0.5 },
  },
};

/** Three reports of one day: one to the county, one to a township without a name, one settled on the spot. */
export function setOut(inHours: boolean): Walk {
  const about = {
    limits: { ...defaultLimits, rounds: 1, followUpAttempts: 1 },
    rules: inHours ? hourRules : rules,
  };
  const codeOf = (random: number) => caseCode('500235', '2026-03-02', random);
  const township = { code: codeOf(0.2), centre: refOf(townshipCentre), category: noise };
  const spot = story.arrival({ code: codeOf(0.3), centre: refOf(townshipCentre), channel: 'gridWorker' });
  const visit = { ...story.lampReport, reporter: undefined, summary: '当场修好' };
  const world = story.worldAt(story.monday, spot.centre, about);
  const onTheSpot = story.unlessRefused(reportOnTheSpot(visit, spot, cast.li, world));
  return {
    about,
    now: story.monday,
    stories: [
      story.report({ code: codeOf(0.1) }),
      story.report(township, { categoryCode: '0201', fields: {}, reporter: undefined }),
      story.begin(onTheSpot, story.monday),
    ],
  };
}

/** Time goes by, the ladder speaks, somebody tries something. */
export function goOn(before: Walk, command: Command): { walk: Walk; footstep?: Footstep } {
  const now = later(before.now, oneOf(waits, command.wait));
  const stories = before.stories.map((each) => story.ring(story.waitUntil(each, now), before.about));
  const walk = { ...before, now, stories };
  const which = command.which % stories.length;
  const chosen = command.isStray ? stray(walk, which, command) : choose(walk, which, command);
  if (chosen === undefined) return { walk };
  const { step, actor } = chosen;
  const decided = decideOn(walk, which, step, actor, command.how);
  if (isRefusal(decided)) return { walk, footstep: { ...chosen, refusal: decided.refusal, isStray: command.isStray } };
  const after = stories.map((each, index) => story.add(each, decided[index] ?? []));
  return { walk: { ...walk, stories: after }, footstep: { step, actor, isStray: command.isStray } };
}

/** What everybody may do to one case now. */
export function openTo(walk: Walk, which: number, actors: readonly Actor[]): { step: Step; actor: Actor }[] {
  const { found } = walk.stories[which] as Story;
  const world = story.worldAt(walk.now, found.centre, walk.about);
  return actors.flatMap((actor) => allowedSteps(found, actor, world).map((step) => ({ step, actor })));
}

export function everybody(walk: Walk): readonly Actor[] {
  return [...people, ...walk.stories.map(({ found }) => cast.wang(found))];
}

function choose(walk: Walk, which: number, command: Command): { step: Step; actor: Actor } | undefined {
  const open = openTo(walk, which, everybody(walk));
  const offered = steps.filter((step) => open.some((each) => each.step === step));
  const total = offered.reduce((sum, step) => sum + weightOf(step), 0);
  let left = (command.step / 10_000) * total;
  const step = offered.find((each) => {
    left -= weightOf(each);
    return left < 0;
  });
  const actors = open.filter((each) => each.step === step);
  return actors.length === 0 ? undefined : oneOf(actors, command.actor);
}

function weightOf(step: Step): number {
  return weights[step] ?? 2;
}

function stray(walk: Walk, _: number, command: Command): { step: Step; actor: Actor } {
  return { step: oneOf(steps, command.step), actor: oneOf(everybody(walk), command.actor) };
}

/** The new entries of each case, or the refusal. */
export function decideOn(walk: Walk, which: number, step: Step, actor: Actor, how: number) {
  const target = walk.stories[which] as Story;
  const category = oneOf(categories, how);
  const about = { ...walk.about, category, place: undefined, receivers: receiversFrom(target.found) };
  const input = inputFor(step, target.found, how);
  if (step !== 'merger') {
    const decided = story.attempt(target, actor, step, input as StepInput<typeof step>, about);
    return isRefusal(decided) ? decided : { [which]: decided };
  }
  const other = (which + 1 + (how % (walk.stories.length - 1))) % walk.stories.length;
  const survivor = walk.stories[other] as Story;
  const world = story.worldAt(walk.now, target.found.centre, about);
  const into = { into: survivor.found.code, reason: '同一件事' };
  const decided = merge(target.found, survivor.found, into, actor, world);
  if (isRefusal(decided)) return decided;
  return { [which]: decided.merged, [other]: decided.survivor } as Record<number, CaseEvent[]>;
}

/** The case's own centre and those above it. */
function receiversFrom({ centre }: Case): Receivers {
  const all = [townshipCentre, countyCentre, cityCentre].map(refOf);
  return {
    centres: all.filter(({ divisionCode }) => divisionCode.length <= centre.divisionCode.length),
    discipline: [],
  };
}
