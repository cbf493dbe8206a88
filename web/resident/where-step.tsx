import { PlaceHere } from '../parts/territory/place-here.tsx';
import { PlaceOnMap } from '../parts/territory/place-on-map.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-language.ts';
import { pageWords } from './page-words.ts';
import { PlaceByName } from './place-by-name.tsx';
import { PlaceOnList } from './place-on-list.tsx';
import type { StepProps } from './report-step.ts';
import type { ReportValues } from './report-values.ts';

/** Where it is: where she stands, on the map, as an address, or from the list. Each alone is enough. */
export function WhereStep({ draft, change, errors }: StepProps) {
  const words = useWords(pageWords).report;
  const { values } = draft;
  return (
    <>
      <RadioCards
        id="whereHow"
        label={words.whereHow}
        error={errors.whereHow}
        value={values.whereHow}
        onValue={(how) => change({ values: { whereHow: how as ReportValues['whereHow'] } })}
        choices={[
          { value: 'here', label: words.whereHere },
          { value: 'map', label: words.whereMap },
          { value: 'address', label: words.whereAddress },
          { value: 'list', label: words.whereList },
        ]}
      />
      {values.whereHow === 'here' && (
        <PlaceHere placeName={values.placeName} error={errors.here} onPlace={(place) => change({ values: place })} />
      )}
      {values.whereHow === 'map' && (
        <PlaceOnMap values={values} error={errors.map} onPlace={(place) => change({ values: place })} />
      )}
      {values.whereHow === 'list' && (
        <PlaceOnList values={values} error={errors.township} onPlace={(place) => change({ values: place })} />
      )}
      {values.whereHow && (
        <TextField
          id="address"
          label={words.address}
          hint={words.addressHint}
          optional={values.whereHow !== 'address' || values.foundCode !== ''}
          error={errors.address}
          value={values.address}
          onValue={(address) => change({ values: { address } })}
          maxLength={200}
          autoComplete="off"
        />
      )}
      {values.whereHow === 'address' && <PlaceByName values={values} onFound={(found) => change({ values: found })} />}
    </>
  );
}
