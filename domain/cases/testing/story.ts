import type { Actor } from '../../identity/index.ts';
import { type Instant, isRefusal, later, millisecondsOf, type Refusal } from '../../kernel/index.ts';
import type { Case } from '../case.ts';
import { caseCode } from '../case-code.ts';
import type { CaseEvent } from '../events.ts';
import { fold } from '../fold.ts';
import type { Registration, Step, StepInput } from '../inputs.ts';
import { type Arrival, register } from '../intake.ts';
import { decide } from '../lifecycle.ts';
import { climb } from '../supervising.ts';
import { defaultLimits, type World } from '../world.ts';
import { clock, li, wang } from './cast.ts';
import { cell, cityCentre, countyCentre, refOf, townshipCentre, units } from './places.ts';
import { calendar, lamp, rules } from './rules.ts';

/** What has happened to one case until now. */
export type Story = { readonly found: Case; readonly entries: readonly CaseEvent[]; readonly now: Instant };

/** Monday 2 March 2026, 09:00 in Beijing. */
export const monday: Instant = '2026-03-02T01:00:00.000Z';
export const minutes = 60_000;
export const hours = 60 * minutes;
export const days = 24 * hours;

/** The world of the county at one moment; `about` says what is different in it. */
export function worldAt(now: Instant, centre: Case['centre'] = refOf(countyCentre), about: Partial<World> = {}): World {
  const above = { [townshipCentre.id]: countyCentre, [countyCentre.id]: cityCentre }[centre.id];
  return {
    now,
    calendar,
    rules,
    rulesVersion: '2026.1',
    limits: defaultLimits,
    units,
    centreAbove: above && refOf(above),
    countyCentre: refOf(countyCentre),
    attachments: new Map(),
    ...about,
  };
}

export function arrival(about: Partial<Arrival> = {}): Arrival {
  return {
    id: '00000000-0000-7000-b000-000000000001',
    code: caseCode('500235', '2026-03-02', 0.1234567),
    place: { divisionCode: cell, precision: 'cell' },
    centre: refOf(countyCentre),
    category: lamp,
    channel: 'web',
    onTheSpot: false,
    ...about,
  };
}

export const lampReport: Registration = {
  words: '滨江路路灯坏了',
  place: { divisionCode: cell },
  categoryCode: '0101',
  fields: { lamps: 1 },
  reporter: { name: '王秀英', phone: '13800000000' },
};

/** Mrs Wang reports a lamp on Monday at nine. */
export function report(about: Partial<Arrival> = {}, input: Partial<Registration> = {}): Story {
  const arrived = arrival(about);
  const world = worldAt(monday, arrived.centre);
  const author: Actor = arrived.channel === 'gridWorker' ? li : wang(arrived);
  return begin(unlessRefused(register({ ...lampReport, ...input }, arrived, author, world)), monday);
}

export function begin(entries: readonly CaseEvent[], now: Instant): Story {
  return { found: fold(entries), entries, now };
}

type SingleCaseStep = Exclude<Step, 'merger'>;

/** What the domain says to a step: the new entries or a refusal. */
export function attempt<Name extends SingleCaseStep>(
  story: Story,
  actor: Actor,
  step: Name,
  input: StepInput<Name>,
  about: Partial<World> = {},
): CaseEvent[] | Refusal {
  return decide(story.found, step, input, actor, worldAt(story.now, story.found.centre, about));
}

/** Takes a step that is allowed. */
export function take<Name extends SingleCaseStep>(
  story: Story,
  actor: Actor,
  step: Name,
  input: StepInput<Name>,
  about: Partial<World> = {},
): Story {
  return add(story, unlessRefused(attempt(story, actor, step, input, about)));
}

/** The code by which a step is refused; 'allowed' when it is not. */
export function answerTo<Name extends SingleCaseStep>(
  story: Story,
  actor: Actor,
  step: Name,
  input: StepInput<Name>,
  about: Partial<World> = {},
): string {
  const decided = attempt(story, actor, step, input, about);
  return isRefusal(decided) ? decided.refusal : 'allowed';
}

export function wait(story: Story, milliseconds: number): Story {
  return { ...story, now: later(story.now, milliseconds) };
}

export function waitUntil(story: Story, now: Instant): Story {
  return { ...story, now };
}

/** The supervision ladder speaks for as long as it has something to say. */
export function ring(story: Story, about: Partial<World> = {}): Story {
  const world = worldAt(story.now, story.found.centre, about);
  const above = world.centreAbove === undefined ? [] : [world.centreAbove];
  const events = climb(story.found, clock, { ...world, above });
  return events.length === 0 ? story : ring(add(story, events), about);
}

export function add(story: Story, events: readonly CaseEvent[]): Story {
  return { ...story, found: fold(events, story.found), entries: [...story.entries, ...events] };
}

export function unlessRefused<T>(decided: T | Refusal): T {
  if (isRefusal(decided)) throw new Error(`Refused: ${JSON.stringify(decided)}`);
  return decided;
}

export function hoursBetween(one: Instant, other: Instant): number {
  return (millisecondsOf(other) - millisecondsOf(one)) / hours;
}
