import type { DivisionView, LocatedView, PlaceLine, PlaceLines } from '@linli/domain/territory';
import type { FeatureCollection } from 'geojson';
import { get } from './api.ts';

export type MapSettings = {
  county: PlaceLine;
  /** Absent where no shape of the county is known. */
  centre?: { lng: number; lat: number };
  tilesUrl?: string;
  areas: FeatureCollection;
};

/** Where a map begins that knows of no better place: the middle of the country, small. */
export const anywhere = { lng: 104.1, lat: 35.9 };

/** Which cell a point lies in, named from the township down. */
export function locate(lng: number, lat: number): Promise<LocatedView> {
  return get('/locate', { lng, lat });
}

export async function listChildren(code: string): Promise<PlaceLine[]> {
  return (await get<PlaceLines>(`/divisions/${code}/children`)).divisions;
}

export function getDivision(code: string): Promise<DivisionView> {
  return get(`/divisions/${code}`);
}

/** The county served here, where its map begins, and what to draw there. */
export function getMapSettings(): Promise<MapSettings> {
  return get('/map');
}
