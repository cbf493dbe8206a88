import type { CaseView } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { mapSettings } from '../../client/map-settings.ts';
import { MapFrame } from '../../ui/map.tsx';
import { useWords } from '../../ui/use-language.ts';
import { caseWords } from '../cases/words.ts';
import { deskWords } from './words.ts';

/** Where it is, in words; the map comes when it is asked for. */
export function CasePlace({ found }: { found: CaseView }) {
  const words = useWords(deskWords).page;
  const plain = useWords(caseWords);
  const [isOpen, setOpen] = useState(false);
  const settings = useQuery({ ...mapSettings, enabled: isOpen });
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
      {point && isOpen && settings.data && (
        <MapFrame
          centre={point}
          zoom={15}
          points={[{ key: found.code, ...point, label: placeName }]}
          areas={settings.data.areas}
          tilesUrl={settings.data.tilesUrl}
        />
      )}
    </section>
  );
}
