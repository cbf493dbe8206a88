import type { PublicCaseView } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { mapSettings } from '../client/map-settings.ts';
import { anywhere } from '../client/places.ts';
import { MapFrame } from '../ui/map.tsx';
import { useWords } from '../ui/use-language.ts';
import { publicWords } from './words.ts';

/** Where the cases of the list are, as near as everybody may know; what has no point stands in the list alone. */
export function CasesMap({ cases }: { cases: readonly PublicCaseView[] }) {
  const words = useWords(publicWords).cases;
  const [, goTo] = useLocation();
  const settings = useQuery(mapSettings);
  const points = useMemo(
    () =>
      cases.flatMap(({ code, lng, lat, words: label }) =>
        lng === undefined || lat === undefined ? [] : [{ key: code, lng, lat, label }],
      ),
    [cases],
  );
  if (!settings.data) return null;
  return (
    <section className="stack stack-tight public-map">
      <p className="soft small">{words.mapLead(points.length, cases.length)}</p>
      <MapFrame
        centre={middleOf(points) ?? settings.data.centre ?? anywhere}
        zoom={10}
        points={points}
        onPoint={(code) => goTo(`/cases/${code}`)}
      />
    </section>
  );
}

function middleOf(points: readonly { lng: number; lat: number }[]) {
  if (points.length === 0) return undefined;
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return { lng: middle(points.map(({ lng }) => lng)), lat: middle(points.map(({ lat }) => lat)) };
}
