import type { OpenOverview, Overview } from '@linli/domain/oversight';
import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { rate } from '../client/number.ts';
import { useWords } from '../ui/use-language.ts';
import { askedAddress, useAsked } from './asked.ts';
import { NumberLink } from './number-link.tsx';
import { PlaceMap } from './place-map.tsx';
import { lateOf } from './ranking.ts';
import { leaderWords } from './words.ts';

export const measures = ['late', 'open', 'registered', 'unsolved'] as const;
type Measure = (typeof measures)[number];
export type PlaceNumbers = Record<Measure, number> & {
  key: string;
  name: string;
  solved: { numerator: number; denominator: number };
};

const solutionRate = 'K05';

/** Every place one level below, on a map and as a table that say the same; a place opens the same page for it alone. */
export function Places({ overview, open }: { overview: Overview; open: OpenOverview }) {
  const words = useWords(leaderWords);
  const [measure, setMeasure] = useState<Measure>('late');
  const places = placesOf(overview, open).toSorted((one, other) => other[measure] - one[measure]);
  return (
    <section className="panel">
      <div className="row row-apart">
        <h2>{words.byPlace}</h2>
        <Segmented
          aria-label={words.mapShows}
          value={measure}
          options={measures.map((value) => ({ value, label: words.shown[value] }))}
          onChange={setMeasure}
        />
      </div>
      <div className="places">
        <PlaceMap places={places} measure={measure} />
        {places.length === 0 ? <p className="soft">{words.nothingHere}</p> : <PlaceTable places={places} />}
      </div>
    </section>
  );
}

function PlaceTable({ places }: { places: PlaceNumbers[] }) {
  const words = useWords(leaderWords);
  const { division, span, from } = useAsked();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="places-table" aria-label={words.byPlace} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.overdueNow}</th>
            <th scope="col">{words.open}</th>
            <th scope="col">{words.registered}</th>
            <th scope="col">{words.shown.unsolved}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ key, name, late, open, registered, unsolved, solved }) => {
            const isHere = key === division;
            const place = isHere ? { division: key, onlyHere: true } : { division: key };
            return (
              <tr key={key}>
                <th scope="row">
                  {isHere || key.length > 12 ? (
                    isHere ? (
                      words.thisPlace(name)
                    ) : (
                      name
                    )
                  ) : (
                    <Link href={askedAddress({ division: key, span })}>{name}</Link>
                  )}
                </th>
                <td>
                  <NumberLink value={late} title={`${name} ${words.overdueNow}`} query={{ of: 'late', ...place }} />
                </td>
                <td>
                  <NumberLink value={open} title={`${name} ${words.open}`} query={{ of: 'open', ...place }} />
                </td>
                <td>
                  <NumberLink
                    value={registered}
                    title={`${name} ${words.registered}`}
                    query={{ of: 'registered', ...place, from }}
                  />
                </td>
                <td title={rate(solved.numerator, solved.denominator)}>
                  <NumberLink
                    value={unsolved}
                    title={`${name} ${words.shown.unsolved}`}
                    query={{ of: solutionRate, part: 'rest', ...place, from }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function placesOf(overview: Overview, open: OpenOverview): PlaceNumbers[] {
  const keys = new Map([...open.byPlace, ...overview.byPlace].map(({ key, name }) => [key, name]));
  return [...keys].map(([key, name]) => {
    const now = open.byPlace.find((one) => one.key === key);
    const inSpan = overview.byPlace.find((one) => one.key === key);
    const solved = inSpan?.rates[solutionRate] ?? { numerator: 0, denominator: 0 };
    return {
      ...{ key, name, solved },
      late: now ? lateOf(now) : 0,
      open: now?.open ?? 0,
      registered: inSpan?.registered ?? 0,
      unsolved: solved.denominator - solved.numerator,
    };
  });
}
