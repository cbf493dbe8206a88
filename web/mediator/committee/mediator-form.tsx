import { instantOf, localDateOf } from '@linli/domain/kernel';
import { type MediatorCard, type MediatorKind, mediatorKinds } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readCommittee } from '../../client/committees.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { FieldsChoice, languagesFrom } from './fields-choice.tsx';
import { useMediatorChange } from './use-mediator-change.ts';

type Own = { mediator: MediatorCard; isKeeper: boolean };

/** Her fields and languages, which she changes herself too; her kind, her account, how much she carries, by the keeper. */
export function MediatorForm({ mediator, isKeeper }: Own) {
  const words = useWords(committeeWords);
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <div>
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {words.mediator.edit}
        </Button>
      </div>
    );
  return <Form mediator={mediator} isKeeper={isKeeper} onDone={() => setOpen(false)} />;
}

function Form({ mediator, isKeeper, onDone }: Own & { onDone: () => void }) {
  const all = useWords(committeeWords);
  const words = all.mediator;
  const [fields, setFields] = useState<string[]>(mediator.fields);
  const [languages, setLanguages] = useState(mediator.languages.join('、'));
  const [kind, setKind] = useState(mediator.kind);
  const [capacity, setCapacity] = useState(String(mediator.capacity));
  const [personId, setPersonId] = useState(mediator.personId ?? '');
  const change = useMediatorChange(mediator.id, onDone);
  const leave = useMediatorChange(mediator.id, onDone);
  const kept = {
    ...(kind !== mediator.kind && { kind }),
    ...(Number(capacity) > 0 && Number(capacity) !== mediator.capacity && { capacity: Number(capacity) }),
    ...(personId !== '' && personId !== mediator.personId && { personId }),
  };
  return (
    <form
      className="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ fields, languages: languagesFrom(languages), ...(isKeeper && kept) });
      }}
    >
      <h2>{words.edit}</h2>
      <FieldsChoice label={words.fields} value={fields} onValue={setFields} />
      <TextField
        id="own-languages"
        label={words.languages}
        hint={words.languagesHint}
        optional
        value={languages}
        onValue={setLanguages}
      />
      {isKeeper && (
        <>
          <div className="form-pair">
            <SelectField
              id="own-kind"
              label={words.kind}
              value={kind}
              onValue={(value) => setKind(value as MediatorKind)}
              options={mediatorKinds.map((each) => ({ value: each, label: words.kinds[each] }))}
            />
            <TextField
              id="own-capacity"
              inputMode="numeric"
              label={words.capacity}
              value={capacity}
              onValue={(value) => setCapacity(value.replace(/\D/g, ''))}
            />
          </div>
          {mediator.personId === undefined && (
            <AccountChoice unitId={mediator.committee.id} value={personId} onValue={setPersonId} />
          )}
        </>
      )}
      {change.error && <Failure of={change.error} />}
      <div className="row">
        <Button type="submit" busy={change.isPending}>
          {all.roster.save}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {all.roster.cancel}
        </Button>
      </div>
      {isKeeper && mediator.leftOn === undefined && (
        <div className="form-row">
          <p className="soft small">{words.leaveHint}</p>
          {leave.error && <Failure of={leave.error} />}
          <div>
            <Button
              kind="danger"
              busy={leave.isPending}
              onClick={() => leave.mutate({ leftOn: localDateOf(instantOf(Date.now())) })}
            >
              {words.leave}
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}

/** Of those with a mediator's post here who do not stand on the roster yet, who she is. */
function AccountChoice({ unitId, value, onValue }: { unitId: string; value: string; onValue: (id: string) => void }) {
  const words = useWords(committeeWords).roster;
  const { data } = useQuery({ queryKey: ['committees', unitId], queryFn: () => readCommittee(unitId) });
  if (!data || data.unlisted.length === 0) return null;
  return (
    <SelectField
      id="own-account"
      label={words.account}
      value={value}
      onValue={onValue}
      empty={words.accountNone}
      options={data.unlisted.map(({ personId, name }) => ({ value: personId, label: name }))}
    />
  );
}
