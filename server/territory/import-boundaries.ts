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
import { recordImportBy } from '../database/index.ts';
import {
  addBoundaryVersion,
  endCells,
  findCellNames,
  findDivisionsInForce,
  findShapes,
  lockBoundaries,
  parseShape,
  writeCells,
  writeShapes,
} from './boundary-import-store.ts';

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
  readonly within?: string;
  readonly source: string;
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
  const { codeProperty = 'code', nameProperty = 'name', datum } = asked;
  const read = readBoundaries(asked.json, { datum, codeProperty, nameProperty });
  await client.query('begin');
  try {
    await lockBoundaries(client);
    const problems = [
      ...read.problems,
      ...(await checkAgainstRegister(client, read.boundaries)),
      ...checkBoundaries(read.boundaries, await knownPlaces(client, read.boundaries)),
    ];
    const isRefused = problems.some((problem) => asked.strict === true || isError(problem));
    const changes = isRefused ? noChanges : await storeBoundaries(client, read.boundaries, asked, now);
    await client.query('commit');
    return { features: read.boundaries.length, ...changes, isChanged: isSomething(changes), problems };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

type Changes = Pick<ImportedBoundaries, 'cells' | 'divisions'>;
const noChanges: Changes = { cells: { added: 0, changed: 0, ended: 0 }, divisions: { added: 0, changed: 0 } };

function isSomething({ cells, divisions }: Changes): boolean {
  return [...Object.values(cells), ...Object.values(divisions)].some((count) => count > 0);
}

async function checkAgainstRegister(client: pg.ClientBase, places: readonly Boundary[]): Promise<BoundaryProblem[]> {
  const registered = (code: string) => code.slice(0, digitsOfLevel.community);
  const known = await findDivisionsInForce(client, [...new Set(places.map(({ code }) => registered(code)))]);
  return places
    .filter(({ code }) => !known.has(registered(code)))
    .map((place) => ({ fault: 'placeUnknown', feature: featureNameOf(place), value: registered(place.code) }));
}

/** What is trusted already: the counties of these places with their surroundings, and their shapes until now. */
async function knownPlaces(client: pg.ClientBase, places: readonly Boundary[]): Promise<KnownPlaces> {
  const counties = [...new Set(places.map(({ code }) => code.slice(0, digitsOfLevel.county)))];
  const ofCounties = await findShapes(client, counties);
  const shapes = await findShapes(
    client,
    places.map(({ code }) => code),
  );
  const known = new Map([...shapes].map(([code, text]) => [code, parseShape(text)]));
  if (ofCounties.size < counties.length) return { known };
  return { known, surroundings: widened(boxOf([...ofCounties.values()].flatMap(parseShape)), surroundingsDegrees) };
}

/** Writes shapes that are known to be sound, inside a transaction of the caller's. */
export async function storeBoundaries(
  client: pg.ClientBase,
  places: readonly Boundary[],
  { isSynthetic = false, source, within }: Pick<BoundaryImport, 'isSynthetic' | 'source' | 'within'>,
  now: Instant,
): Promise<Changes> {
  const before = await findShapes(
    client,
    places.map(({ code }) => code),
  );
  const cells = places.filter(({ code }) => isCellCode(code)).map(withName);
  const namesBefore = await namesOf(client, cells, within);
  const reshaped = places.filter(({ code, polygons }) => before.get(code) !== JSON.stringify(polygons));
  const isReshaped = new Set(reshaped.map(({ code }) => code));
  const changedCells = cells.filter(({ code, name }) => namesBefore.get(code) !== name || isReshaped.has(code));
  const named = new Set(cells.map(({ code }) => code));
  const ended =
    within === undefined ? [] : [...namesBefore.keys()].filter((code) => isInside(code, within) && !named.has(code));
  const changes = {
    cells: {
      added: changedCells.filter(({ code }) => !namesBefore.has(code)).length,
      changed: changedCells.filter(({ code }) => namesBefore.has(code)).length,
      ended: ended.length,
    },
    divisions: countDivisions(reshaped, before),
  };
  if (!isSomething(changes)) return changes;

  const version = await addBoundaryVersion(client, { source, summary: changes, importedAt: now });
  await recordImportBy(client, { what: 'boundaries', at: now, body: { version, source, summary: changes } });
  const stamp = { version, isSynthetic, at: now };
  for (let i = 0; i < changedCells.length; i += lot) await writeCells(client, changedCells.slice(i, i + lot), stamp);
  for (let i = 0; i < reshaped.length; i += lot) await writeShapes(client, reshaped.slice(i, i + lot), stamp);
  if (ended.length > 0) await endCells(client, ended, stamp);
  return changes;
}

/** A cell without a name in the file is called by the digits that number it in its community. */
function withName(cell: Boundary): Boundary {
  return cell.name === '' ? { ...cell, name: `第${Number(cell.code.slice(digitsOfLevel.community))}网格` } : cell;
}

async function namesOf(client: pg.ClientBase, cells: readonly Boundary[], within: string | undefined) {
  const counties = new Set(cells.map(({ code }) => code.slice(0, digitsOfLevel.county)));
  const areas = within === undefined ? [...counties] : [...counties, within];
  const found: [string, string][] = [];
  for (const area of areas) found.push(...(await findCellNames(client, area)));
  return new Map(found);
}

function countDivisions(reshaped: readonly Boundary[], before: ReadonlyMap<string, string>) {
  const divisions = reshaped.filter(({ code }) => !isCellCode(code));
  const changed = divisions.filter(({ code }) => before.has(code)).length;
  return { added: divisions.length - changed, changed };
}
