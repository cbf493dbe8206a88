import type { CaseView } from '@linli/domain/cases';
import { Button } from 'antd';
import { useState } from 'react';
import { MapFrame } from '../../ui/map.tsx';
import { useWords } from '../../ui/use-language.ts';
import { caseWords } from '../cases/words.ts';
import { deskWords } from './words.ts';

/** Where it is, in words; the map comes when it is asked for. */
export function CasePlace({ found }: { found: CaseView }) {
  const words = useWords(deskWords).page;
  const plain = useWords(caseWords);
  const [isOpen, setOpen] = useState(false);
  const { place, placeName } = found;
  const point = place.lng !== undefined && place.lat !== undefined ? { lng: place.lng, lat: place.lat } : undefined;
  return (
    <section className="panel">
      <h2>{words.place}</h2>
      <p>
        {[placeName, place.address].filter(Boolean).join('，')}{' '}
        <span className="soft">（{plain.precision[place.precision]}）</span>
      </p>
      {point && !isOpen && (
        <div>
          <Button onClick={() => setOpen(true)}>{words.showMap}</Button>
        </div>
      )}
      {point && isOpen && (
        <MapFrame centre={point} zoom={15} points={[{ key: found.code, ...point, label: placeName }]} />
      )}
    </section>
  );
}
