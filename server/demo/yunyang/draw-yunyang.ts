import { readFileSync } from 'node:fs';
import { type Boundary, dissolve, levelOf, type MultiPolygon } from '@linli/domain/territory';
import { drawCells } from './draw-cells.ts';
import { growCommunities } from './grow-communities.ts';
import { townshipSeats } from './positions.ts';
import { seededRandom } from './seeded-random.ts';
import { flatten, type Point, spreadSeeds } from './spread-seeds.ts';

export const yunyangCode = '500235';
export const yunyangRegister = new URL('./divisions.csv', import.meta.url);
const seed = 500_235;

/**
 * The demo county's shapes, always the same: some 2,400 grid cells, and around them their communities, townships and the
 * county. Names and codes of the divisions are real, every shape and every cell is made up. In about half a second.
 */
export function drawYunyang(): { cells: Boundary[]; divisions: Boundary[] } {
  const names = yunyangNames();
  const communitiesOf = groupByTownship(names);
  const counts = new Map([...communitiesOf].map(([township, communities]) => [township, communities.length]));
  const seeds = spreadSeeds(counts, seededRandom(seed));
  const { ringOf, neighbours } = drawCells(seeds);
  const townships = [...counts].map(([code, communities]) => ({
    code,
    communities,
    seat: flatten(townshipSeats[code] as Point),
  }));
  const grown = growCommunities(seeds, neighbours, townships);

  const cells: Boundary[] = [];
  const counted = new Map<string, number>();
  for (const [cell, { townshipCode, community }] of grown) {
    const communityCode = communitiesOf.get(townshipCode)?.[community] as string;
    const number = (counted.get(communityCode) ?? 0) + 1;
    counted.set(communityCode, number);
    const code = `${communityCode}${String(number).padStart(3, '0')}`;
    cells.push({ code, name: cellName(number), polygons: [[ringOf(cell)]] });
  }
  return { cells, divisions: dissolveUpwards(cells, names) };
}

/** The real names of the county's divisions by their codes, the county's own among them. */
export function yunyangNames(): Map<string, string> {
  const [, ...lines] = readFileSync(yunyangRegister, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => line.split(',') as [string, string]));
}

/** Residents' communities come first, as they lie around the seat; then the villages. */
function groupByTownship(names: ReadonlyMap<string, string>): Map<string, string[]> {
  const communities = [...names.keys()].filter((code) => levelOf(code) === 'community').toSorted();
  return Map.groupBy(communities, (code) => code.slice(0, 9));
}

/** The word for an example stands in the name, so that it shows wherever the cell does. */
function cellName(number: number): string {
  return `示例网格${String(number).padStart(2, '0')}`;
}

function dissolveUpwards(cells: readonly Boundary[], names: ReadonlyMap<string, string>): Boundary[] {
  const communities = unite(cells, 12, names);
  const townships = unite(communities, 9, names);
  return [...unite(townships, 6, names), ...townships, ...communities];
}

function unite(places: readonly Boundary[], digits: number, names: ReadonlyMap<string, string>): Boundary[] {
  const groups = Map.groupBy(places, ({ code }) => code.slice(0, digits));
  return [...groups].map(([code, inside]) => {
    const polygons: MultiPolygon = dissolve(inside.map((place) => place.polygons));
    return { code, name: names.get(code) as string, polygons };
  });
}
