import { sides } from '@linli/domain/mediation';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Button } from '../../ui/button.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { newParty, type PartyValues } from './opening-values.ts';
import { openingWords } from './words.ts';
import '../../ui/more.css';
import './party-cards.css';

type Own = {
  parties: readonly PartyValues[];
  error: string | undefined;
  isChecked: boolean;
  onParties: (parties: PartyValues[]) => void;
};

const most = 40;

/** Whose dispute it is. Only a name is asked; what else a paper needs is asked when it needs it. */
export function PartyCards({ parties, error, isChecked, onParties }: Own) {
  const words = useWords(openingWords);
  const spoken = useWords(mediationWords);
  const change = (key: string, part: Partial<PartyValues>) =>
    onParties(parties.map((party) => (party.key === key ? { ...party, ...part } : party)));
  // What is missing in a card is said there.
  const isNamed = parties.every(({ name }) => name.trim() !== '');
  return (
    <FieldSet id="parties" label={words.parties} hint={words.partiesHint} error={isNamed ? error : undefined}>
      <div className="stack">
        <div className="party-cards">
          {parties.map((party, at) => {
            const id = `party-${at + 1}`;
            return (
              <FieldSet key={party.key} id={id} label={words.partyNumber(at + 1, spoken.side[party.side])}>
                <div className="card stack">
                  <TextField
                    id={`${id}-name`}
                    label={party.kind === 'person' ? words.name : words.organizationName}
                    error={isChecked && party.name.trim() === '' ? words.nameMissing : undefined}
                    maxLength={80}
                    autoComplete="off"
                    value={party.name}
                    onValue={(name) => change(party.key, { name })}
                  />
                  <TextField
                    id={`${id}-phone`}
                    label={words.phone}
                    hint={words.phoneHint}
                    optional
                    short
                    type="tel"
                    inputMode="tel"
                    autoComplete="off"
                    value={party.phone}
                    onValue={(phone) => change(party.key, { phone })}
                  />
                  <details className="more">
                    <summary>{words.more}</summary>
                    <div className="stack">
                      <SelectField
                        id={`${id}-side`}
                        label={words.side}
                        value={party.side}
                        onValue={(side) => change(party.key, { side: side as PartyValues['side'] })}
                        options={sides.map((side) => ({ value: side, label: spoken.side[side] }))}
                      />
                      <RadioCards
                        id={`${id}-kind`}
                        label={words.partyKind}
                        columns
                        value={party.kind}
                        onValue={(kind) => change(party.key, { kind: kind as PartyValues['kind'] })}
                        choices={(['person', 'organization'] as const).map((kind) => ({
                          value: kind,
                          label: spoken.partyKind[kind],
                        }))}
                      />
                      <TextField
                        id={`${id}-standing`}
                        label={words.standing}
                        optional
                        maxLength={200}
                        value={party.standing}
                        onValue={(standing) => change(party.key, { standing })}
                      />
                      {parties.length > 2 && (
                        <Button
                          kind="quiet"
                          icon="close"
                          onClick={() => onParties(parties.filter(({ key }) => key !== party.key))}
                        >
                          {words.removeParty(at + 1)}
                        </Button>
                      )}
                    </div>
                  </details>
                </div>
              </FieldSet>
            );
          })}
        </div>
        {parties.length < most && (
          <Button kind="secondary" icon="plus" wide onClick={() => onParties([...parties, newParty('respondent')])}>
            {words.addParty}
          </Button>
        )}
      </div>
    </FieldSet>
  );
}
