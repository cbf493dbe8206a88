import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { listAreas } from '../client/places.ts';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { askedAddress, useAsked } from './asked.ts';
import { outlinesOf } from './outline.ts';
import type { measures, PlaceNumbers } from './places.tsx';
import { leaderWords } from './words.ts';

const levelBelow: Record<number, 'township' | 'community' | 'cell'> = { 6: 'township', 9: 'community', 12: 'cell' };
const shades = 5;

type Own = { places: PlaceNumbers[]; measure: (typeof measures)[number] };

/** A picture of the table beside it, which says the same to ears, to the keyboard, and to eyes that tell no shades apart. */
export function PlaceMap({ places, measure }: Own) {
  const words = useWords(leaderWords);
  const { division, span } = useAsked();
  const [, goTo] = useLocation();
  const level = levelBelow[division.length];
  const { data, isPending } = useQuery({
    queryKey: ['areas', division, level],
    queryFn: () => listAreas(division, level ?? 'cell'),
    enabled: level !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const drawn = useMemo(() => (data ? outlinesOf(data) : undefined), [data]);
  if (level !== undefined && isPending) return <Loading />;
  if (!drawn || drawn.outlines.length === 0) return <p className="soft">{words.noShapes}</p>;
  const numbers = new Map(places.map((place) => [place.key, place[measure]]));
  const most = Math.max(1, ...numbers.values());
  const isLast = level === 'cell';
  return (
    <figure className="place-map">
      <svg viewBox={`0 0 ${drawn.width} ${drawn.height}`} aria-hidden="true">
        {drawn.outlines.map(({ code, name, path }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside it has the same links for the keyboard
          <path
            key={code}
            d={path}
            className={`place-shape place-shade-${shadeOf(numbers.get(code) ?? 0, most)}${isLast ? '' : ' place-opens'}`}
            onClick={isLast ? undefined : () => goTo(askedAddress({ division: code, span }))}
          >
            <title>{`${name} ${words.shown[measure]} ${numbers.get(code) ?? 0}`}</title>
          </path>
        ))}
        {drawn.outlines.map(({ code, middle }) => {
          const number = numbers.get(code) ?? 0;
          return number === 0 ? null : (
            <text key={code} x={middle.x} y={middle.y} className={`place-number place-number-${shadeOf(number, most)}`}>
              {number}
            </text>
          );
        })}
      </svg>
      <figcaption className="row soft small">
        <span>{words.scale.few}</span>
        <span className="place-scale" aria-hidden="true">
          {Array.from({ length: shades }, (_, shade) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the shades are their numbers
            <span key={shade} className={`place-swatch place-shade-${shade}`} />
          ))}
        </span>
        <span>{words.scale.many}</span>
        {!isLast && <span>{words.mapHint}</span>}
      </figcaption>
    </figure>
  );
}

/** Nothing has the lightest shade to itself: a place without any is told apart from one with few. */
function shadeOf(number: number, most: number): number {
  return number === 0 ? 0 : Math.min(shades - 1, 1 + Math.floor(((number - 1) / most) * (shades - 1)));
}
