import type { SplitInput } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { mapSettings } from '../../client/map-settings.ts';
import { anywhere } from '../../client/places.ts';
import { MapFrame } from '../../ui/map.tsx';
import { useWords } from '../../ui/use-language.ts';
import { PlaceFound } from '../territory/place-found.tsx';
import { usePlacePicking } from '../territory/use-place-picking.ts';
import { placeWords } from '../territory/words.ts';
import { operatorWords } from './operator-words.ts';
import { PlaceSearch } from './place-search.tsx';
import { deskWords } from './words.ts';

type Place = NonNullable<SplitInput['place']>;
type Own = {
  id?: string;
  value?: Place | undefined;
  onChange?: (place: Place | undefined) => void;
  /** Where the map begins while nothing is chosen. */
  near?: Pick<Place, 'lng' | 'lat'>;
};

/** Somewhere: by its street or its name, with an address, or by a point on the map. Nothing chosen is no place. */
export function PlaceInput({ id, value, onChange, near }: Own) {
  const words = useWords(operatorWords).place;
  const desk = useWords(deskWords).register;
  const [isOnMap, setOnMap] = useState(false);
  const change = (more: Place) => {
    const { divisionCode, address, lng, lat } = { ...value, ...more };
    const point = lng === undefined || lat === undefined ? {} : { lng, lat };
    onChange?.(divisionCode ? { divisionCode, ...(address ? { address } : {}), ...point } : undefined);
  };
  // Elsewhere than the point on the map: what was pointed at does not hold any more.
  const nowhere = { lng: undefined, lat: undefined } as Place;
  return (
    <div className="place-input">
      <PlaceSearch
        {...(id ? { id } : {})}
        value={value?.divisionCode}
        onChange={(divisionCode) => change({ divisionCode, ...nowhere })}
        onStreet={(address, divisionCode) => change({ divisionCode, address, ...nowhere })}
        allowClear
      />
      {value && (
        <Input
          aria-label={desk.address}
          placeholder={desk.address}
          maxLength={200}
          autoComplete="off"
          value={value.address ?? ''}
          onChange={(event) => change({ address: event.target.value })}
        />
      )}
      <div>
        <Button aria-expanded={isOnMap} onClick={() => setOnMap(!isOnMap)}>
          {isOnMap ? words.hideMap : words.onMap}
        </Button>
      </div>
      {isOnMap && <PlaceMap value={value ?? near} onPoint={(place) => change(place)} />}
    </div>
  );
}

type OnMap = { value: Pick<Place, 'lng' | 'lat'> | undefined; onPoint: (place: Place) => void };

function PlaceMap({ value, onPoint }: OnMap) {
  const hint = useWords(placeWords).mapHint;
  const [name, setName] = useState<string>();
  const settings = useQuery(mapSettings);
  const { state, pick } = usePlacePicking(({ lng, lat, placeCode, placeName }) => {
    setName(placeName);
    if (lng !== undefined && lat !== undefined && placeCode) onPoint({ lng, lat, divisionCode: placeCode });
  });
  const start = settings.data && (settings.data.centre ?? anywhere);
  const point = value?.lng !== undefined && value.lat !== undefined ? { lng: value.lng, lat: value.lat } : undefined;
  const [centre] = useState(point);
  if (!start) return null;
  return (
    <>
      <p className="soft small">{hint}</p>
      <MapFrame centre={centre ?? start} zoom={centre ? 16 : 12} onCentre={(to) => void pick(to)} />
      <PlaceFound state={state} placeName={name} />
    </>
  );
}
