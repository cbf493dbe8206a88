import { randomUUID } from 'node:crypto';
import type { LocalDate } from '@linli/domain/kernel';
import {
  type CommitteeChange,
  type DutySpan,
  kindOfCommittee,
  type MediatorKind,
  nationalDisputeTypes,
  offices,
  type Room,
  type RosterMember,
} from '@linli/domain/mediation';
import type { NewMediator } from '../mediation/index.ts';
import { personName } from './person-name.ts';
import { fictitiousPhone } from './reporter.ts';
import type { DemoUnit } from './units.ts';
import { seededRandom } from './yunyang/seeded-random.ts';

/** Somebody with an account who mediates at a committee. */
export type DemoMediator = { readonly personId: string; readonly name: string };
export type DemoRoster = { readonly described: CommitteeChange; readonly mediators: readonly NewMediator[] };

/** How many more stand on a roster than have an account, at least and at most. */
const others = {
  village: [6, 13],
  township: [14, 30],
  county: [48, 60],
  enterprise: [2, 5],
  industry: [10, 16],
} as const;
const residents = {
  village: [900, 6800],
  township: [12_000, 78_000],
  county: [890_000, 890_000],
  enterprise: [0, 0],
  industry: [0, 0],
} as const;
const tongues = ['土家语', '苗语', '手语'];

/**
 * The roster of a committee: its members, those who have an account, and more who have none. Some committees fall short, have
 * no woman, or a term that is over, as in a real county. The same unit has the same roster each time.
 */
export function demoRoster(unit: DemoUnit, accounts: readonly DemoMediator[], today: LocalDate): DemoRoster {
  const random = seededRandom(Number(unit.divisionCode.slice(3)) + unit.key.length);
  const kind = kindOfCommittee(unit);
  const between = ([least, most]: readonly [number, number]) => least + Math.floor(random() * (most - least + 1));
  const year = Number(today.slice(0, 4));
  const mediator = (name: string, personId?: string): NewMediator => {
    const told = particularsOf(name, personId);
    return { ...told, dutyHours: dutyHoursOf(unit, told) };
  };
  const particularsOf = (name: string, personId?: string): NewMediator => ({
    ...(personId && { personId }),
    name,
    kind: kindOfMediator(unit, random()),
    fields: fieldsOf(unit, random),
    languages: random() < 0.12 ? [tongues[Math.floor(random() * tongues.length)] as string] : [],
    // Whoever tries the demo gives them more to do than a village would.
    capacity: Math.max(between([6, 14]), personId === undefined ? 0 : 20),
    beganOn: `${year - between([1, 9])}-0${between([1, 6])}-${between([10, 28])}`,
    away: personId === undefined && random() < 0.03 ? [{ from: today, to: `${year + 1}-01-31` }] : [],
    trainings: [{ on: `${year - 1}-12-0${between([1, 9])}`, hours: between([8, 36]), about: '年度调解业务培训' }],
    assessments: [{ year: year - 1, result: random() < 0.2 ? 'excellent' : 'qualified' }],
  });
  return {
    described: {
      ...{ kind, residents: between(residents[kind]), members: membersOf(random, year), rooms: roomsOf(kind) },
      // Of a draw of its own: whoever stands on the roster stays the same.
      phone: fictitiousPhone(seededRandom(Number(unit.divisionCode) + unit.key.length)),
    },
    mediators: [
      ...accounts.map(({ name, personId }) => mediator(name, personId)),
      ...Array.from({ length: between(others[kind]) }, () => mediator(personName(random))),
    ],
  };
}

const roomNames = {
  village: ['调解室（便民服务中心 1 楼）'],
  township: ['第一调解室（综治中心 1 楼）', '第二调解室（综治中心 2 楼）'],
  county: ['第一调解室', '第二调解室', '圆桌调解室', '线上调解室'],
  enterprise: ['职工调解室'],
  industry: ['调解室'],
} as const;

function roomsOf(kind: keyof typeof roomNames): Room[] {
  return roomNames[kind].map((name, at) => ({ id: randomUUID(), name, isStepFree: at === 0 }));
}

function membersOf(random: () => number, year: number): RosterMember[] {
  const count = random() < 0.04 ? 2 : 3 + Math.floor(random() * 5);
  const hasWomen = random() > 0.05;
  // Villages elect in one winter; a few have put it off.
  const electedOn = random() < 0.07 ? `${year - 3}-10-18` : `${year - 2}-01-${10 + Math.floor(random() * 18)}`;
  return Array.from({ length: count }, (_, at) => ({
    name: personName(random),
    isWoman: hasWomen && (at === 1 || random() < 0.3),
    office: offices[Math.min(at, 2)] ?? 'member',
    electedOn,
  }));
}

const officeDays = [1, 2, 3, 4, 5] as const;

/** Whoever does it full time, or above the village, keeps office hours; in a village some are there on market mornings. */
function dutyHoursOf({ divisionCode }: DemoUnit, { kind, personId, capacity }: NewMediator): DutySpan[] {
  const span = (from: string, to: string) => (weekday: number) => ({ weekday, from, to });
  if (kind === 'fullTime' || (personId !== undefined && divisionCode.length <= 9))
    return [...officeDays.map(span('09:00', '12:00')), ...officeDays.map(span('14:30', '17:30'))];
  return capacity % 3 === 0 ? [1, 3, 5].map(span('09:00', '11:30')) : [];
}

function kindOfMediator(unit: DemoUnit, draw: number): MediatorKind {
  if (unit.duties.some((duty) => duty.startsWith('mediation.'))) return draw < 0.6 ? 'industry' : 'invited';
  if (unit.divisionCode.length <= 9) return draw < 0.3 ? 'fullTime' : draw < 0.45 ? 'invited' : 'civil';
  return draw < 0.08 ? 'fullTime' : 'civil';
}

/** Those of the trade; elsewhere what villages quarrel about most, and now and then something more. */
function fieldsOf({ duties }: DemoUnit, random: () => number): string[] {
  const ofTrade = nationalDisputeTypes.filter(({ trade }) => trade !== undefined && duties.includes(trade));
  if (ofTrade.length > 0) return ofTrade.map(({ code }) => code);
  const common = ['neighbours', 'family', 'land', 'housing', 'damages'].filter(() => random() < 0.5);
  const rare = nationalDisputeTypes[Math.floor(random() * nationalDisputeTypes.length)]?.code ?? 'other';
  const all = random() < 0.35 ? [...common, rare] : common;
  return [...new Set(all.length === 0 ? ['neighbours'] : all)];
}
