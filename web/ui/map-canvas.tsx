import type { FeatureCollection } from 'geojson';
import { type MapGeoJSONFeature, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { MapSettings } from '../client/places.ts';
import { mapStyle } from './map-style.ts';
import { useIsDark } from './use-is-dark.ts';
import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';

export type MapPoint = { key: string; lng: number; lat: number; label: string };
/** GeoJSON; a feature's `shade` from 0 to 1 says how strongly it is filled, its `code` is told when it is pressed. */
export type MapArea = FeatureCollection;
export type MapCanvasProps = {
  centre: { lng: number; lat: number };
  zoom?: number;
  /** Drawn over the ground: what a list beside the map says too. */
  areas?: MapArea | undefined;
  points?: MapPoint[] | undefined;
  /** With it the map is a picker: a pin stands at the centre, and every move tells where it stands. */
  onCentre?: ((centre: { lng: number; lat: number }) => void) | undefined;
  onPoint?: ((key: string) => void) | undefined;
  onArea?: ((code: string) => void) | undefined;
};
type Told = Pick<MapCanvasProps, 'onCentre' | 'onPoint' | 'onArea'>;

setWorkerUrl(workerUrl);

export default function MapCanvas({
  ground,
  centre,
  zoom = 13,
  areas,
  points,
  ...told
}: MapCanvasProps & { ground: MapSettings }) {
  const words = useWords(uiWords).map;
  const isDark = useIsDark();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre>(undefined);
  const tell = useRef<Told>(told);
  const start = useRef({ centre, zoom });
  const [broken, setBroken] = useState(false);
  tell.current = told;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are the page's, which change with its scheme
  const style = useMemo(() => mapStyle({ ground, areas, points }), [ground, areas, points, isDark]);
  const firstStyle = useRef(style);

  useEffect(() => {
    if (!box.current) return;
    const made = openMap(box.current, start.current, firstStyle.current, words.label);
    if (!made) return setBroken(true);
    map.current = made;
    tellOf(made, tell);
    return () => made.remove();
  }, [words.label]);

  useEffect(() => {
    if (style === firstStyle.current) return;
    firstStyle.current = style;
    map.current?.setStyle(style);
  }, [style]);

  useEffect(() => {
    const now = map.current?.getCenter();
    const moved = now && (Math.abs(now.lng - centre.lng) > 1e-6 || Math.abs(now.lat - centre.lat) > 1e-6);
    if (moved) map.current?.jumpTo({ center: centre });
  }, [centre]);

  if (broken) return <p className="loading">{words.unavailable}</p>;
  return (
    <>
      <div className="map-canvas" ref={box} />
      {told.onCentre && <Pin />}
      {ground.baseMap?.attribution && <p className="map-attribution">{ground.baseMap.attribution}</p>}
      <div className="map-zoom">
        <button
          type="button"
          aria-label={words.zoomIn}
          onClick={({ nativeEvent }) => map.current?.zoomIn({}, { originalEvent: nativeEvent })}
        >
          +
        </button>
        <button
          type="button"
          aria-label={words.zoomOut}
          onClick={({ nativeEvent }) => map.current?.zoomOut({}, { originalEvent: nativeEvent })}
        >
          −
        </button>
      </div>
    </>
  );
}

function Pin() {
  return (
    <svg className="map-pin" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M12 24S4 14.500 4 9a8 8 0 0 1 16 0c0 5.500-8 15-8 15Zm0-12a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z"
        fill="currentColor"
        stroke="#ffffff"
        strokeWidth="1"
      />
    </svg>
  );
}

/** A device without WebGL has no map: the list beside it stays. */
function openMap(
  container: HTMLElement,
  { centre, zoom }: { centre: { lng: number; lat: number }; zoom: number },
  style: ReturnType<typeof mapStyle>,
  label: string,
): MapLibre | undefined {
  try {
    const map = new MapLibre({
      container,
      style,
      center: centre,
      zoom,
      maxZoom: 19,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      // Reduced motion is honoured by MapLibre itself.
      fadeDuration: 0,
    });
    map.touchZoomRotate.disableRotation();
    map.getCanvas().setAttribute('aria-label', label);
    return map;
  } catch {
    return undefined;
  }
}

function tellOf(map: MapLibre, told: { readonly current: Told }): void {
  // Only what a person moved: a map also moves when its frame changes size.
  map.on('moveend', (event) => 'originalEvent' in event && told.current.onCentre?.(map.getCenter()));
  map.on('click', ({ point, lngLat, originalEvent }) => {
    const { onCentre, onPoint, onArea } = told.current;
    if (onCentre) return map.easeTo({ center: lngLat }, { originalEvent });
    const pressed = (layer: string): MapGeoJSONFeature | undefined =>
      map.queryRenderedFeatures(point, { layers: [layer] })[0];
    const key = onPoint && pressed('point')?.properties.key;
    if (key !== undefined) return onPoint?.(String(key));
    const code = onArea && pressed('area-fill')?.properties.code;
    if (code !== undefined) onArea?.(String(code));
  });
}
