import type { FeatureCollection } from 'geojson';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useRef, useState } from 'react';
import { mapStyle } from './map-style.ts';
import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';

export type MapPoint = { key: string; lng: number; lat: number; label: string };
export type MapArea = FeatureCollection;
export type MapCanvasProps = {
  centre: { lng: number; lat: number };
  zoom?: number;
  areas?: MapArea | undefined;
  points?: MapPoint[];
  /** XYZ tiles of the place's own choice; without it the areas alone are drawn, from our own server. */
  tilesUrl?: string | undefined;
  /** With it the map is a picker: a pin stands at the centre, and every move tells where it stands. */
  onCentre?: ((centre: { lng: number; lat: number }) => void) | undefined;
};

setWorkerUrl(workerUrl);

export default function MapCanvas({ centre, zoom = 13, areas, points, tilesUrl, onCentre }: MapCanvasProps) {
  const words = useWords(uiWords).map;
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre>(undefined);
  const tell = useRef(onCentre);
  const start = useRef({ centre, zoom });
  const [broken, setBroken] = useState(false);
  tell.current = onCentre;

  useEffect(() => {
    if (!box.current) return;
    const made = openMap(box.current, start.current, mapStyle({ areas, points, tilesUrl }), words.label);
    if (!made) return setBroken(true);
    map.current = made;
    // Only what a person moved: a map also moves when its frame changes size.
    made.on('moveend', (event) => 'originalEvent' in event && tell.current?.(made.getCenter()));
    made.on('click', ({ lngLat, originalEvent }) => tell.current && made.easeTo({ center: lngLat }, { originalEvent }));
    return () => made.remove();
  }, [areas, points, tilesUrl, words.label]);

  useEffect(() => {
    const now = map.current?.getCenter();
    const moved = now && (Math.abs(now.lng - centre.lng) > 1e-6 || Math.abs(now.lat - centre.lat) > 1e-6);
    if (moved) map.current?.jumpTo({ center: centre });
  }, [centre]);

  if (broken) return <p className="loading">{words.unavailable}</p>;
  return (
    <>
      <div className="map-canvas" ref={box} />
      {onCentre && (
        <svg className="map-pin" viewBox="0 0 24 24" aria-hidden="true">
          <path
            d="M12 24S4 14.500 4 9a8 8 0 0 1 16 0c0 5.500-8 15-8 15Zm0-12a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z"
            fill="currentColor"
            stroke="#ffffff"
            strokeWidth="1"
          />
        </svg>
      )}
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
