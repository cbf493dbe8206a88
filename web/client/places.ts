import type { FeatureCollection } from 'geojson';
import { get } from './api.ts';

export type DivisionLine = { code: string; name: string };
export type Located = { divisionCode: string; precision: 'cell' | 'nearest' | 'division'; name: string };
export type MapSettings = {
  county: DivisionLine;
  centre: { lng: number; lat: number };
  tilesUrl?: string;
  areas?: FeatureCollection;
};

/** Which cell a point lies in, named from the county down. */
export function locate(lng: number, lat: number): Promise<Located> {
  return get('/locate', { lng, lat });
}

export async function listChildren(code: string): Promise<DivisionLine[]> {
  return (await get<{ divisions: DivisionLine[] }>(`/divisions/${code}/children`)).divisions;
}

/** The county served here, where its map begins, and what to draw there. */
export function getMapSettings(): Promise<MapSettings> {
  return get('/map');
}
