import type { RuleDifference } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import {
  type Boundary,
  type BoundaryProblem,
  boxOf,
  checkBoundaries,
  type Datum,
  digitsOfLevel,
  featureNameOf,
  isCellCode,
  isError,
  isInside,
  type KnownPlaces,
  readBoundaries,
  widened,
} from '@linli/domain/territory';
import type pg from 'pg';
import { type Connection, recordImportBy } from '../database/index.ts';
import {
  addBoundaryVersion,
  endCells,
  findCellNames,
  findDivisionsInForce,
  findShapes,
  parseShape,
  writeCells,
  writeShapes,
} from './boundary-import-store.ts';
import { lockPlaces } from './lock-places-store.ts';

export type BoundaryImport = {
  /** Parsed GeoJSON. */
  readonly json: unknown;
  readonly datum: Datum;
  readonly codeProperty?: string;
  readonly nameProperty?: string;
  readonly isSynthetic?: boolean;
  /** Overlaps and gaps keep the file out, too. */
  readonly strict?: boolean;
  /** The file holds all cells of this division: those in force that it does not name come to their end. */
  readonly within?: string | undefined;
  readonly source: string;
  /** Whoever imports looks after this division alone: a place elsewhere keeps the file out. */
  readonly onlyInside?: string;
  /** Who brings it in at a desk. */
  readonly actor?: object;
};

export type ImportedBoundaries = {
  /** Features read from the file. */
  readonly features: number;
  readonly cells: { readonly added: number; readonly changed: number; readonly ended: number };
  readonly divisions: { readonly added: number; readonly changed: number };
  readonly isChanged: boolean;
  readonly problems: readonly BoundaryProblem[];
};

/** How far outside its county's known border a place may lie, degrees (some 30 km): counties do grow. */
const surroundingsDegrees = 0.3;
const lot = 500;

/**
 * Brings shapes of cells and divisions in, all of the file or nothing. `client` is a connection of `linli_owner` outside
 * of any transaction. Problems name feature and place; an error among them, or with `strict` a warning, keeps the file
 * out. A cell needs its community, a division itself, in the register.
 */
export async function importBoundaries(
  client: pg.ClientBase,
  asked: BoundaryImport,
  now: Instant,
): Promise<ImportedBoundaries> {
  await client.query('begin');
  try {
    const imported = await importBoundariesIn(client, asked, now);
    await client.query('commit');
    return imported;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** The same inside of a transaction that is open: a desk's. */
export async function importBoundariesIn(
  connection: Connection,
  asked: BoundaryImport,
  now: Instant,
): Promise<ImportedBoundaries> {
  await lockPlaces(connection);
  const { places, problems, isRefused } = await judgeBoundaries(connection, asked);
  const changes = isRefused ? noChanges : await storeBoundaries(connection, places, asked, now);
  return { features: places.length, ...changes, isChanged: isSomething(changes), problems };
}

export type JudgedBoundaries = {
  readonly places: readonly Boundary[];
  readonly problems: readonly BoundaryProblem[];
  readonly isRefused: boolean;
};

/** Whether a file could be brought in. Changes nothing. */
export async function judgeBoundaries(connection: Connection, asked: BoundaryImport): Promise<JudgedBoundaries> {
  const { codeProperty = 'code', nameProperty = 'name', datum, onlyInside } = asked;
  const { boundaries, problems: unread } = readBoundaries(asked.json, { datum, codeProperty, nameProperty });
  const problems = [
    ...unread,
    ...(onlyInside === undefined ? [] : listOutside(boundaries, onlyInside)),
    ...(await checkAgainstRegister(connection, boundaries)),
    ...checkBoundaries(boundaries, await knownPlaces(connection, boundaries)),
  ];
  const isRefused = problems.some((problem) => asked.strict === true || isError(problem));
  return { places: boundaries, problems, isRefused };
}

function listOutside(places: readonly Boundary[], division: string): BoundaryProblem[] {
  return places
    .filter(({ code }) => !isInside(code, division))
    .map((place) => ({ fault: 'outside', feature: featureNameOf(place), value: place.code }));
}

type Changes = Pick<ImportedBoundaries, 'cells' | 'divisions'>;
const noChanges: Changes = { cells: { added: 0, changed: 0, ended: 0 }, divisions: { added: 0, changed: 0 } };

function isSomething({ cells, divisions }: Changes): boolean {
  return [...Object.values(cells), ...Object.values(divisions)].some((count) => count > 0);
}

async function checkAgainstRegister(connection: Connection, places: readonly Boundary[]): Promise<BoundaryProblem[]> {
  const registered = (code: string) => code.slice(0, digitsOfLevel.community);
  const known = await findDivisionsInForce(connection, [...new Set(places.map(({ code }) => registered(code)))]);
  return places
    .filter(({ code }) => !known.has(registered(code)))
    .map((place) => ({ fault: 'placeUnknown', feature: featureNameOf(place), value: registered(place.code) }));
}

/** What is trusted already: the counties of these places with their surroundings, and their shapes until now. */
async function knownPlaces(connection: Connection, places: readonly Boundary[]): Promise<KnownPlaces> {
  const counties = [...new Set(places.map(({ code }) => code.slice(0, digitsOfLevel.county)))];
  const ofCounties = await findShapes(connection, counties);
  const shapes = await findShapes(
    connection,
    places.map(({ code }) => code),
  );
  const known = new Map([...shapes].map(([code, text]) => [code, parseShape(text)]));
  if (ofCounties.size < counties.length) return { known };
  return { known, surroundings: widened(boxOf([...ofCounties.values()].flatMap(parseShape)), surroundingsDegrees) };
}

/** Which cells and borders of sound shapes are new, changed or gone. */
export async function compareBoundaries(
  connection: Connection,
  places: readonly Boundary[],
  within: string | undefined,
): Promise<ComparedBoundaries> {
  const before = await findShapes(
    connection,
    places.map(({ code }) => code),
  );
  const cells = places.filter(({ code }) => isCellCode(code)).map(withName);
  const namesBefore = await namesOf(connection, cells, within);
  const reshaped = places.filter(({ code, polygons }) => before.get(code) !== JSON.stringify(polygons));
  const isReshaped = new Set(reshaped.map(({ code }) => code));
  const changedCells = cells.filter(({ code, name }) => namesBefore.get(code) !== name || isReshaped.has(code));
  const named = new Set(cells.map(({ code }) => code));
  const ended =
    within === undefined ? [] : [...namesBefore.keys()].filter((code) => isInside(code, within) && !named.has(code));
  return { before, namesBefore, reshaped, changedCells, ended };
}

type ComparedBoundaries = {
  /** Shapes in force, as text. */
  readonly before: ReadonlyMap<string, string>;
  readonly namesBefore: ReadonlyMap<string, string>;
  readonly reshaped: readonly Boundary[];
  readonly changedCells: readonly Boundary[];
  readonly ended: readonly string[];
};

/** Cells and borders of divisions with both sides of their names; of a border only that it is another. */
export function tellBoundaries(compared: ComparedBoundaries): RuleDifference {
  const { before, namesBefore, reshaped, changedCells, ended } = compared;
  const isReshaped = new Set(reshaped.map(({ code }) => code));
  const shape = { path: 'shape' };
  const membersOf = ({ code, name }: Boundary) => {
    const was = namesBefore.get(code);
    return [
      ...(was === name ? [] : [{ path: 'name', before: was, after: name }]),
      ...(isReshaped.has(code) ? [shape] : []),
    ];
  };
  const divisions = reshaped.filter(({ code }) => !isCellCode(code));
  const rowOf = ({ code, name }: Boundary) => ({ key: code, ...(name !== '' && { name }) });
  return {
    cells: {
      added: changedCells.filter(({ code }) => !namesBefore.has(code)).map(rowOf),
      changed: changedCells
        .filter(({ code }) => namesBefore.has(code))
        .map((cell) => ({ ...rowOf(cell), members: membersOf(cell) })),
      removed: ended.map((code) => rowOf({ code, name: namesBefore.get(code) ?? '', polygons: [] })),
    },
    shapes: {
      added: divisions.filter(({ code }) => !before.has(code)).map(rowOf),
      changed: divisions.filter(({ code }) => before.has(code)).map((one) => ({ ...rowOf(one), members: [shape] })),
      removed: [],
    },
  };
}

/** Writes shapes that are known to be sound, inside a transaction of the caller's. */
export async function storeBoundaries(
  connection: Connection,
  places: readonly Boundary[],
  asked: Pick<BoundaryImport, 'isSynthetic' | 'source' | 'within' | 'onlyInside' | 'actor'>,
  now: Instant,
): Promise<Changes> {
  const { isSynthetic = false, source, within, onlyInside, actor } = asked;
  const compared = await compareBoundaries(connection, places, within);
  const { reshaped, changedCells, ended } = compared;
  const difference = tellBoundaries(compared);
  const changes = countsOf(difference);
  if (!isSomething(changes)) return changes;

  const stored = { within: onlyInside, source, summary: changes, importedAt: now };
  const version = await addBoundaryVersion(connection, stored);
  const body = { version, source, summary: changes, ...(actor && { within: onlyInside, difference }) };
  await recordImportBy(connection, { what: 'boundaries', at: now, body, actor });
  const stamp = { version, isSynthetic, at: now };
  for (let i = 0; i < changedCells.length; i += lot)
    await writeCells(connection, changedCells.slice(i, i + lot), stamp);
  for (let i = 0; i < reshaped.length; i += lot) await writeShapes(connection, reshaped.slice(i, i + lot), stamp);
  if (ended.length > 0) await endCells(connection, ended, stamp);
  return changes;
}

function countsOf({ cells, shapes }: RuleDifference): Changes {
  return {
    cells: {
      added: cells?.added.length ?? 0,
      changed: cells?.changed.length ?? 0,
      ended: cells?.removed.length ?? 0,
    },
    divisions: { added: shapes?.added.length ?? 0, changed: shapes?.changed.length ?? 0 },
  };
}

/** A cell without a name in the file is called by the digits that number it in its community. */
function withName(cell: Boundary): Boundary {
  return cell.name === '' ? { ...cell, name: `第${Number(cell.code.slice(digitsOfLevel.community))}网格` } : cell;
}

async function namesOf(connection: Connection, cells: readonly Boundary[], within: string | undefined) {
  const counties = new Set(cells.map(({ code }) => code.slice(0, digitsOfLevel.county)));
  const areas = within === undefined ? [...counties] : [...counties, within];
  const found: [string, string][] = [];
  for (const area of areas) found.push(...(await findCellNames(connection, area)));
  return new Map(found);
}
