import { type MediatorCard, type MediatorKind, mediatorKinds } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readCommittee } from '../../client/committees.ts';
import { today } from '../../client/days.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type Kept, KeptForm, useBegunForm } from '../kept-form.tsx';
import { faults } from './faults.ts';
import { FieldsChoice, languagesFrom } from './fields-choice.tsx';
import { FormCard } from './form-card.tsx';
import { useMediatorChange } from './use-mediator-change.ts';

type Own = { mediator: MediatorCard; isKeeper: boolean };

/** Her fields and languages, which she changes herself too; her kind, her account, how much she carries, by the keeper. */
export function MediatorForm({ mediator, isKeeper }: Own) {
  const words = useWords(committeeWords);
  const name = `mediators/${mediator.id}/${mediator.version}`;
  const [isOpen, setOpen] = useBegunForm(name);
  if (!isOpen)
    return (
      <div className="row">
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {words.mediator.edit}
        </Button>
        {isKeeper && mediator.leftOn === undefined && <Leaving mediator={mediator} />}
      </div>
    );
  const begun = {
    fields: mediator.fields,
    languages: mediator.languages.join('、'),
    kind: mediator.kind,
    capacity: String(mediator.capacity),
    personId: mediator.personId ?? '',
  };
  return (
    <KeptForm name={name} begun={begun}>
      {(kept) => <Form mediator={mediator} isKeeper={isKeeper} kept={kept} onDone={() => setOpen(false)} />}
    </KeptForm>
  );
}

type Values = Pick<MediatorCard, 'fields' | 'kind'> & { languages: string; capacity: string; personId: string };

function Form({ mediator, isKeeper, kept, onDone }: Own & { kept: Kept<Values>; onDone: () => void }) {
  const all = useWords(committeeWords);
  const words = all.mediator;
  const { put } = kept;
  const { fields, languages, kind, capacity, personId } = kept.values;
  const leave = () => void kept.forget().then(onDone);
  const change = useMediatorChange(mediator.id, leave);
  const changed = {
    ...(kind !== mediator.kind && { kind }),
    ...(Number(capacity) > 0 && Number(capacity) !== mediator.capacity && { capacity: Number(capacity) }),
    ...(personId !== '' && personId !== mediator.personId && { personId }),
  };
  const save = () => change.mutate({ fields, languages: languagesFrom(languages), ...(isKeeper && changed) });
  const wrong = () =>
    faults({
      'own-fields': fields.length === 0 && words.wrong.fields,
      'own-capacity': isKeeper && !(Number(capacity) > 0) && words.wrong.capacity,
    });
  return (
    <FormCard
      title={words.edit}
      wrong={wrong}
      send={{ ...change, mutate: save }}
      label={all.roster.save}
      onCancel={leave}
    >
      <FieldsChoice id="own-fields" label={words.fields} value={fields} onValue={(chosen) => put({ fields: chosen })} />
      <TextField
        id="own-languages"
        label={words.languages}
        hint={words.languagesHint}
        optional
        value={languages}
        onValue={(text) => put({ languages: text })}
      />
      {isKeeper && (
        <>
          <div className="form-pair">
            <SelectField
              id="own-kind"
              label={words.kind}
              value={kind}
              onValue={(value) => put({ kind: value as MediatorKind })}
              options={mediatorKinds.map((each) => ({ value: each, label: words.kinds[each] }))}
            />
            <TextField
              id="own-capacity"
              inputMode="numeric"
              label={words.capacity}
              value={capacity}
              onValue={(value) => put({ capacity: value.replace(/\D/g, '') })}
            />
          </div>
          {mediator.personId === undefined && (
            <AccountChoice unitId={mediator.committee.id} value={personId} onValue={(id) => put({ personId: id })} />
          )}
        </>
      )}
    </FormCard>
  );
}

/** It takes her letters with it: so it is asked once more, with her name. */
function Leaving({ mediator }: { mediator: MediatorCard }) {
  const words = useWords(committeeWords).mediator;
  const [isAsking, setAsking] = useState(false);
  const leave = useMediatorChange(mediator.id, () => setAsking(false));
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {words.leave}
      </Button>
      <Dialog open={isAsking} title={words.leave} onClose={() => setAsking(false)}>
        <div className="stack">
          <p>{words.leaveHint}</p>
          {leave.error && <Failure of={leave.error} />}
          <Button kind="danger" wide busy={leave.isPending} onClick={() => leave.mutate({ leftOn: today() })}>
            {words.leaveSure(mediator.name)}
          </Button>
        </div>
      </Dialog>
    </>
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
