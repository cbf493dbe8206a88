import type { Actor } from '../../identity/index.ts';
import { openAssisting, type Status } from '../case.ts';
import type { Step, StepInput } from '../inputs.ts';
import { units } from './places.ts';
import { openTo, type Walk } from './random-walk.ts';
import { noise } from './rules.ts';
import { add, attempt, type Story, unlessRefused } from './story.ts';

/** What brings a case in each status nearer to the archive, the best first. */
const homeward: Record<Status, readonly Step[]> = {
  registered: ['acceptance', 'categorization'],
  accepted: ['dispatch'],
  returned: ['dispatch'],
  dispatched: ['acknowledgement', 'ruling'],
  acknowledged: ['resolution', 'assistance', 'release', 'ruling'],
  handling: ['resolution', 'assistance', 'release', 'ruling'],
  suspended: ['resumption'],
  rework: ['resolution', 'assistance', 'release', 'ruling'],
  resolved: ['followUp'],
  followedUp: ['closure'],
  closed: ['archive'],
  declined: ['archive'],
  withdrawn: ['archive'],
  merged: ['archive'],
  transferred: ['archive'],
  archived: [],
};

const inputs: Partial<{ [Name in Step]: (story: Story, actor: Actor) => StepInput<Name> }> = {
  categorization: () => ({ categoryCode: '0201', fields: {} }),
  resolution: () => ({ summary: '已办好' }),
  assistance: () => ({ summary: '已协助' }),
  release: ({ found }) => ({ unitId: openAssisting(found)[0]?.unit.id ?? '', reason: '不再需要' }),
  followUp: ({ found }) =>
    found.followUpAttempts.length > 0
      ? { none: 'unreachable' }
      : { answer: { responded: true, solved: true, satisfied: 'satisfied' } },
};

export type Company = {
  actors: readonly Actor[];
  /** Where a unit has to be named: one that has people who act. */
  willing: (story: Story) => string;
  /** Nobody answers the telephone. */
  isReporterSilent: boolean;
};

/** Leads a case to the archive by allowed steps of this company alone; gives up after so many. */
export function wayHome(walk: Walk, which: number, company: Company, most = 30): Story {
  let story = walk.stories[which] as Story;
  for (let count = 0; count < most && story.found.status !== 'archived'; count++) {
    const stories = walk.stories.map((each, index) => (index === which ? story : each));
    const open = openTo({ ...walk, stories }, which, company.actors);
    const next = wantedIn(story, company).flatMap((step) => open.filter((each) => each.step === step))[0];
    if (next === undefined) return story;
    story = advance(story, next.actor, next.step, walk, company.willing(story));
  }
  return story;
}

function wantedIn({ found }: Story, { isReporterSilent }: Company): readonly Step[] {
  const isToAsk = found.status === 'resolved' && isReporterSilent && found.followUpAttempts.length === 0;
  return isToAsk ? ['followUpAttempt'] : homeward[found.status];
}

const known = { category: noise, place: undefined };

function advance(story: Story, actor: Actor, step: Step, walk: Walk, willing: string): Story {
  const lead = story.found.ruling?.unitId ?? willing;
  const named = { dispatch: { lead, reason: '指定' }, ruling: { unitId: willing, reason: '指定' } };
  const input = step in named ? named[step as keyof typeof named] : (inputs[step]?.(story, actor) ?? {});
  if (!units.has(lead)) throw new Error(`No unit ${lead}`);
  const single = step as Exclude<Step, 'merger'>;
  return add(story, unlessRefused(attempt(story, actor, single, input as never, { ...walk.about, ...known })));
}
