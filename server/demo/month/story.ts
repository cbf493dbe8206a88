import type { Case, Category, Channel, Registration, transferTargets } from '@linli/domain/cases';
import type { StaffActor } from '@linli/domain/identity';
import { type Instant, instantOf, later, localDateOf, millisecondsOf } from '@linli/domain/kernel';
import { type CountyUnits, type Rulebook, suggestDispatch } from '../../cases/index.ts';
import { drawCategory, drawChannel, drawHour } from '../frequency.ts';
import { reportFields } from '../report-fields.ts';
import { drawReporter } from '../reporter.ts';
import { drawScene, type Scene } from '../scene.ts';
import { noteWords, type Occasion, phrase, reportWords, resolutionWords } from '../words.ts';
import type { Chance } from './chance.ts';
import type { Staff } from './staff.ts';

export type Cell = { readonly code: string; readonly lng: number; readonly lat: number; readonly name: string };

/** The stage on which stories play. */
export type Stage = {
  readonly rulebook: Rulebook;
  readonly units: CountyUnits;
  readonly staff: Staff;
  readonly cells: readonly Cell[];
  readonly nameOf: (divisionCode: string) => string | undefined;
};

/** One report and what is said about it, drawn beforehand: its matter, its place, its moment, its reporter. */
export type Story = {
  readonly at: Instant;
  readonly cell: Cell;
  readonly category: Category;
  readonly scene: Scene;
  /** Somebody else has reported the same matter before. */
  readonly isEcho: boolean;
  readonly input: Registration;
  /** The grid worker or operator who takes it in; a resident's own report where there is none. */
  readonly by?: StaffActor;
  /** What the grid worker did when she settled it on the spot. */
  readonly summary?: string;
  readonly say: (occasion: Occasion) => string;
  readonly note: () => string;
  readonly resolution: () => string;
  readonly publicWords: () => string;
  readonly fields: Record<string, string | number | boolean>;
  readonly leadFor: (found: Case) => string | undefined;
  /** Where its category has another road by law. */
  readonly transfer?: { to: (typeof transferTargets)[number]; reason: string } | undefined;
};

const beijing = 8 * 3_600_000;
const day = 86_400_000;
const forStaff: readonly Channel[] = ['hotline', 'window', 'sms', 'letter', 'transfer'];

/** Draws a report of `days` from `start`; with `earlier`, another neighbour's report of the same matter soon after it. */
export function drawStory(stage: Stage, chance: Chance, start: Instant, days: number, earlier?: Story): Story {
  const { random } = chance;
  const { rulebook, cells } = stage;
  const month = Number(localDateOf(start).slice(5, 7));
  const cell = earlier?.cell ?? chance.pick(cells);
  const community = (stage.nameOf(cell.code.slice(0, 12)) ?? '').split(' ').at(-1) ?? '';
  const place = { name: community };
  const category = earlier?.category ?? drawCategory(random, [...rulebook.categories.values()], month, place);
  const channel = drawChannel(random, category.code);
  const scene = earlier?.scene ?? drawScene(random, place);
  const words = reportWords(random, category, scene, channel);
  const at =
    earlier === undefined
      ? momentIn(start, days, drawHour(random, category.code), chance)
      : later(earlier.at, chance.between(20, 1_800) * 60_000);
  const fields = reportFields(category, { random, scene, words, today: localDateOf(at) });
  const by = taker(stage, channel, cell, chance);
  const isSettled = by?.role === 'gridWorker' && isSmall(category) && chance.happens(0.45);
  // Residents seldom know the category; whoever takes a call does.
  const isKnown = by !== undefined || chance.happens(0.7);
  return {
    at,
    by,
    cell,
    category,
    scene,
    isEcho: earlier !== undefined,
    fields,
    summary: isSettled ? resolutionWords(random, category, scene) : undefined,
    input: {
      words,
      channel,
      place: placeOf(cell, scene, chance),
      ...(isKnown && { categoryCode: category.code, fields }),
      reporter: by?.role === 'gridWorker' ? undefined : drawReporter(random, category),
    },
    say: (occasion) => phrase(random, occasion),
    note: () => noteWords(random, category, scene),
    resolution: () => resolutionWords(random, category, scene),
    publicWords: () => `${scene.place}${scene.spot}附近：${category.nameZh}`,
    leadFor: (found) => suggestDispatch(found, { rulebook, countyUnits: stage.units }).lead?.unitId,
    transfer: transferOf(category, random),
  };
}

const roads = {
  petition: 'toPetition',
  litigation: 'toLitigation',
  arbitration: 'toArbitration',
  disclosure: 'toDisclosure',
  discipline: 'toDiscipline',
} as const satisfies Partial<Record<(typeof transferTargets)[number], Occasion>>;

function transferOf({ route }: Category, random: () => number): Story['transfer'] {
  const to = route?.to;
  if (to === undefined || to === 'reconsideration') return undefined;
  return { to, reason: phrase(random, roads[to]) };
}

function momentIn(start: Instant, days: number, hour: number, chance: Chance): Instant {
  const midnight = Math.floor((millisecondsOf(start) + beijing) / day) * day - beijing;
  const at = midnight + Math.floor(chance.random() * days) * day + hour * 3_600_000 + chance.between(0, 3_599_000);
  return instantOf(Math.max(at, millisecondsOf(start)));
}

function taker({ staff }: Stage, channel: Channel, cell: Cell, chance: Chance): StaffActor | undefined {
  if (channel === 'gridWorker') return staff.gridWorkers.find(({ divisionCode }) => cell.code.startsWith(divisionCode));
  if (!forStaff.includes(channel)) return undefined;
  const county = staff.operators.filter(({ divisionCode }) => divisionCode === cell.code.slice(0, 6));
  return chance.pick(county);
}

/** Some people point at the map, some name a house, some only the community. */
function placeOf(cell: Cell, scene: Scene, chance: Chance): Registration['place'] {
  const address = `${scene.place}${scene.spot}`;
  if (chance.happens(0.12)) return { divisionCode: cell.code.slice(0, 12), address };
  return {
    lng: round(cell.lng + (chance.random() - 0.5) * 1e-4),
    lat: round(cell.lat + (chance.random() - 0.5) * 1e-4),
    address,
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

function isSmall({ code, sensitivity }: Category): boolean {
  return sensitivity === 'ordinary' && ['01', '03', '09', '11'].includes(code.slice(0, 2));
}
