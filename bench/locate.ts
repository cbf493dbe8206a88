import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { buildLocator, type MultiPolygon, type Position } from '@linli/domain/territory';

/*
 * How fast a position finds its cell: 2,000,000 cells that share every border exactly, against the limits of 500,000
 * lookups a second and 1 GB, and against which-polygon on the same cells and the same positions.
 *
 *     node bench/locate.ts [cells] [lookups]
 */
const cellCount = Number(process.argv[2] ?? 2_000_000);
const lookups = Number(process.argv[3] ?? 2_000_000);
const limits = { lookupsPerSecond: 500_000, megabytes: 1_000 };
const [west, south, step] = [105, 28, 0.004];
const side = Math.ceil(Math.sqrt(cellCount));

const ours = measure(
  () => buildLocator(cells()),
  (locator, lng, lat) => locator.locate(lng, lat).how === 'inside',
);
const peer = measure(
  () => createRequire(import.meta.url)('which-polygon')({ type: 'FeatureCollection', features: [...features()] }),
  (query, lng, lat) => query([lng, lat]) !== null,
);

console.log(`${cellCount} cells, ${lookups} positions at random`);
console.table({
  'build, s': {
    linli: ours.buildSeconds,
    'which-polygon': peer.buildSeconds,
    ratio: ratio(ours.buildSeconds, peer.buildSeconds),
  },
  'memory, MB': {
    linli: ours.megabytes,
    'which-polygon': peer.megabytes,
    ratio: ratio(ours.megabytes, peer.megabytes),
  },
  'lookups/s': { linli: ours.perSecond, 'which-polygon': peer.perSecond, ratio: ratio(ours.perSecond, peer.perSecond) },
  'memory, of the limit': {
    linli: ours.megabytes,
    limit: limits.megabytes,
    ratio: ratio(ours.megabytes, limits.megabytes),
  },
  'lookups/s, of the limit': {
    linli: ours.perSecond,
    limit: limits.lookupsPerSecond,
    ratio: ratio(ours.perSecond, limits.lookupsPerSecond),
  },
});
console.log(`PostGIS: ${postgisVersion() ?? 'not installed'}`);
if (ours.found !== lookups) throw new Error(`${lookups - ours.found} positions found no cell`);
process.exitCode = ours.perSecond >= limits.lookupsPerSecond && ours.megabytes <= limits.megabytes ? 0 : 1;

function measure<Index>(build: () => Index, find: (index: Index, lng: number, lat: number) => boolean) {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const index = build();
  const buildSeconds = round((performance.now() - started) / 1000);
  const megabytes = round((process.memoryUsage().rss - before) / 1e6);
  const positions = randomPositions();
  for (let i = 0; i < 100_000; i += 2) find(index, positions[i] as number, positions[i + 1] as number);
  const lookingUp = performance.now();
  let found = 0;
  for (let i = 0; i < positions.length; i += 2)
    if (find(index, positions[i] as number, positions[i + 1] as number)) found += 1;
  const perSecond = Math.round(lookups / ((performance.now() - lookingUp) / 1000));
  return { buildSeconds, megabytes, perSecond, found };
}

/** Cells of eight corners: a grid whose crossings and edge middles are moved a little, the same for both neighbours. */
function* cells(): Generator<{ code: string; polygons: MultiPolygon }> {
  for (let n = 0; n < cellCount; n += 1) {
    const [x, y] = [2 * (n % side), 2 * Math.floor(n / side)];
    const around = [
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 2],
      [1, 2],
      [0, 2],
      [0, 1],
      [0, 0],
    ] as const;
    yield { code: String(500_235_000_000_000 + n), polygons: [[around.map(([dx, dy]) => corner(x + dx, y + dy))]] };
  }
}

function* features() {
  for (const { code, polygons } of cells())
    yield { type: 'Feature', properties: { code }, geometry: { type: 'MultiPolygon', coordinates: polygons } };
}

function corner(x: number, y: number): Position {
  return [west + (x / 2 + 0.3 * noise(x, y)) * step, south + (y / 2 + 0.3 * noise(y, x + 7)) * step];
}

function noise(x: number, y: number): number {
  let bits = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return ((bits ^ (bits >>> 12)) >>> 0) / 2 ** 32 - 0.5;
}

/** Well inside the grid, so that each position has its cell. */
function randomPositions(): Float64Array {
  const rows = Math.floor(cellCount / side);
  let state = 1;
  const share = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const positions = new Float64Array(2 * lookups);
  for (let i = 0; i < positions.length; i += 2) {
    positions[i] = west + (0.5 + share() * (side - 1)) * step;
    positions[i + 1] = south + (0.5 + share() * (rows - 1)) * step;
  }
  return positions;
}

function postgisVersion(): string | undefined {
  const question = "select 'available ' || default_version from pg_available_extensions where name = 'postgis'";
  try {
    const asked = ['-XAtc', question, process.env.DATABASE_URL ?? 'postgres'];
    return execFileSync('psql', asked, { encoding: 'utf8', stdio: 'pipe' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function ratio(value: number, to: number): number {
  return Math.round((100 * value) / to) / 100;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
