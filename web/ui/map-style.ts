import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapSettings } from '../client/places.ts';
import { baseMapLayers, baseMapSources } from './base-map.ts';
import type { MapArea, MapPoint } from './map-canvas.tsx';

type Drawn = { ground: MapSettings; areas?: MapArea | undefined; points?: MapPoint[] | undefined };
export type Colour = (token: string) => string;

/**
 * The map in the page's own colours: the base map that the installation has chosen, if any; our places, which are the ground
 * where there is none; then what the page wants to show. Names are drawn with the reader's own fonts, so that no host of
 * glyphs is needed.
 */
export function mapStyle({ ground, areas, points = [] }: Drawn): StyleSpecification {
  const colour = tokenColours();
  const { county, baseMap } = ground;
  return {
    version: 8,
    sources: {
      ...(baseMap && baseMapSources(baseMap)),
      places: {
        type: 'vector',
        tiles: [`${location.origin}/api/v1/tiles/${county.code}/{z}/{x}/{y}`],
        maxzoom: 15,
      },
      areas: { type: 'geojson', data: areas ?? nothing },
      points: { type: 'geojson', data: pointsOf(points) },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colour('--ground') } },
      ...(baseMap ? baseMapLayers(baseMap, colour) : []),
      ...placeLayers(colour, baseMap !== undefined),
      ...shownLayers(colour),
    ],
  };
}

/** Our places: townships from afar, communities and grid cells as one comes nearer. */
function placeLayers(colour: Colour, hasBase: boolean): LayerSpecification[] {
  const ofLevel = (level: string) => ['==', ['get', 'level'], level] as ['==', unknown, string];
  const line = (level: string, width: number, opacity: number): LayerSpecification => ({
    id: `${level}-line`,
    type: 'line',
    source: 'places',
    'source-layer': 'areas',
    filter: ofLevel(level) as never,
    paint: { 'line-color': colour('--accent'), 'line-width': width, 'line-opacity': opacity },
  });
  const name = (level: string, size: number, from: number, to: number): LayerSpecification => ({
    id: `${level}-name`,
    type: 'symbol',
    source: 'places',
    'source-layer': 'names',
    filter: ofLevel(level) as never,
    minzoom: from,
    maxzoom: to,
    layout: { 'text-field': ['get', 'name'], 'text-size': size, 'text-padding': 6, 'text-max-width': 7 },
    paint: { 'text-color': colour('--ink-soft'), 'text-halo-color': colour('--paper'), 'text-halo-width': 1.5 },
  });
  const land: LayerSpecification = {
    id: 'land',
    type: 'fill',
    source: 'places',
    'source-layer': 'areas',
    filter: ofLevel('township') as never,
    paint: { 'fill-color': colour('--paper') },
  };
  return [
    ...(hasBase ? [] : [land]),
    line('cell', 0.75, 0.45),
    line('community', 1.25, 0.5),
    line('township', 1.75, 0.7),
    line('county', 3, 0.9),
    ...(hasBase ? [] : [name('township', 14, 0, 12.8), name('community', 13, 12, 15)]),
    name('cell', 12, 14.2, 24),
  ];
}

function shownLayers(colour: Colour): LayerSpecification[] {
  return [
    {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      paint: {
        'fill-color': colour('--accent-fill'),
        'fill-opacity': ['*', 0.8, ['coalesce', ['get', 'shade'], 0.1]],
      },
    },
    {
      id: 'area-line',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': colour('--accent'), 'line-width': 1.5, 'line-opacity': 0.8 },
    },
    {
      id: 'point',
      type: 'circle',
      source: 'points',
      paint: {
        'circle-radius': 8,
        'circle-color': colour('--accent-fill'),
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 2.5,
      },
    },
  ];
}

function pointsOf(points: readonly MapPoint[]): MapArea {
  return {
    type: 'FeatureCollection',
    features: points.map(({ lng, lat, label, key }) => ({
      type: 'Feature',
      properties: { key, label },
      geometry: { type: 'Point', coordinates: [lng, lat] },
    })),
  };
}

const nothing: MapArea = { type: 'FeatureCollection', features: [] };

function tokenColours(): Colour {
  const computed = getComputedStyle(document.documentElement);
  return (token) => computed.getPropertyValue(token).trim() || '#888888';
}
