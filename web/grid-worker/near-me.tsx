import { type CaseLine, isOver } from '@linli/domain/cases';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/use-language.ts';
import { uiWords } from '../ui/words.ts';
import { CaseCard } from './case-card.tsx';
import { nearestFirst, type Position } from './near.ts';
import { gridWords } from './words.ts';

const nearest = 5;

/**
 * Asked only when pressed, reckoned on the phone: where she stands is sent nowhere and kept nowhere. Where nothing has a place there
 * is nothing to press; what else she may do here stands beside it.
 */
export function NearMe({ lines, children }: { lines: CaseLine[]; children: ReactNode }) {
  const words = useWords(gridWords).near;
  const plain = useWords(uiWords).map;
  const [here, setHere] = useState<Position>();
  const [state, setState] = useState<'ready' | 'locating' | 'refused'>('ready');

  const look = () => {
    setState('locating');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setHere({ lng: coords.longitude, lat: coords.latitude });
        setState('ready');
      },
      () => setState('refused'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  };

  // What is over needs nobody to come by.
  const open = lines.filter(({ status }) => !isOver(status));
  const mayLook = open.some(({ lng }) => lng !== undefined);
  const found = here && nearestFirst(open, here).slice(0, nearest);
  return (
    <section className="stack stack-tight">
      <div className={mayLook ? 'day-acts day-acts-two' : 'day-acts'}>
        {mayLook && (
          <Button kind="secondary" icon="pin" wide busy={state === 'locating'} onClick={look}>
            {state === 'locating' ? plain.locating : found ? words.again : words.look}
          </Button>
        )}
        {children}
      </div>
      {mayLook && (
        <p className="field-hint" role="status">
          {state === 'refused' ? words.refused : words.hint}
        </p>
      )}
      {found && <h2>{words.title}</h2>}
      {found?.length === 0 && <p className="soft">{words.none}</p>}
      {found && (
        <ul className="stack stack-tight">
          {found.map((line) => (
            <li key={line.code}>
              <CaseCard line={line} metres={line.metres} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
