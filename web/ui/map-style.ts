import type { StyleSpecification } from 'maplibre-gl';
import type { MapArea, MapPoint } from './map-canvas.tsx';

type Drawn = { areas?: MapArea | undefined; points?: MapPoint[] | undefined; tilesUrl?: string | undefined };

/** The map drawn with the page's own colours: tiles if the place has set some, areas with their names, points. */
export function mapStyle({ areas, points = [], tilesUrl }: Drawn): StyleSpecification {
  const colour = tokenColours();
  const hasTiles = tilesUrl !== undefined;
  return {
    version: 8,
    sources: {
      ...(hasTiles ? { tiles: { type: 'raster', tiles: [tilesUrl], tileSize: 256 } } : {}),
      areas: { type: 'geojson', data: areas ?? nothing },
      points: {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: points.map(({ lng, lat, label, key }) => ({
            type: 'Feature',
            id: key,
            properties: { label },
            geometry: { type: 'Point', coordinates: [lng, lat] },
          })),
        },
      },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colour('--accent-tint') } },
      ...(hasTiles ? [{ id: 'tiles', type: 'raster', source: 'tiles' } as const] : []),
      {
        id: 'area-fill',
        type: 'fill',
        source: 'areas',
        paint: { 'fill-color': colour('--paper'), 'fill-opacity': hasTiles ? 0.25 : 1 },
      },
      {
        id: 'area-line',
        type: 'line',
        source: 'areas',
        paint: { 'line-color': colour('--accent'), 'line-width': 1.5, 'line-opacity': 0.5 },
      },
      {
        id: 'area-name',
        type: 'symbol',
        source: 'areas',
        layout: { 'text-field': ['coalesce', ['get', 'name'], ''], 'text-size': 13, 'text-padding': 8 },
        paint: {
          'text-color': colour('--ink-soft'),
          'text-halo-color': colour('--paper'),
          'text-halo-width': 1.5,
        },
      },
      {
        id: 'point',
        type: 'circle',
        source: 'points',
        paint: {
          'circle-radius': 8,
          'circle-color': colour('--bad-fill'),
          'circle-stroke-color': '#ffffff',
          'circle-stroke-width': 2.5,
        },
      },
    ],
  };
}

const nothing: MapArea = { type: 'FeatureCollection', features: [] };

function tokenColours(): (token: string) => string {
  const computed = getComputedStyle(document.documentElement);
  return (token) => computed.getPropertyValue(token).trim() || '#888888';
}
