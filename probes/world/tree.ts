import type { Chance } from '../chance.ts';

export type Level = 'province' | 'city' | 'county' | 'township' | 'community' | 'cell';

/** A place, knowing the one it lies in. The oracle walks these pointers and never looks at codes. */
export type Division = {
  readonly code: string;
  readonly level: Level;
  readonly name: string;
  readonly parent: Division | undefined;
  readonly children: Division[];
};

const levelsBelow = ['city', 'county', 'township', 'community', 'cell'] as const;
const digits: Readonly<Record<Level, number>> = { province: 2, city: 2, county: 2, township: 3, community: 3, cell: 3 };
const words: Readonly<Record<Level, string>> = {
  province: '省',
  city: '市',
  county: '县',
  township: '镇',
  community: '村',
  cell: '格',
};

/** Numbers at which a range that is one off, or a prefix that is cut short, would show. */
const edges: Readonly<Record<number, readonly number[]>> = {
  2: [1, 2, 3, 10, 11, 12, 20, 21, 98, 99],
  3: [1, 2, 9, 10, 11, 99, 100, 101, 102, 110, 111, 200, 998, 999],
};

/**
 * Two provinces, three cities, six counties, and below them as many townships, communities and cells as chance wills. The
 * codes of neighbours are as alike as codes can be.
 */
export function growTree(chance: Chance): Division[] {
  const all: Division[] = [];
  const provinces = ['50', '51'].map((code) => {
    const division: Division = { code, level: 'province', name: `${code}省`, parent: undefined, children: [] };
    all.push(division);
    return division;
  });
  const countiesOfCities = [3, 2, 1];
  const cities = [...grow(provinces[0] as Division, 2), ...grow(provinces[1] as Division, 1)];
  for (const [number, city] of cities.entries()) {
    for (const county of grow(city, countiesOfCities[number] ?? 1))
      for (const township of grow(county, 6 + chance.below(3)))
        for (const community of grow(township, 10 + chance.below(3))) grow(community, 1 + chance.below(3));
  }
  return all;

  function grow(parent: Division, count: number): Division[] {
    const level = levelsBelow[parent.level === 'province' ? 0 : levelsBelow.indexOf(parent.level as 'city') + 1];
    if (level === undefined) throw new Error(`Nothing lies in a ${parent.level}`);
    return chance
      .shuffled(edges[digits[level]] as number[])
      .slice(0, count)
      .map((number) => {
        const code = `${parent.code}${String(number).padStart(digits[level], '0')}`;
        const division: Division = { code, level, name: `${number}${words[level]}`, parent, children: [] };
        parent.children.push(division);
        all.push(division);
        return division;
      });
  }
}

const walked = new WeakMap<Division, readonly Division[]>();

/** The place itself, what it lies in, and so on up to its province. */
export function upwards(division: Division): readonly Division[] {
  const known = walked.get(division);
  if (known !== undefined) return known;
  const above = division.parent === undefined ? [division] : [division, ...upwards(division.parent)];
  walked.set(division, above);
  return above;
}

/** The county, city or whatever else of this level that a place lies in. */
export function atLevel(division: Division, level: Level): Division {
  const found = upwards(division).find((each) => each.level === level);
  if (found === undefined) throw new Error(`${division.code} lies in no ${level}`);
  return found;
}
