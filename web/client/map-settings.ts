import { queryOptions } from '@tanstack/react-query';
import { getMapSettings } from './places.ts';

/** The county and its map: asked once an hour at most. */
export const mapSettings = queryOptions({ queryKey: ['map-settings'], queryFn: getMapSettings, staleTime: 3_600_000 });
