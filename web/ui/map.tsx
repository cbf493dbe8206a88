import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { mapSettings } from '../client/map-settings.ts';
import { Button } from './button.tsx';
import { Loading } from './loading.tsx';
import type { MapCanvasProps } from './map-canvas.tsx';
import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';
import './map.css';
import './place.css';

export type { MapArea, MapPoint } from './map-canvas.tsx';

type Canvas = typeof import('./map-canvas.tsx').default;

/**
 * A map, fetched only when it is shown: 290 KB that most visits never need. What lies under it (the chosen base map, our own
 * places) it asks for by itself. Always give a list or an address beside it.
 */
export function MapFrame(props: MapCanvasProps) {
  const { data: ground, error, refetch } = useQuery(mapSettings);
  const [canvas, setCanvas] = useState<{ Canvas: Canvas }>();
  const [tried, setTried] = useState(0);
  const [isMissing, setMissing] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each try fetches anew
  useEffect(() => {
    let isShown = true;
    import('./map-canvas.tsx').then(
      ({ default: Canvas }) => isShown && setCanvas({ Canvas }),
      () => isShown && setMissing(true),
    );
    return () => {
      isShown = false;
    };
  }, [tried]);

  const again = () => {
    setMissing(false);
    if (error) void refetch();
    setTried(tried + 1);
  };
  return (
    <div className="map-frame">
      {isMissing || error ? (
        <MapMissing onRetry={again} />
      ) : canvas && ground ? (
        <canvas.Canvas {...props} ground={ground} />
      ) : (
        <Loading />
      )}
    </div>
  );
}

/** Without a network, and never opened before: the list beside it is the way. */
function MapMissing({ onRetry }: { onRetry: () => void }) {
  const words = useWords(uiWords);
  return (
    <div className="map-missing" role="status">
      <p>{words.map.missing}</p>
      <Button kind="secondary" onClick={onRetry}>
        {words.tryAgain}
      </Button>
    </div>
  );
}
