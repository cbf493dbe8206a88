import { queryOptions } from '@tanstack/react-query';
import { takeAskedFirst } from './asked-first.ts';
import { getMapSettings, type MapSettings } from './places.ts';

/** The county and its map: asked once an hour at most. */
export const mapSettings = queryOptions({
  queryKey: ['map-settings'],
  queryFn: () => takeAskedFirst<MapSettings>('map-settings') ?? getMapSettings(),
  staleTime: 3_600_000,
});
