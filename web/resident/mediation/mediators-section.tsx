import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listMediatorsToChoose } from '../../client/own-mediation.ts';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type PartyProps, PartyStep } from './party-step.tsx';
import { partyWords } from './party-words.ts';

/** Who mediates; whom she would rather have, and whom not. */
export function MediatorsSection(props: PartyProps) {
  const { mediators: words } = useWords(partyWords);
  const { found } = props.file;
  // Over before anybody mediated: nobody will be.
  if (found.mediators.length === 0 && found.outcome) return null;
  return (
    <section className="stack stack-tight">
      <h2>{words.title}</h2>
      {found.mediators.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <ul className="party-list">
          {found.mediators.map(({ personId, name, isLead }) => (
            <li key={personId}>
              {name}
              {isLead && found.mediators.length > 1 && <span className="soft">（{words.lead}）</span>}
            </li>
          ))}
        </ul>
      )}
      <Choice {...props} />
      <Recusal {...props} />
    </section>
  );
}

function Choice({ file, onDone }: PartyProps) {
  const { mediators: words } = useWords(partyWords);
  const { found, own, session } = file;
  const mayChoose = found.may.includes('mediatorChoice');
  const chosen = found.choices.find(({ party }) => party === own)?.personId;
  const [personId, setPersonId] = useState(chosen);
  const { data } = useQuery({
    queryKey: ['mediators-to-choose', found.code],
    queryFn: () => listMediatorsToChoose(found.code, session.token),
    enabled: mayChoose,
    staleTime: 600_000,
    retry: false,
  });
  if (!mayChoose || data === undefined || data.length === 0) return null;
  const nameOfChosen = data.find((each) => each.personId === chosen)?.name;
  return (
    <>
      {nameOfChosen && <p>{words.chosen(nameOfChosen)}</p>}
      <PartyStep
        file={file}
        onDone={onDone}
        step="mediatorChoice"
        label={words.choose}
        lead={words.chooseLead}
        errors={personId === undefined ? { mediator: words.chooseMissing } : {}}
        body={() => ({ personId: personId ?? '' })}
      >
        <RadioCards
          id="mediator"
          label={words.chooseLabel}
          value={personId}
          onValue={setPersonId}
          choices={data.map((each) => ({
            value: each.personId,
            label: each.name,
            hint: [each.committeeName, ...each.languages].join(' · '),
          }))}
        />
      </PartyStep>
    </>
  );
}

function Recusal({ file, onDone }: PartyProps) {
  const { mediators: words } = useWords(partyWords);
  const { mediators } = file.found;
  const [personId, setPersonId] = useState(mediators[0]?.personId);
  const [reason, setReason] = useState('');
  return (
    <PartyStep
      file={file}
      onDone={onDone}
      step="recusal"
      kind="quiet"
      label={words.recusal}
      lead={words.recusalLead}
      errors={reason.trim() === '' ? { reason: words.reasonMissing } : {}}
      body={() => ({ reason: reason.trim(), ...(personId !== undefined && { personId }) })}
    >
      {mediators.length > 1 && (
        <RadioCards
          id="recused"
          label={words.who}
          value={personId}
          onValue={setPersonId}
          choices={mediators.map((each) => ({ value: each.personId, label: each.name }))}
        />
      )}
      <TextField
        id="reason"
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onValue={setReason}
        maxLength={500}
      />
    </PartyStep>
  );
}
