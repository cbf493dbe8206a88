import { instantOf, localDateOf } from '@linli/domain/kernel';
import { type MediatorKind, mediatorKinds } from '@linli/domain/mediation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addMediator } from '../../client/committees.ts';
import { newIntent } from '../../client/intent.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { FieldsChoice, languagesFrom } from './fields-choice.tsx';

type Own = { unitId: string; personId?: string; name: string; onDone: () => void };

/** Somebody new on the roster, with the account that she has here or without one. */
export function AddMediatorForm({ unitId, personId, name: given, onDone }: Own) {
  const all = useWords(committeeWords);
  const words = all.roster;
  const cache = useQueryClient();
  const [intent] = useState(newIntent);
  const [name, setName] = useState(given);
  const [kind, setKind] = useState<MediatorKind>('civil');
  const [fields, setFields] = useState<string[]>([]);
  const [languages, setLanguages] = useState('');
  const [beganOn, setBeganOn] = useState(() => localDateOf(instantOf(Date.now())) as string);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const add = useMutation({
    mutationFn: () => {
      const wanted = { name: name.trim(), kind, fields, languages: languagesFrom(languages), beganOn };
      return addMediator(unitId, { ...wanted, ...(personId && { personId }) }, intent);
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['committees'] });
      onDone();
    },
  });
  const submit = () => {
    const { formWrong } = words;
    const wrong: Record<string, string> = {
      ...(name.trim() === '' && { 'mediator-name': formWrong.name }),
      ...(fields.length === 0 && { 'mediator-fields': formWrong.fields }),
      ...(beganOn === '' && { 'mediator-began': formWrong.beganOn }),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) add.mutate();
  };
  return (
    <form
      className="form-row"
      noValidate
      aria-label={words.add}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary errors={errors} />
      <div className="form-pair">
        <TextField
          id="mediator-name"
          label={words.name}
          error={errors['mediator-name']}
          hint={personId === undefined ? words.noAccountHint : undefined}
          maxLength={40}
          value={name}
          onValue={setName}
        />
        <SelectField
          id="mediator-kind"
          label={all.mediator.kind}
          value={kind}
          onValue={(value) => setKind(value as MediatorKind)}
          options={mediatorKinds.map((each) => ({ value: each, label: all.mediator.kinds[each] }))}
        />
      </div>
      <FieldsChoice label={all.mediator.fields} error={errors['mediator-fields']} value={fields} onValue={setFields} />
      <div className="form-pair">
        <TextField
          id="mediator-languages"
          label={all.mediator.languages}
          hint={all.mediator.languagesHint}
          optional
          value={languages}
          onValue={setLanguages}
        />
        <TextField
          id="mediator-began"
          type="date"
          label={all.mediator.beganOn}
          error={errors['mediator-began']}
          value={beganOn}
          onValue={setBeganOn}
        />
      </div>
      {add.error && <Failure of={add.error} />}
      <div className="row">
        <Button type="submit" busy={add.isPending}>
          {words.add}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
