import { levelOf } from '@linli/domain/territory';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection, MultiPolygon, Point, Position } from 'geojson';
import polylabel from 'polylabel';
import type { TileAddress } from './tile.ts';
import type { TileShape } from './tile-store.ts';

/**
 * A Mapbox Vector Tile (version 2) with the layers `areas` and `names`, each feature with its `code`, `name` and `level`; undefined
 * where nothing lies there. A name has one point inside its area, so that it is written once, however many tiles the area crosses.
 */
export function drawTile(shapes: readonly TileShape[], { z, x, y }: TileAddress): Buffer | undefined {
  const areas = shapes.map(areaOf);
  const cut = (features: Feature[], buffer: number) =>
    new GeoJSONVT(collection(features), { maxZoom: z, indexMaxZoom: 0, buffer }).getTile(z, x, y);
  const drawn = cut(areas, 64);
  if (drawn === null || drawn.features.length === 0) return undefined;
  const names = cut(areas.map(nameOf), 0);
  return Buffer.from(fromGeojsonVt({ areas: drawn, ...(names && { names }) }, { version: 2, extent: 4096 }));
}

function areaOf({ code, name, polygons }: TileShape): Feature<MultiPolygon> {
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: JSON.parse(polygons) };
  return { type: 'Feature', properties: { code, name, level: levelOf(code) }, geometry };
}

function nameOf({ properties, geometry }: Feature<MultiPolygon>): Feature<Point> {
  const [widest] = geometry.coordinates.toSorted((one, other) => width(other) - width(one));
  const coordinates = [...polylabel((widest ?? []) as [number, number][][], 0.0005)];
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}

function width([outer = []]: Position[][]): number {
  const longitudes = outer.map(([lng = 0]) => lng);
  return Math.max(...longitudes) - Math.min(...longitudes);
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
