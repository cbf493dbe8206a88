import { type Case, declineReasons, type StepInput } from '@linli/domain/cases';
import { dueAt, type Instant, isRefusal, type Period } from '@linli/domain/kernel';
import type { Chance } from './chance.ts';
import type { County } from './county.ts';
import type { Staff } from './staff.ts';
import type { Story } from './story.ts';

/** What the story needs to go on. */
export type Teller = {
  readonly county: County;
  readonly staff: Staff;
  readonly chance: Chance;
  readonly story: Story;
  /** Working time from an instant: people do things when their offices are open. */
  readonly after: (from: Instant, period: Period) => Instant;
};

/** What happens next in a case, and when; undefined where its story is over. */
export type Chapter = { readonly at: Instant; readonly act: (now: Instant) => Promise<Case | undefined> };

/** Goes by the status alone, as people do who look into their queue. */
export function nextChapter(found: Case, teller: Teller, now: Instant): Chapter | undefined {
  return chapters[found.status]?.(found, teller, now);
}

type Write = (found: Case, teller: Teller, now: Instant) => Chapter | undefined;

const reporterOf = (found: Case) => ({ kind: 'reporter', caseCode: found.code }) as const;

const chapters: Partial<Record<Case['status'], Write>> = {
  registered: (found, teller, now) => {
    const { chance, staff, county, story } = teller;
    const operator = staff.ofCentre(found, 'operator', chance);
    if (operator === undefined) return undefined;
    const at = soon(teller, now, 5, 90);
    if (chance.happens(0.01))
      return {
        at,
        act: (then) =>
          county.step(reporterOf(found), then, found.code, 'withdrawal', { reason: story.say('withdrawalReasons') }),
      };
    if (found.categoryCode === undefined) {
      const { category, fields } = story;
      return {
        at,
        act: (then) =>
          county.step(operator, then, found.code, 'categorization', { categoryCode: category.code, fields }),
      };
    }
    if (chance.happens(0.03))
      return {
        at,
        act: (then) =>
          county.step(operator, then, found.code, 'declination', {
            reason: chance.pick(declineReasons),
            words: story.say('declineWords'),
            route: story.say('declineRoutes'),
          }),
      };
    const { transfer } = story;
    if (transfer && chance.happens(0.5))
      return { at, act: (then) => county.step(operator, then, found.code, 'transfer', transfer) };
    const publicWords = story.publicWords();
    return { at, act: (then) => county.step(operator, then, found.code, 'acceptance', { publicWords }) };
  },
  accepted: dispatched,
  returned: dispatched,
  dispatched: (found, teller, now) => {
    const { chance, staff, county, story } = teller;
    const lead = found.orders.findLast(({ part, status }) => part === 'lead' && status === 'issued');
    const handler = lead && staff.ofUnit(lead.unit.id, chance);
    if (handler === undefined) return undefined;
    const at = chance.happens(0.93) ? soon(teller, now, 10, 200) : soon(teller, now, 300, 700);
    if (chance.happens(0.07) && found.returns === 0 && found.ruling === undefined)
      return {
        at,
        act: (then) => county.step(handler, then, found.code, 'return', { reason: story.say('returnReasons') }),
      };
    return { at, act: (then) => county.step(handler, then, found.code, 'acknowledgement', {}) };
  },
  acknowledged: working,
  handling: working,
  rework: working,
  suspended: (found, teller, now) => {
    const handler = leadHandler(found, teller);
    if (handler === undefined) return undefined;
    const at = soon(teller, now, 480, 1_600);
    return {
      at,
      act: (then) =>
        teller.county.step(handler, then, found.code, 'resumption', { words: teller.story.say('resumptions') }),
    };
  },
  resolved: followedUp,
  followedUp: (found, teller, now) => {
    const closer = teller.staff.otherOfCentre(found, teller.chance);
    if (closer === undefined) return undefined;
    return {
      at: soon(teller, now, 20, 400),
      act: (then) => teller.county.step(closer, then, found.code, 'closure', {}),
    };
  },
  closed: (found, teller, now) => {
    const { chance, county, story } = teller;
    if (found.reopenings === 0 && chance.happens(0.03))
      return {
        at: days(teller, now, 1, 6),
        act: (then) =>
          county.step(reporterOf(found), then, found.code, 'reopening', { reason: story.say('reopeningReasons') }),
      };
    return archived(found, teller, now);
  },
  declined: archived,
  withdrawn: archived,
  merged: archived,
  transferred: archived,
};

function dispatched(found: Case, teller: Teller, now: Instant): Chapter | undefined {
  const { chance, staff, county } = teller;
  const operator = staff.ofCentre(found, 'operator', chance);
  const supervisor = staff.ofCentre(found, 'supervisor', chance);
  if (operator === undefined) return undefined;
  const lead = found.ruling?.unitId ?? teller.story.leadFor(found);
  if (lead === undefined) return undefined;
  const at = soon(teller, now, 5, 120);
  if (found.returns > 0 && found.ruling === undefined && supervisor !== undefined && chance.happens(0.4))
    return {
      at,
      act: (then) =>
        county.step(supervisor, then, found.code, 'ruling', {
          unitId: lead,
          reason: teller.story.say('rulings'),
        }),
    };
  const reason = found.returns > 0 ? '经核实职责，重新派单' : '按派单目录派单';
  return { at, act: (then) => county.step(operator, then, found.code, 'dispatch', { lead, reason }) };
}

function working(found: Case, teller: Teller, now: Instant): Chapter | undefined {
  const { chance, county, story } = teller;
  const handler = leadHandler(found, teller);
  const due = found.dues.resolve;
  if (handler === undefined || due === undefined) return undefined;
  const act = <Name extends 'firstContact' | 'note' | 'extensionRequest' | 'suspension' | 'resolution'>(
    at: Instant,
    step: Name,
    input: Parameters<typeof county.step<Name>>[4],
  ): Chapter => ({ at, act: (then) => county.step(handler, then, found.code, step, input) });
  const asked = found.extensions.find(({ decision }) => decision === undefined);
  const supervisor = teller.staff.ofCentre(found, 'supervisor', chance);
  if (asked !== undefined && supervisor !== undefined)
    return {
      at: soon(teller, now, 20, 240),
      act: (then) => county.step(supervisor, then, found.code, 'extensionDecision', decisionOn(teller)),
    };
  if (found.firstContactAt === undefined && chance.happens(0.9))
    return act(soon(teller, now, 10, 240), 'firstContact', { words: story.say('firstContact') });
  if (found.status !== 'handling')
    return act(soon(teller, now, 15, 200), 'note', {
      kind: chance.pick(['note', 'onSiteCheck']),
      words: story.note(),
    });
  if (found.alarm.level === 'red' && supervisor !== undefined && found.supervisions.length === 0)
    return {
      at: soon(teller, now, 5, 60),
      act: (then) =>
        county.step(supervisor, then, found.code, 'supervision', {
          trigger: 'overdue',
          words: story.say('supervisionOverdue'),
          listed: chance.happens(0.3),
        }),
    };
  if (found.extensions.length === 0 && now < due.at && chance.happens(0.05))
    return act(soon(teller, now, 10, 60), 'extensionRequest', {
      extra: { amount: chance.between(2, 5), unit: 'working-days' },
      reason: story.say('extensionReasons'),
    });
  if (found.pauses.length === 0 && chance.happens(0.04))
    return act(soon(teller, now, 10, 60), 'suspension', {
      reason: chance.pick(['awaitingReporter', 'appraisal', 'weather']),
    });
  return act(resolvedAt(due, teller, now), 'resolution', { summary: story.resolution() });
}

/** Most are done well before the deadline; some are late, a few very late. */
function resolvedAt(due: { at: Instant; from: Instant }, teller: Teller, now: Instant): Instant {
  const { chance } = teller;
  if (now >= due.at) return soon(teller, now, 60, 900);
  if (chance.happens(0.09)) return teller.after(due.at, { amount: chance.between(60, 1_500), unit: 'working-minutes' });
  const span = Date.parse(due.at) - Date.parse(now);
  const aim = new Date(Date.parse(now) + span * (0.05 + 0.8 * chance.random() ** 1.5)).toISOString();
  const open = teller.after(aim, { amount: 1, unit: 'working-minutes' });
  return open < due.at ? open : soon(teller, now, 5, 20);
}

function followedUp(found: Case, teller: Teller, now: Instant): Chapter | undefined {
  const { chance, staff, county, story } = teller;
  const caller = staff.otherOfCentre(found, chance);
  const at = soon(teller, now, 30, 700);
  const answer = answerOf(teller);
  if (found.reporterKind !== 'anonymous' && chance.happens(0.2))
    return { at, act: (then) => county.step(reporterOf(found), then, found.code, 'followUp', { answer }) };
  if (caller === undefined) return undefined;
  const none = (reason: 'notSampled' | 'anonymous' | 'unreachable'): Chapter => ({
    at,
    act: async (then) =>
      (await county.step(caller, then, found.code, 'followUp', { none: reason })) ??
      county.step(caller, then, found.code, 'followUp', { answer }),
  });
  if (found.onTheSpot) return none('notSampled');
  if (found.reporterKind === 'anonymous') return none('anonymous');
  if (found.followUpAttempts.length >= 3) return none('unreachable');
  if (chance.happens(found.followUpAttempts.length > 0 ? 0.55 : 0.1))
    return {
      at,
      act: (then) => county.step(caller, then, found.code, 'followUpAttempt', { words: story.say('followUpAttempts') }),
    };
  return { at, act: (then) => county.step(caller, then, found.code, 'followUp', { answer }) };
}

function decisionOn({ chance, story }: Teller): StepInput<'extensionDecision'> {
  return chance.happens(0.85)
    ? { decision: 'approved', reason: story.say('extensionApproved') }
    : { decision: 'refused', reason: story.say('extensionRefused') };
}

/** Nine in ten are solved; those who are not content say why. */
function answerOf({ chance, story }: Teller): NonNullable<StepInput<'followUp'>['answer']> {
  if (!chance.happens(0.9))
    return {
      responded: chance.happens(0.85),
      solved: false,
      satisfied: 'dissatisfied',
      words: story.say('followUpDissatisfied'),
    };
  const satisfied = chance.happens(0.8) ? 'satisfied' : chance.happens(0.7) ? 'basicallySatisfied' : 'dissatisfied';
  const occasion = {
    satisfied: 'followUpSatisfied',
    basicallySatisfied: 'followUpBasicallySatisfied',
    dissatisfied: 'followUpDissatisfied',
  } as const;
  return { responded: chance.happens(0.96), solved: true, satisfied, words: story.say(occasion[satisfied]) };
}

function archived(found: Case, teller: Teller, now: Instant): Chapter | undefined {
  const clerk = teller.staff.ofCentre(found, 'operator', teller.chance);
  if (clerk === undefined) return undefined;
  return { at: days(teller, now, 2, 12), act: (then) => teller.county.step(clerk, then, found.code, 'archive', {}) };
}

function leadHandler(found: Case, { staff, chance }: Teller) {
  const lead = found.orders.findLast(({ part, status }) => part === 'lead' && status === 'acknowledged');
  return lead && staff.ofUnit(lead.unit.id, chance);
}

function soon({ after, chance }: Teller, from: Instant, least: number, most: number): Instant {
  return after(from, { amount: chance.between(least, most), unit: 'working-minutes' });
}

function days({ after, chance }: Teller, from: Instant, least: number, most: number): Instant {
  const day = after(from, { amount: chance.between(least, most), unit: 'working-days' });
  return new Date(Date.parse(day) - chance.between(10, 400) * 60_000).toISOString();
}

const afterTheStory = '9999-12-31T00:00:00.000Z' as Instant;

/**
 * Working time by a calendar that holds the years the story is lived in. In winter some things are meant for a year whose working
 * days nobody has announced yet: that is after the story in any case.
 */
export function workingTime(calendar: Parameters<typeof dueAt>[0]): Teller['after'] {
  return (from, period) => {
    const at = dueAt(calendar, from, period);
    return isRefusal(at) ? afterTheStory : at;
  };
}
