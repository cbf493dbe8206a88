import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { PlaceFound } from './place-found.tsx';
import { type PickedPlace, usePlacePicking } from './use-place-picking.ts';

type Own = { placeName: string | undefined; error: string | undefined; onPlace: (place: PickedPlace) => void };

/** Where she stands: one press, and no map to fetch. */
export function PlaceHere({ placeName, error, onPlace }: Own) {
  const plain = useWords(uiWords).map;
  const { state, pickHere } = usePlacePicking(onPlace);
  return (
    <div className="stack stack-tight" id="here">
      {error && <p className="field-error">{error}</p>}
      <Button kind="secondary" icon="pin" wide busy={state === 'locating'} onClick={pickHere}>
        {state === 'locating' ? plain.locating : plain.here}
      </Button>
      <PlaceFound state={state} placeName={placeName} />
    </div>
  );
}
