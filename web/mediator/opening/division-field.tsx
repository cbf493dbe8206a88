import { useQuery } from '@tanstack/react-query';
import { listChildren } from '../../client/places.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { openingWords } from './words.ts';

type Own = { within: string; value: string; error: string | undefined; onValue: (code: string) => void };

const anHour = 3_600_000;

/** Where the dispute is, down to the village; what the committee’s own place says already is not asked. */
export function DivisionField({ within, value, error, onValue }: Own) {
  const words = useWords(openingWords);
  const township = value.length >= 9 ? value.slice(0, 9) : '';
  const townships = useChildren(within.length === 6 ? within : undefined);
  const villages = useChildren(within.length <= 9 && township !== '' ? township : undefined);
  if (within.length >= 12) return null;
  return (
    <div className="stack" id="divisionCode">
      {within.length === 6 && (
        <SelectField
          id="township"
          label={words.township}
          error={error}
          empty={words.choose}
          value={township}
          onValue={(code) => onValue(code === '' ? within : code)}
          options={townships}
        />
      )}
      {township !== '' && (
        <SelectField
          id="village"
          label={words.village}
          optional
          empty={words.unknownVillage}
          value={value.length >= 12 ? value.slice(0, 12) : ''}
          onValue={(code) => onValue(code === '' ? township : code)}
          options={villages}
        />
      )}
    </div>
  );
}

function useChildren(code: string | undefined): { value: string; label: string }[] {
  const { data = [] } = useQuery({
    queryKey: ['children', code],
    queryFn: () => listChildren(code ?? ''),
    enabled: code !== undefined,
    staleTime: anHour,
  });
  return data.map((place) => ({ value: place.code, label: place.name }));
}
