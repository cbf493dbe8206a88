import { caseCode } from '../../cases/case-code.ts';
import { countyCentre } from '../../cases/testing/places.ts';
import { calendar } from '../../cases/testing/rules.ts';
import type { Actor } from '../../identity/index.ts';
import { type Instant, isRefusal, later, localDateOf, type Refusal } from '../../kernel/index.ts';
import { nationalDisputeTypes } from '../dispute-types.ts';
import type { MediationEvent } from '../events.ts';
import { shortNameOf } from '../file-number.ts';
import { foldMediation } from '../fold.ts';
import type { MediationApplication, MediationInput, MediationStep } from '../inputs.ts';
import { decideMediation } from '../lifecycle.ts';
import type { Mediation } from '../mediation.ts';
import type { Telling } from '../model-cases/telling.ts';
import { type MediationArrival, openMediation } from '../opening.ts';
import { nationalPeriods } from '../periods.ts';
import { nationalRoads } from '../roads.ts';
import type { MediationWorld } from '../world.ts';
import { party, room, roster, units, village } from './cast.ts';

/** What has happened to one dispute until now. */
export type Story = { readonly found: Mediation; readonly entries: readonly MediationEvent[]; readonly now: Instant };

/** Monday 2 March 2026, 09:00 in Beijing. */
export const monday: Instant = '2026-03-02T01:00:00.000Z';
export const hours = 3_600_000;
export const days = 24 * hours;

/** Files that somebody has uploaded. */
export const scans = ['a', 'b', 'c'].map((letter, at) => ({
  id: `00000000-0000-7000-b100-00000000000${at}`,
  sha256: letter.repeat(64),
  mediaType: 'image/jpeg',
}));
export const scan = scans[0]?.id ?? '';

export function worldAt(now: Instant, serial = 1, about: Partial<MediationWorld> = {}): MediationWorld {
  return {
    now,
    calendar,
    periods: nationalPeriods,
    periodsVersion: '2026.1',
    roads: nationalRoads,
    disputeTypes: new Map(nationalDisputeTypes.map((each) => [each.code, each])),
    units,
    roster,
    telling,
    attachments: new Map(scans.map((each) => [each.id, each])),
    nextNumber: { shortName: shortNameOf(village.name), year: Number(localDateOf(now).slice(0, 4)), serial },
    room,
    ...about,
  };
}

const text = { title: '一条水沟', dispute: '两家共用水沟', mediation: '到场看', outcome: '恢复', lesson: '先看现场' };
/** Names and a text as the server opens them; decisions about other steps never look at them. */
export const telling: Telling = {
  named: [
    { kind: 'party', name: '王秀英' },
    { kind: 'party', name: '李大山' },
  ],
  id: '00000000-0000-7000-c200-000000000001',
  publicId: '00000000-0000-4000-8200-000000000001',
  text,
  sha256: 'e'.repeat(64),
};

/** Two neighbours and a wall. */
export const wall: MediationApplication = {
  intake: { kind: 'application' },
  disputeType: 'neighbours',
  divisionCode: village.divisionCode,
  parties: [
    {
      side: 'applicant',
      kind: 'person',
      name: '王秀英',
      phone: '13800000001',
      particulars: { sex: 'female', age: 67 },
    },
    { side: 'respondent', kind: 'person', name: '李大山', phone: '13800000002' },
  ],
  facts: '李大山砌的墙压了王秀英家的水沟',
  requests: ['拆除压沟的墙', '赔偿损失3000元'],
};

export function open(
  input: Partial<MediationApplication> = {},
  now = monday,
  about: Partial<MediationWorld> = {},
  wish?: MediationArrival['wish'],
): Story {
  const code = caseCode('500235', '2026-03-02', 0.7654321);
  const { id, name, divisionCode } = village;
  const committee = { id, name, divisionCode };
  const arrival = {
    id: '00000000-0000-7000-c100-000000000001',
    code,
    countyCode: '500235',
    committee,
    ...(wish && { wish }),
  };
  const author = input.intake?.unitId === undefined ? party({ code }, 1) : { kind: 'system' as const, name: 'test' };
  return begin(unlessRefused(openMediation({ ...wall, ...input }, arrival, author, worldAt(now, 1, about))), now);
}

/** The reporter of a case has wished that it is mediated. */
export function wished(): Story {
  const { id, name, divisionCode } = countyCentre;
  return open({}, monday, {}, { caseCode: '50023526030212345671', centre: { id, name, divisionCode } });
}

export function begin(entries: readonly MediationEvent[], now: Instant): Story {
  return { found: foldMediation(entries), entries, now };
}

/** What the domain says to a step: the new entries or a refusal. */
export function attempt<Name extends MediationStep>(
  story: Story,
  actor: Actor,
  step: Name,
  input: MediationInput<Name>,
  about: Partial<MediationWorld> = {},
): MediationEvent[] | Refusal {
  return decideMediation(story.found, step, input, actor, worldAt(story.now, story.found.numbers.length + 1, about));
}

/** Takes a step that is allowed, and an hour goes by. */
export function take<Name extends MediationStep>(
  story: Story,
  actor: Actor,
  step: Name,
  input: MediationInput<Name>,
  about: Partial<MediationWorld> = {},
): Story {
  return wait(add(story, unlessRefused(attempt(story, actor, step, input, about))), hours);
}

/** The code by which a step is refused; 'allowed' when it is not. */
export function answerTo<Name extends MediationStep>(
  story: Story,
  actor: Actor,
  step: Name,
  input: MediationInput<Name>,
  about: Partial<MediationWorld> = {},
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

export function add(story: Story, events: readonly MediationEvent[]): Story {
  return { ...story, found: foldMediation(events, story.found), entries: [...story.entries, ...events] };
}

export function unlessRefused<T>(decided: T | Refusal): T {
  if (isRefusal(decided)) throw new Error(`Refused: ${JSON.stringify(decided)}`);
  return decided;
}
