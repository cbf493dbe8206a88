import { useEffect, useState } from 'react';
import './announcer.css';

type Said = { words: string; at: number };

let tell: (said: Said | undefined) => void = () => {};

/** Says something to eyes and ears without moving either: "copied", "sent". */
export function announce(words: string): void {
  tell({ words, at: Date.now() });
}

/** Takes the latest words off the screen: somebody looks at it now whom they are not for. */
export function hush(): void {
  tell(undefined);
}

/** One per page; shows the latest words for a while at the foot of the screen, politely read out. */
export function Announcer() {
  const [said, setSaid] = useState<Said>();

  useEffect(() => {
    tell = setSaid;
    return () => {
      tell = () => {};
    };
  }, []);

  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(undefined), 6000);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <div className="announcer" role="status" aria-live="polite">
      {said && (
        <p key={said.at} className="announcer-words">
          {said.words}
        </p>
      )}
    </div>
  );
}
