import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { MapSettings } from '../client/places.ts';
import type { Colour } from './map-style.ts';

type BaseMap = NonNullable<MapSettings['baseMap']>;

/** One source for each of the addresses that the installation has given. */
export function baseMapSources({ kind, urls }: BaseMap): Record<string, SourceSpecification> {
  const source = (url: string): SourceSpecification =>
    kind === 'vector'
      ? { type: 'vector', tiles: [url], maxzoom: 14 }
      : { type: 'raster', tiles: [url], tileSize: 256, maxzoom: 18 };
  return Object.fromEntries(urls.map((url, number) => [`base-${number}`, source(url)]));
}

/** Pictures one above another; vector tiles in our own few colours, by the schema of OpenMapTiles. */
export function baseMapLayers({ kind, urls }: BaseMap, colour: Colour): LayerSpecification[] {
  if (kind === 'raster')
    return urls.map((_, number) => ({ id: `base-${number}`, type: 'raster', source: `base-${number}` }));
  return urls.flatMap((_, number) => vectorLayers(`base-${number}`, colour));
}

function vectorLayers(source: string, colour: Colour): LayerSpecification[] {
  const of = (layer: string) => ({ id: `${source}-${layer}`, source, 'source-layer': layer });
  const name = (layer: string, size: number, minzoom: number): LayerSpecification => ({
    ...of(layer),
    id: `${source}-${layer}-name`,
    type: 'symbol',
    minzoom,
    layout: {
      'text-field': ['coalesce', ['get', 'name:zh-Hans'], ['get', 'name:zh'], ['get', 'name'], ''],
      'text-size': size,
      'symbol-placement': layer === 'transportation_name' ? 'line' : 'point',
    },
    paint: { 'text-color': colour('--ink-soft'), 'text-halo-color': colour('--paper'), 'text-halo-width': 1.5 },
  });
  return [
    { ...of('landcover'), type: 'fill', paint: { 'fill-color': colour('--good-tint') } },
    { ...of('park'), type: 'fill', paint: { 'fill-color': colour('--good-tint') } },
    { ...of('water'), type: 'fill', paint: { 'fill-color': colour('--accent-tint') } },
    { ...of('waterway'), type: 'line', paint: { 'line-color': colour('--accent-tint'), 'line-width': 2 } },
    { ...of('building'), type: 'fill', minzoom: 14, paint: { 'fill-color': colour('--line') } },
    {
      ...of('transportation'),
      type: 'line',
      paint: {
        'line-color': colour('--line-strong'),
        'line-opacity': 0.6,
        'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 8, 0.5, 14, 1.5, 18, 10],
      },
    },
    name('transportation_name', 12, 14),
    name('place', 14, 5),
  ];
}
