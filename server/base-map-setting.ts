import type { BaseMap } from '@linli/domain/territory';

type Environment = Readonly<Record<string, string | undefined>>;
type Problem = (name: string, words: string) => void;

const name = 'LINLI_TILES_URL';

/** The base map of the installation's choice; where there is none, our own tiles are. */
export function readBaseMap(given: Environment, problem: Problem): BaseMap | undefined {
  const urls = (given[name] ?? '').split(/\s+/).filter(Boolean).map(plainNames);
  const attribution = given.LINLI_TILES_ATTRIBUTION?.trim();
  if (urls.length === 0) return undefined;
  const [fault] = urls.map(faultOf).filter((words) => words !== undefined);
  if (fault) problem(name, fault);
  const kinds = new Set(urls.map((url) => (/\.(pbf|mvt)(\?|$)/.test(url) ? 'vector' : 'raster')));
  if (kinds.size > 1) problem(name, 'mixes pictures and vector tiles; give one kind.');
  const [kind = 'raster'] = kinds;
  return { kind, urls, ...(attribution && { attribution }) };
}

/** WMTS calls the same three numbers otherwise. */
function plainNames(url: string): string {
  return url.replace('{TileMatrix}', '{z}').replace('{TileCol}', '{x}').replace('{TileRow}', '{y}');
}

/** The address may hold a key, so the error shows only what stands before it. */
function faultOf(url: string): string | undefined {
  const shown = url.split('?')[0];
  const isAddress = URL.canParse(url) && ['https:', 'http:'].includes(new URL(url).protocol);
  if (!isAddress) return 'is not an address; give one that begins with https://.';
  if (/[{}]/.test(new URL(url).host)) return `names no single host: "${shown}"; choose one, such as t0.`;
  if (!['{z}', '{x}', '{y}'].every((part) => url.includes(part)))
    return `is "${shown}"; it must hold {z}, {x} and {y}.`;
  if (/\/(vec|img|ter|cva|cia|cta)_c\//.test(url))
    return `is "${shown}", tiles in degrees (_c); Linli needs those in Web Mercator (_w).`;
  return undefined;
}
