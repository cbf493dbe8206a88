import { useState } from 'react';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/use-language.ts';
import { uiWords } from '../ui/words.ts';
import { followWords } from './words.ts';

type Own = { near: string; onNear: (near: string) => void };
const metres = 1000;

/** Only what lies around her: one press, where she stands. */
export function NearChoice({ near, onNear }: Own) {
  const words = useWords(followWords);
  const plain = useWords(uiWords).map;
  const [isLocating, setLocating] = useState(false);
  const locate = () => {
    setLocating(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setLocating(false);
        // To some hundred metres: the address of this page may be passed on.
        onNear(`${coords.longitude.toFixed(3)},${coords.latitude.toFixed(3)},${metres}`);
      },
      () => {
        setLocating(false);
        announce(plain.notAllowed);
      },
      { timeout: 10_000 },
    );
  };
  if (near === '')
    return (
      <Button kind="secondary" icon="pin" busy={isLocating} onClick={locate}>
        {isLocating ? plain.locating : words.near}
      </Button>
    );
  return (
    <>
      <span>{words.nearShown(near.split(',')[2] ?? '')}</span>
      <Button kind="quiet" onClick={() => onNear('')}>
        {words.nearOff}
      </Button>
    </>
  );
}
