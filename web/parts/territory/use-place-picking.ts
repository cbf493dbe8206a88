import { useState } from 'react';
import { locate } from '../../client/places.ts';

export type PickedPlace = {
  lng: number | undefined;
  lat: number | undefined;
  placeName: string | undefined;
  placeCode: string | undefined;
};
export type PickingState = 'ready' | 'looking' | 'outside' | 'locating' | 'refused';

const nowhere: PickedPlace = { lng: undefined, lat: undefined, placeName: undefined, placeCode: undefined };

/** Which place a point is, or where this device stands. */
export function usePlacePicking(onPlace: (place: PickedPlace) => void) {
  const [state, setState] = useState<PickingState>('ready');

  const pick = async ({ lng, lat }: { lng: number; lat: number }) => {
    setState('looking');
    try {
      const found = await locate(lng, lat);
      setState('ready');
      onPlace({ lng, lat, placeName: found.name, placeCode: found.divisionCode });
    } catch {
      setState('outside');
      onPlace(nowhere);
    }
  };

  const pickHere = () => {
    setState('locating');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => void pick({ lng: coords.longitude, lat: coords.latitude }),
      () => setState('refused'),
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  };

  return { state, pick, pickHere };
}
