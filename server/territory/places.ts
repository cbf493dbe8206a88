import {
  ancestorsOf,
  collectCells,
  type DivisionCode,
  type Level,
  type Locator,
  levelOf,
  levels,
  type MultiPolygon,
} from '@linli/domain/territory';
import type { Transaction } from '../database/index.ts';
import {
  findTerritoryVersion,
  listCountiesAlone,
  listCountiesWithShapes,
  listNames,
  listNamesOfCounty,
  listShapes,
} from './place-store.ts';

export type PlaceName = { readonly code: DivisionCode; readonly name: string; readonly level: Level };

/** The place of a position, with all above it. */
export type LocatedPlace = {
  readonly divisionCode: DivisionCode;
  /** `cell`: inside it. `nearest`: outside of all, this one is close by. `division`: the smallest whose shape is known. */
  readonly precision: 'cell' | 'nearest' | 'division';
  readonly distanceMetres: number;
  readonly name: string;
  /** Made up, as all cells of the demo county are. */
  readonly isSynthetic: boolean;
  /** The province first. */
  readonly ancestors: readonly PlaceName[];
};

/** Places in memory. Answers at once; follows imports by itself within seconds. */
export type Places = {
  readonly locate: (lng: number, lat: number) => LocatedPlace | undefined;
  /** The name of a place inside its county, such as 双江街道 滨江社区; undefined for a place that nobody knows. */
  readonly nameOf: (code: DivisionCode) => string | undefined;
  readonly counties: () => readonly DivisionCode[];
  /** Grows with every import. */
  readonly version: () => number;
  /** Reads anew if something was imported since. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
};

export type PlacesOptions = {
  /** How far outside of all cells a position still belongs to the nearest one. */
  readonly nearestWithinMetres?: number;
  readonly refreshEverySeconds?: number;
  /** Counties whose names are wanted though they have no shapes. */
  readonly alsoCounties?: readonly DivisionCode[];
};

/**
 * Reads the places of this installation: shapes and names of every county that has any. 2,400 cells take 0.1 s; a million
 * takes a minute and 500 MB.
 */
export async function openPlaces(transact: Transact, options: PlacesOptions = {}): Promise<Places> {
  let known = await transact((tx) => readPlaces(tx, options));
  const refresh = async () => {
    const version = await transact(findTerritoryVersion);
    if (version !== known.version) known = await transact((tx) => readPlaces(tx, options));
  };
  // A database that is away for a moment is no reason to end: the next round asks again.
  const rounds = setInterval(() => refresh().catch(() => {}), (options.refreshEverySeconds ?? 10) * 1000);
  rounds.unref();
  return {
    locate: (lng, lat) => known.locate(lng, lat),
    nameOf: (code) => known.nameOf(code),
    counties: () => known.counties,
    version: () => known.version,
    refresh,
    close: () => clearInterval(rounds),
  };
}

/** A transaction with anybody's eyes: places are public. */
export type Transact = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

type KnownPlaces = Pick<Places, 'locate' | 'nameOf'> & { version: number; counties: readonly string[] };

async function readPlaces(tx: Transaction, options: PlacesOptions): Promise<KnownPlaces> {
  const version = await findTerritoryVersion(tx);
  const counties = [...new Set([...(await listCountiesWithShapes(tx)), ...(options.alsoCounties ?? [])])].toSorted();
  const named = [...new Set([...counties, ...(await listCountiesAlone(tx))])];
  const { nameAt, synthetic } = await readNames(tx, named);
  const locators = await readShapes(tx, options.nearestWithinMetres ?? 200);
  const nameOf = (code: string) => nameInCounty(code, nameAt);
  const locate = (lng: number, lat: number): LocatedPlace | undefined => {
    const found = findPlace(locators, lng, lat);
    if (found === undefined) return undefined;
    const { divisionCode } = found;
    const ancestors = ancestorsOf(divisionCode).map((code) => ({
      code,
      name: nameAt(code) ?? '',
      level: levelOf(code),
    }));
    return { ...found, name: nameOf(divisionCode) ?? '', isSynthetic: synthetic.has(divisionCode), ancestors };
  };
  return { version, counties, locate, nameOf };
}

async function readNames(tx: Transaction, counties: readonly string[]) {
  const names = new Map<string, string>();
  const synthetic = new Set<string>();
  for (const county of counties)
    for (const { code, name, isSynthetic } of await listNamesOfCounty(tx, county)) {
      names.set(code, name);
      if (isSynthetic) synthetic.add(code);
    }
  for (const { code, name } of await listNames(tx, [...new Set(counties.flatMap(ancestorsOf))])) names.set(code, name);
  return { nameAt: (code: string) => names.get(code), synthetic };
}

/** One locator for each level that has shapes, cells first, the widest last. */
async function readShapes(tx: Transaction, nearestWithinMetres: number): Promise<[Level, Locator][]> {
  const collections = new Map(levels.map((level) => [level, collectCells()]));
  for await (const rows of listShapes(tx))
    for (const { code, polygons } of rows)
      collections.get(levelOf(code))?.add(code, JSON.parse(polygons) as MultiPolygon);
  return [...collections]
    .toReversed()
    .map(([level, collection]): [Level, Locator] => [level, collection.build({ nearestWithinMetres })])
    .filter(([, locator]) => locator.size > 0);
}

type Found = Pick<LocatedPlace, 'divisionCode' | 'precision' | 'distanceMetres'>;

function findPlace(locators: readonly [Level, Locator][], lng: number, lat: number): Found | undefined {
  for (const [level, locator] of locators) {
    const { how, cellCode, distanceMetres } = locator.locate(lng, lat);
    if (how === 'none' || (how === 'nearest' && level !== 'cell')) continue;
    const precision = level !== 'cell' ? 'division' : how === 'inside' ? 'cell' : 'nearest';
    return { divisionCode: cellCode, precision, distanceMetres };
  }
  return undefined;
}

function nameInCounty(code: DivisionCode, nameAt: (code: string) => string | undefined): string | undefined {
  const name = nameAt(code);
  if (name === undefined || code.length <= 6) return name;
  const above = ancestorsOf(code).filter((ancestor) => ancestor.length > 6);
  return [...above.map(nameAt), name].filter((part) => part !== undefined).join(' ');
}
