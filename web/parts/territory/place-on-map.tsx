import { useQuery } from '@tanstack/react-query';
import { mapSettings } from '../../client/map-settings.ts';
import { anywhere } from '../../client/places.ts';
import { Button } from '../../ui/button.tsx';
import { MapFrame } from '../../ui/map.tsx';
import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { PlaceFound } from './place-found.tsx';
import { type PickedPlace, usePlacePicking } from './use-place-picking.ts';
import { placeWords } from './words.ts';

type Own = { values: Omit<PickedPlace, 'placeCode'>; error: string | undefined; onPlace: (place: PickedPlace) => void };

/** The pin stands still, the map moves beneath it: one thumb is enough. */
export function PlaceOnMap({ values, error, onPlace }: Own) {
  const words = useWords(placeWords);
  const plain = useWords(uiWords).map;
  const { state, pick, pickHere } = usePlacePicking(onPlace);
  const settings = useQuery(mapSettings);
  const start = settings.data && (settings.data.centre ?? anywhere);
  const centre = values.lng !== undefined && values.lat !== undefined ? { lng: values.lng, lat: values.lat } : start;
  return (
    <div className="stack stack-tight" id="map">
      <div className="row">
        <Button kind="secondary" icon="pin" busy={state === 'locating'} onClick={pickHere}>
          {state === 'locating' ? plain.locating : plain.here}
        </Button>
      </div>
      {error && <p className="field-error">{error}</p>}
      <p className="field-hint">{words.mapHint}</p>
      {centre && (
        <MapFrame centre={centre} zoom={values.lng === undefined ? 12 : 16} onCentre={(to) => void pick(to)} />
      )}
      <PlaceFound state={state} placeName={values.placeName} />
    </div>
  );
}
