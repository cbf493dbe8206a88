import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import type { PickingState } from './use-place-picking.ts';
import { placeWords } from './words.ts';

/** Which place was found, read out; or why none was, and what else one can do. */
export function PlaceFound({ state, placeName }: { state: PickingState; placeName: string | undefined }) {
  const words = useWords(placeWords);
  const plain = useWords(uiWords).map;
  const isWrong = state === 'outside' || state === 'refused';
  return (
    <p role="status" className={isWrong ? 'field-error' : 'place-found'}>
      {state === 'looking' && words.placeLooking}
      {state === 'outside' && words.placeOutside}
      {state === 'refused' && plain.notAllowed}
      {state === 'ready' && placeName && words.placeFound(placeName)}
    </p>
  );
}
