import { mediationWords } from '../../parts/mediation/words.ts';
import type { FieldAbout } from '../../ui/field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { useWords } from '../../ui/use-language.ts';

export type Came = { party: number; came: 'herself' | 'agent' | 'absent' };
type Own = Pick<FieldAbout, 'id' | 'error'> & {
  parties: readonly { number: number; name: string; hasAgent: boolean }[];
  invited: readonly number[];
  value: readonly Came[];
  onValue: (value: Came[]) => void;
};

/** Who came, party by party; an agent only where there is one. */
export function AttendanceField({ id, error, parties, invited, value, onValue }: Own) {
  const words = useWords(mediationWords);
  return (
    <div className="stack" id={id}>
      {parties
        .filter(({ number }) => invited.includes(number))
        .map(({ number: party, name, hasAgent }) => (
          <RadioCards
            key={party}
            id={`${id}-${party}`}
            label={name}
            error={value.some((one) => one.party === party) ? undefined : error}
            columns
            value={value.find((one) => one.party === party)?.came}
            onValue={(came) =>
              onValue([...value.filter((one) => one.party !== party), { party, came: came as Came['came'] }])
            }
            choices={(hasAgent ? (['herself', 'agent', 'absent'] as const) : (['herself', 'absent'] as const)).map(
              (came) => ({ value: came, label: words.came[came] }),
            )}
          />
        ))}
    </div>
  );
}
