import { type Instant, instantOf, millisecondsOf } from '@linli/domain/kernel';
import type { MediationApplication, MediationSource, PlaceLevel } from '@linli/domain/mediation';
import type { Chance } from '../month/chance.ts';
import type { DemoCommittee, DemoCommittees } from './committees.ts';
import { type DrawnDispute, drawDispute } from './draw-dispute.ts';
import { type Stop, stops } from './shown-disputes.ts';

/** How a dispute goes, drawn beforehand; what the month is too short for does not come to pass. */
export type DisputePlan = {
  readonly at: Instant;
  readonly committee: DemoCommittee;
  readonly intake: MediationApplication['intake'];
  readonly dispute: DrawnDispute;
  readonly ending: 'settled' | 'handedUp' | 'toTheTrade' | 'failed' | 'declined' | 'withdrawn';
  readonly manner: 'oral' | 'written' | 'online';
  readonly fate: 'performed' | 'partly' | 'late' | 'broken';
  readonly isConfirmed: boolean;
  readonly isRecused: boolean;
  /** It goes as far as this and no further: somebody who tries the demo goes on. */
  readonly stop?: Stop;
};

/** Five months of a real county: found at villages, brought to townships, and the rest at the county. */
const shares = { community: 4_610, township: 1_750, county: 150 } as const;
/** Of those that end with mediation, how many are settled where they came. */
const settledThere = { community: 0.92, township: 0.95, county: 0.9 } as const;

const day = 86_400_000;
/** The cast stand there: every fifth dispute is theirs, so that their lists have something true to show. */
const theirs = 5;

export function planDispute(
  number: number,
  of: number,
  span: { start: Instant; days: number },
  committees: DemoCommittees,
  chance: Chance,
  senders: { police: string[]; authorities: string[] },
): DisputePlan {
  const level = levelOf((number + 0.5) / of);
  const there = committees.at(level);
  const isTheirs = number % theirs === 0;
  const committee = isTheirs ? (there[0] as DemoCommittee) : chance.pick(there);
  const dispute = drawDispute(
    chance,
    level === 'community' ? villageTypes : chance.happens(0.6) ? graverTypes : undefined,
  );
  const at = momentIn(span, chance, isTheirs);
  const plan: DisputePlan = {
    at,
    committee,
    intake: intakeOf(level, committee, at.slice(0, 4), chance, senders),
    dispute,
    ending: endingOf(level, dispute, committees, chance),
    manner: chance.happens(0.14) ? 'online' : chance.happens(level === 'community' ? 0.55 : 0.2) ? 'oral' : 'written',
    fate: chance.happens(0.74) ? 'performed' : chance.pick(['partly', 'late', 'broken', 'broken']),
    isConfirmed: chance.happens(0.12),
    isRecused: chance.happens(0.03),
  };
  const stop = isTheirs ? stops[number / theirs - 1] : undefined;
  return stop === undefined ? plan : stoppingAt(stop, plan, span);
}

/** Early enough to come as far as that, also through the weekends of a short demo. */
function stoppingAt(stop: Stop, plan: DisputePlan, { start, days }: { start: Instant; days: number }): DisputePlan {
  const at = instantOf(millisecondsOf(start) + Math.floor(0.15 * days * day));
  const manner = stop === 'room' ? 'online' : 'written';
  return { ...plan, at, manner, ending: 'settled', isConfirmed: false, isRecused: false, stop };
}

const villageTypes = ['neighbours', 'family', 'land', 'housing', 'damages', 'property'];
const graverTypes = ['wages', 'traffic', 'contract', 'damages', 'housing', 'land'];

/** Spread evenly over the numbers, so that a short demo has some of each level too. */
function levelOf(share: number): PlaceLevel {
  const whole = shares.community + shares.township + shares.county;
  const place = (share * 7) % 1;
  if (place < shares.community / whole) return 'community';
  return place < (shares.community + shares.township) / whole ? 'township' : 'county';
}

function endingOf(
  level: PlaceLevel,
  { type }: DrawnDispute,
  committees: DemoCommittees,
  chance: Chance,
): DisputePlan['ending'] {
  if (chance.happens(0.02)) return 'declined';
  if (chance.happens(0.015)) return 'withdrawn';
  if (level === 'township' && committees.ofTrade(type) !== undefined && chance.happens(0.4)) return 'toTheTrade';
  if (chance.happens(settledThere[level])) return 'settled';
  return level === 'county' || chance.happens(0.2) ? 'failed' : 'handedUp';
}

/** How often disputes come which way, at each level. */
const sources: Record<PlaceLevel, readonly (readonly [MediationSource, number])[]> = {
  community: [
    ['foundByGridWorker', 34],
    ['foundByCommittee', 22],
    ['application', 40],
    ['hotlineReferral', 4],
  ],
  township: [
    ['application', 52],
    ['policeReferral', 16],
    ['hotlineReferral', 14],
    ['authorityReferral', 6],
    ['preFilingReferral', 8],
    ['foundByGridWorker', 4],
  ],
  county: [
    ['application', 50],
    ['preFilingReferral', 30],
    ['postFilingReferral', 12],
    ['authorityReferral', 8],
  ],
};

function intakeOf(
  level: PlaceLevel,
  { divisionCode }: DemoCommittee,
  year: string,
  chance: Chance,
  { police, authorities }: { police: string[]; authorities: string[] },
): MediationApplication['intake'] {
  const choices = sources[level];
  let left = chance.random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  const kind =
    choices.find(([, weight]) => {
      left -= weight;
      return left < 0;
    })?.[0] ?? 'application';
  if (kind === 'policeReferral') return { kind, unitId: chance.pick(police) };
  if (kind === 'authorityReferral') return { kind, unitId: chance.pick(authorities) };
  const number = `（${year}）渝${divisionCode.slice(2, 6)}民诉前调${chance.between(100, 999)}号`;
  if (kind === 'preFilingReferral' || kind === 'postFilingReferral')
    return { kind, courtNumber: number, courtName: '云阳县人民法院', procedure: 'ordinary' };
  return { kind };
}

function momentIn({ start, days }: { start: Instant; days: number }, chance: Chance, isTheirs: boolean): Instant {
  // More of them early on, so that most are over by now and some are in the middle; of the cast’s more are.
  const share = isTheirs ? 1 - 0.8 * chance.random() ** 1.5 : chance.random() ** 1.25;
  return instantOf(millisecondsOf(start) + Math.floor(share * (days - 0.5) * day));
}
