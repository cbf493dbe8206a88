import type { DivisionView, LocatedView, MapView, PlaceLine, PlaceLines } from '@linli/domain/territory';
import type { FeatureCollection } from 'geojson';
import { get } from './api.ts';

export type MapSettings = MapView;

/** Where a map begins that knows of no better place: the middle of the country, small. */
export const anywhere = { lng: 104.1, lat: 35.9 };

/** Which cell a point lies in, named from the township down. */
export function locate(lng: number, lat: number): Promise<LocatedView> {
  return get('/locate', { lng, lat });
}

export async function listChildren(code: string): Promise<PlaceLine[]> {
  return (await get<PlaceLines>(`/divisions/${code}/children`)).divisions;
}

const mostFound = 8;

/** Townships, communities and villages of a county by a part of their names. */
export async function searchPlacesByName(county: string, name: string): Promise<PlaceLine[]> {
  const { divisions } = await get<PlaceLines>('/divisions', { name, within: county, limit: mostFound + 1 });
  return divisions.filter(({ code }) => code !== county).slice(0, mostFound);
}

export function getDivision(code: string): Promise<DivisionView> {
  return get(`/divisions/${code}`);
}

/** The county served here, where its map begins, and what is drawn under it. */
export function getMapSettings(): Promise<MapSettings> {
  return get('/map');
}

/** The shapes of one level inside a division. */
export function listAreas(within: string, level: 'township' | 'community' | 'cell'): Promise<FeatureCollection> {
  return get('/areas', { within, level });
}
