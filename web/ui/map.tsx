import { lazy, Suspense } from 'react';
import { Loading } from './loading.tsx';
import type { MapCanvasProps } from './map-canvas.tsx';
import './map.css';
import './place.css';

export type { MapArea, MapPoint } from './map-canvas.tsx';

const MapCanvas = lazy(() => import('./map-canvas.tsx'));

/** A map, fetched only when it is shown: 290 KB that most visits never need. Always give a list or an address beside it. */
export function MapFrame(props: MapCanvasProps) {
  return (
    <div className="map-frame">
      <Suspense fallback={<Loading />}>
        <MapCanvas {...props} />
      </Suspense>
    </div>
  );
}
