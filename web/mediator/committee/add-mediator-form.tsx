import { type MediatorKind, mediatorKinds } from '@linli/domain/mediation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { addMediator } from '../../client/committees.ts';
import { today } from '../../client/days.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type Kept, KeptForm } from '../kept-form.tsx';
import { faults } from './faults.ts';
import { FieldsChoice, languagesFrom } from './fields-choice.tsx';
import { CheckedForm } from './form-card.tsx';

type Own = { unitId: string; personId?: string; name: string; onDone: () => void };
type Values = { name: string; kind: MediatorKind; fields: string[]; languages: string; beganOn: string };

/** Somebody new on the roster, with the account that she has here or without one. */
export function AddMediatorForm(own: Own) {
  const begun: Values = { name: own.name, kind: 'civil', fields: [], languages: '', beganOn: today() };
  return (
    <div className="form-row">
      <KeptForm name={addingForm(own)} begun={begun}>
        {(kept) => <Form {...own} {...kept} />}
      </KeptForm>
    </div>
  );
}

/** How the form for somebody new is called on the device. */
export function addingForm({ unitId, personId = '' }: Pick<Own, 'unitId' | 'personId'>): string {
  return `adding/${unitId}/${personId}`;
}

function Form({ unitId, personId, onDone, values, put, intent, forget }: Omit<Own, 'name'> & Kept<Values>) {
  const all = useWords(committeeWords);
  const words = all.roster;
  const cache = useQueryClient();
  const { name, kind, fields, languages, beganOn } = values;
  const leave = () => void forget().then(onDone);
  const add = useMutation({
    mutationFn: () => {
      const wanted = { name: name.trim(), kind, fields, languages: languagesFrom(languages), beganOn };
      return addMediator(unitId, { ...wanted, ...(personId && { personId }) }, intent);
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['committees'] });
      leave();
    },
  });
  const { formWrong } = words;
  const wrong = () =>
    faults({
      'mediator-name': name.trim() === '' && formWrong.name,
      'mediator-fields': fields.length === 0 && formWrong.fields,
      'mediator-began': beganOn === '' && formWrong.beganOn,
    });
  return (
    <CheckedForm name={words.add} wrong={wrong} send={add} label={words.add} onCancel={leave}>
      <div className="form-pair">
        <TextField
          id="mediator-name"
          label={words.name}
          hint={personId === undefined ? words.noAccountHint : undefined}
          maxLength={40}
          value={name}
          onValue={(typed) => put({ name: typed })}
        />
        <SelectField
          id="mediator-kind"
          label={all.mediator.kind}
          value={kind}
          onValue={(value) => put({ kind: value as MediatorKind })}
          options={mediatorKinds.map((each) => ({ value: each, label: all.mediator.kinds[each] }))}
        />
      </div>
      <FieldsChoice
        id="mediator-fields"
        label={all.mediator.fields}
        value={fields}
        onValue={(chosen) => put({ fields: chosen })}
      />
      <div className="form-pair">
        <TextField
          id="mediator-languages"
          label={all.mediator.languages}
          hint={all.mediator.languagesHint}
          optional
          value={languages}
          onValue={(text) => put({ languages: text })}
        />
        <TextField
          id="mediator-began"
          type="date"
          label={all.mediator.beganOn}
          value={beganOn}
          onValue={(day) => put({ beganOn: day })}
        />
      </div>
    </CheckedForm>
  );
}
