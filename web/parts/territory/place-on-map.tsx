import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mapSettings } from '../../client/map-settings.ts';
import { anywhere, locate } from '../../client/places.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { MapFrame } from '../../ui/map.tsx';
import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { placeWords } from './words.ts';

export type PickedPlace = {
  lng: number | undefined;
  lat: number | undefined;
  placeName: string | undefined;
  placeCode: string | undefined;
};
type Own = { values: Omit<PickedPlace, 'placeCode'>; error: string | undefined; onPlace: (place: PickedPlace) => void };

/** The pin stands still, the map moves beneath it: one thumb is enough. */
export function PlaceOnMap({ values, error, onPlace }: Own) {
  const words = useWords(placeWords);
  const plain = useWords(uiWords).map;
  const [state, setState] = useState<'ready' | 'looking' | 'outside'>('ready');
  const [isLocating, setLocating] = useState(false);
  const settings = useQuery(mapSettings);
  const start = settings.data && (settings.data.centre ?? anywhere);
  const centre = values.lng !== undefined && values.lat !== undefined ? { lng: values.lng, lat: values.lat } : start;

  const pick = async ({ lng, lat }: { lng: number; lat: number }) => {
    setState('looking');
    try {
      const found = await locate(lng, lat);
      setState('ready');
      onPlace({ lng, lat, placeName: found.name, placeCode: found.divisionCode });
    } catch {
      setState('outside');
      onPlace({ lng: undefined, lat: undefined, placeName: undefined, placeCode: undefined });
    }
  };

  const pickHere = () => {
    setLocating(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setLocating(false);
        void pick({ lng: coords.longitude, lat: coords.latitude });
      },
      () => {
        setLocating(false);
        announce(plain.notAllowed);
      },
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  };

  return (
    <div className="stack stack-tight" id="map">
      <div className="row">
        <Button kind="secondary" icon="pin" busy={isLocating} onClick={pickHere}>
          {isLocating ? plain.locating : plain.here}
        </Button>
      </div>
      {error && <p className="field-error">{error}</p>}
      <p className="field-hint">{words.mapHint}</p>
      {centre && (
        <MapFrame
          centre={centre}
          zoom={values.lng === undefined ? 12 : 16}
          tilesUrl={settings.data?.tilesUrl}
          areas={settings.data?.areas}
          onCentre={(to) => void pick(to)}
        />
      )}
      <p role="status" className={state === 'outside' ? 'field-error' : 'place-found'}>
        {state === 'looking' && words.placeLooking}
        {state === 'outside' && words.placeOutside}
        {state === 'ready' && values.placeName && words.placeFound(values.placeName)}
      </p>
    </div>
  );
}
