import { useQuery } from '@tanstack/react-query';
import { mapSettings } from '../client/map-settings.ts';
import { listChildren } from '../client/places.ts';
import { SelectField } from '../ui/select-field.tsx';
import { useWords } from '../ui/use-language.ts';
import { pageWords } from './page-words.ts';
import type { ReportValues } from './report-values.ts';

type Place = Pick<ReportValues, 'townshipCode' | 'communityCode' | 'placeName'>;
type Own = { values: ReportValues; error: string | undefined; onPlace: (place: Place) => void };

/** The same as the map, without eyes: township, then community. */
export function PlaceOnList({ values, error, onPlace }: Own) {
  const words = useWords(pageWords).report;
  const settings = useQuery(mapSettings);
  const townships = useChildren(settings.data?.county.code);
  const communities = useChildren(values.townshipCode || undefined);
  const nameOf = (code: string) => [...townships, ...communities].find((one) => one.code === code)?.name ?? '';
  return (
    <>
      <SelectField
        id="township"
        label={words.township}
        error={error}
        empty={words.choose}
        value={values.townshipCode}
        onValue={(code) => onPlace({ townshipCode: code, communityCode: '', placeName: nameOf(code) })}
        options={townships.map((one) => ({ value: one.code, label: one.name }))}
      />
      {values.townshipCode !== '' && (
        <SelectField
          id="community"
          label={words.community}
          optional
          empty={words.choose}
          value={values.communityCode}
          onValue={(code) =>
            onPlace({
              townshipCode: values.townshipCode,
              communityCode: code,
              placeName: `${nameOf(values.townshipCode)}${nameOf(code)}`,
            })
          }
          options={communities.map((one) => ({ value: one.code, label: one.name }))}
        />
      )}
    </>
  );
}

function useChildren(code: string | undefined) {
  const children = useQuery({
    queryKey: ['children', code],
    queryFn: () => listChildren(code ?? ''),
    enabled: code !== undefined,
    staleTime: 3_600_000,
  });
  return children.data ?? [];
}
