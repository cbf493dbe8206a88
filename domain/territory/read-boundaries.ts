import { type Boundary, type BoundaryProblem, featureNameOf } from './boundary.ts';
import { type Datum, toWgs84 } from './datum.ts';
import { isDivisionCode } from './division.ts';
import type { MultiPolygon, Polygon, Position } from './geometry.ts';

export type ReadBoundaries = { readonly boundaries: Boundary[]; readonly problems: BoundaryProblem[] };

const longestName = 100;

type Options = { readonly datum: Datum; readonly codeProperty: string; readonly nameProperty: string };
type Feature = {
  properties?: Record<string, unknown> | null;
  geometry?: { type?: unknown; coordinates?: unknown } | null;
};

/**
 * Boundaries out of parsed GeoJSON (RFC 7946), converted to WGS-84 from the datum that was declared. What cannot be read
 * is named in `problems` and left out of `boundaries`; whether the shapes make sense is for `checkBoundaries`.
 */
export function readBoundaries(json: unknown, options: Options): ReadBoundaries {
  const features = featuresOf(json);
  if (features === undefined) return { boundaries: [], problems: [{ fault: 'notGeoJson', feature: '' }] };
  const problems: BoundaryProblem[] = foreignDatum(json);
  const boundaries: Boundary[] = [];
  const seen = new Set<string>();
  features.forEach((feature, index) => {
    const read = readFeature(feature, index, options);
    if ('fault' in read) problems.push(read);
    else if (seen.has(read.code)) problems.push({ fault: 'codeTwice', feature: featureNameOf(read), value: read.code });
    else boundaries.push(read);
    if ('code' in read) seen.add(read.code);
  });
  return { boundaries, problems };
}

function featuresOf(json: unknown): Feature[] | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { type, features } = json as { type?: unknown; features?: unknown };
  if (type === 'Feature') return [json as Feature];
  const isCollection = type === 'FeatureCollection' && Array.isArray(features) && features.length > 0;
  return isCollection && features.every((one) => typeof one === 'object' && one !== null) ? features : undefined;
}

/** Older GeoJSON names its datum. CGCS2000 (EPSG:4490), China's own, differs from WGS-84 by centimetres. */
function foreignDatum(json: unknown): BoundaryProblem[] {
  const name = (json as { crs?: { properties?: { name?: unknown } } | null }).crs?.properties?.name;
  if (name === undefined || /(CRS84|EPSG:+(4326|4490))$/.test(String(name))) return [];
  return [{ fault: 'otherDatum', feature: '', value: String(name).slice(0, 100) }];
}

function readFeature(feature: Feature, index: number, options: Options): Boundary | BoundaryProblem {
  const name = textOf(feature.properties?.[options.nameProperty]);
  const code = textOf(feature.properties?.[options.codeProperty]);
  const label = name || code ? featureNameOf({ code, name }) : `#${index + 1}`;
  if (code === '') return { fault: 'codeMissing', feature: label, value: options.codeProperty };
  if (!isDivisionCode(code)) return { fault: 'codeInvalid', feature: label, value: code.slice(0, 100) };
  // Control characters and half a surrogate pair are no part of a name.
  if (name.length > longestName || /[\p{Cc}\p{Cs}]/u.test(name))
    return { fault: 'nameInvalid', feature: code, value: name.slice(0, 100) };
  const polygons = polygonsOf(feature.geometry);
  if (polygons === undefined)
    return { fault: 'notPolygon', feature: label, value: textOf(feature.geometry?.type).slice(0, 100) };
  const positions: unknown[] = polygons.flat(2);
  const wrong = positions.findIndex((position) => !isPosition(position));
  if (wrong >= 0)
    return { fault: 'notPosition', feature: label, value: (JSON.stringify(positions[wrong]) ?? '').slice(0, 100) };
  const inWgs84 = ([lng, lat]: Position) => toWgs84([lng, lat], options.datum);
  return { code, name, polygons: polygons.map((polygon) => polygon.map((ring) => ring.map(inWgs84))) };
}

/** Codes stand as numbers in many files; any other kind of value is no text. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : Number.isSafeInteger(value) ? String(value) : '';
}

function polygonsOf(geometry: Feature['geometry']): MultiPolygon | undefined {
  const { type, coordinates } = geometry ?? {};
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!Array.isArray(polygons) || polygons.length === 0) return undefined;
  const areRings = polygons.every(
    (polygon) => Array.isArray(polygon) && polygon.length > 0 && polygon.every((ring) => Array.isArray(ring)),
  );
  return areRings ? (polygons as Polygon[]) : undefined;
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}
