import { useQuery } from '@tanstack/react-query';
import { listChildren } from '../client/places.ts';
import { PlaceOnMap } from '../parts/territory/place-on-map.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useWords } from '../ui/use-language.ts';
import type { FollowValues } from './follow-values.ts';
import { followWords } from './words.ts';

type Own = {
  county: { code: string; name: string };
  values: FollowValues;
  errors: Record<string, string>;
  change: (changed: Partial<FollowValues>) => void;
};

/** The whole county, a township from the list, or a circle round a point of the map. */
export function FollowPlace({ county, values, errors, change }: Own) {
  const words = useWords(followWords);
  const townships = useQuery({ queryKey: ['children', county.code], queryFn: () => listChildren(county.code) });
  return (
    <>
      <RadioCards
        id="where"
        label={words.where}
        value={values.where}
        onValue={(where) => change({ where: where as FollowValues['where'] })}
        choices={[
          { value: 'county', label: words.county(county.name) },
          { value: 'township', label: words.township },
          { value: 'around', label: words.around },
        ]}
      />
      {values.where === 'township' && (
        <SelectField
          id="township"
          label={words.townshipLabel}
          error={errors.township}
          empty={words.choose}
          value={values.division}
          onValue={(division) => change({ division })}
          options={(townships.data ?? []).map((one) => ({ value: one.code, label: one.name }))}
        />
      )}
      {values.where === 'around' && (
        <>
          <PlaceOnMap values={values} error={errors.map} onPlace={({ placeCode: _, ...place }) => change(place)} />
          <RadioCards
            id="metres"
            label={words.metres}
            columns
            value={values.metres}
            onValue={(metres) => change({ metres })}
            choices={Object.entries(words.metresChoices).map(([value, label]) => ({ value, label }))}
          />
        </>
      )}
    </>
  );
}
