import type { Period } from '../../kernel/index.ts';
import { type Case, noFollowUpReasons, openAssisting, supervisionTriggers } from '../case.ts';
import { erasureBases } from '../erasing.ts';
import type { Step, StepInput } from '../inputs.ts';
import { declineReasons, transferTargets } from '../outcomes.ts';
import {
  cityManagement,
  committee,
  countyCentre,
  neighbourBureau,
  powerCompany,
  station,
  townshipCentre,
  waterBureau,
} from './places.ts';
import { lamp, noise, violence } from './rules.ts';

export const categories = [lamp, lamp, lamp, noise, noise, violence];
const leads = [cityManagement, cityManagement, cityManagement, waterBureau, station, committee, countyCentre];
const accusable = [cityManagement, waterBureau, station, townshipCentre, countyCentre, committee];
const assistants = [waterBureau, powerCompany, neighbourBureau, station];
const extras: Period[] = [
  { amount: 8, unit: 'working-hours' },
  { amount: 90, unit: 'working-minutes' },
  { amount: 2, unit: 'working-days' },
  { amount: 3, unit: 'days' },
];

/** One of a list, chosen by a number. */
export function oneOf<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T;
}

/** What somebody might fill in, most of the time so that it makes sense. `n` decides. */
export function inputFor(step: Step, found: Case, n: number): StepInput<Step> {
  return inputs[step](found, n);
}

const reason = '情况如此';
const words = '已到现场查看';

const inputs: { [Name in Step]: (found: Case, n: number) => StepInput<Name> } = {
  categorization: (_, n) => ({
    categoryCode: oneOf(categories, n).code,
    fields: (oneOf(categories, n) === lamp ? { lamps: 2 } : {}) as Case['fields'],
  }),
  accusation: (_, n) => ({ unitIds: [oneOf(accusable, n).id], reason }),
  acceptance: () => ({}),
  declination: (_, n) => ({ reason: oneOf(declineReasons, n), route: '请走这条路' }),
  dispatch: ({ ruling }, n) => {
    const lead = n % 5 > 0 && ruling !== undefined ? ruling.unitId : oneOf(leads, n).id;
    const assisting = n % 3 === 0 ? [{ unitId: oneOf(assistants, n >> 3).id, task: words }] : [];
    return { lead, assisting, reason };
  },
  acknowledgement: () => ({}),
  return: () => ({ reason }),
  ruling: (_, n) => ({ unitId: oneOf(leads, n).id, reason }),
  firstContact: () => ({ words }),
  note: (_, n) => (n % 3 === 0 ? { kind: 'cost', words, costYuan: n } : { kind: 'onSiteCheck', words }),
  supplement: () => ({ words }),
  question: () => ({ words }),
  answer: () => ({ words }),
  extensionRequest: (_, n) => ({ extra: oneOf(extras, n), reason }),
  extensionDecision: (_, n) => ({ decision: n % 3 === 0 ? 'refused' : 'approved', reason }),
  suspension: (_, n) => ({ reason: oneOf(['awaitingReporter', 'appraisal', 'weather'] as const, n) }),
  resumption: () => ({}),
  jointAction: (_, n) => ({ units: [{ unitId: oneOf(assistants, n).id, task: words }], reason }),
  assistance: () => ({ summary: words }),
  release: (found, n) => ({ unitId: (oneOf(openAssisting(found), n)?.unit ?? waterBureau).id, reason }),
  resolution: () => ({ summary: words }),
  followUpAttempt: () => ({}),
  followUp: (_, n) => {
    if (n % 6 === 0) return { none: oneOf(noFollowUpReasons, n >> 3) };
    const solved = n % 2 === 0;
    return { answer: { responded: n % 7 > 0, solved, satisfied: solved ? 'satisfied' : 'dissatisfied' } };
  },
  closure: () => ({}),
  archive: () => ({}),
  supervision: (_, n) => ({ trigger: oneOf(supervisionTriggers, n), words, listed: n % 2 === 0 }),
  reopening: () => ({ reason }),
  merger: () => ({ into: '', reason }),
  withdrawal: () => ({ reason }),
  transfer: (_, n) => ({ to: oneOf(transferTargets, n), reason }),
  legalHold: () => ({ reason }),
  holdRelease: () => ({ reason }),
  contactErasure: () => ({}),
  erasureRequest: () => ({ reason }),
  erasure: (_, n) => ({ basis: oneOf(erasureBases, n) }),
};
