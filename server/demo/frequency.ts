import type { Category, Channel } from '@linli/domain/cases';
import { isVillage, type ScenePlace } from './scene.ts';
import table from './words/frequency.json' with { type: 'json' };

/** Which matter comes in, in this month (1 to 12): a hotline's usual mix, moved by the season and, if known, the place. */
export function drawCategory(
  random: () => number,
  categories: readonly Category[],
  month: number,
  place?: ScenePlace,
): Category {
  return drawWeighted(
    random,
    categories.map((category) => [category, weightOf(category.code, month, place)]),
  );
}

/** How often a category comes compared with the others; only the ratios mean something. */
export function weightOf(code: string, month: number, place?: ScenePlace): number {
  const base = (table.weights as Record<string, number>)[code] ?? table.defaultWeight;
  const season = (table.seasons as Record<string, number[]>)[code]?.[month - 1] ?? 1;
  return base * season * (place ? shareIn(place, code.slice(0, 2)) : 1);
}

function shareIn(place: ScenePlace, group: string): number {
  const groups: Record<string, number> = isVillage(place) ? table.inVillages : table.inTowns;
  return groups[group] ?? 1;
}

/** By which channel: grid workers find what can be seen in the street, private matters come by telephone. */
export function drawChannel(random: () => number, code: string): Channel {
  const mix = table.channels[mixOf(code)];
  return drawWeighted(random, Object.entries(mix) as [Channel, number][]);
}

/** The hour of the day in Beijing, 0 to 23: noise by night, kitchen fumes at mealtimes, the rest in office hours. */
export function drawHour(random: () => number, code: string): number {
  return drawWeighted(
    random,
    table.hours[dayOf(code)].map((weight, hour) => [hour, weight]),
  );
}

function mixOf(code: string): keyof typeof table.channels {
  if (table.physicalGroups.includes(code.slice(0, 2))) return 'physical';
  return table.privateGroups.includes(code.slice(0, 2)) ? 'private' : 'default';
}

function dayOf(code: string): keyof typeof table.hours {
  if (table.nightCategories.includes(code)) return 'night';
  return table.mealCategories.includes(code) ? 'meal' : 'office';
}

function drawWeighted<Item>(random: () => number, choices: readonly (readonly [Item, number])[]): Item {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of choices) {
    left -= weight;
    if (left < 0) return item;
  }
  const last = choices.at(-1);
  if (!last) throw new Error('nothing to draw from');
  return last[0];
}
