import type { UnitRef } from '@linli/domain/cases';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { takeMediationStep } from '../../client/mediations.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { UnitsField } from './units-field.tsx';

/** The call of a joint meeting: when, where, about what, who comes. */
export function CallMeetingForm({ code, number }: { code: string; number: number }) {
  const words = useWords(committeeWords).meeting;
  const cache = useQueryClient();
  const [intent] = useState(newIntent);
  const [when, setWhen] = useState('');
  const [where, setWhere] = useState('');
  const [agenda, setAgenda] = useState('');
  const [units, setUnits] = useState<Pick<UnitRef, 'id' | 'name'>[]>([]);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const call = useMutation({
    mutationFn: () => {
      // What she types is Beijing time, wherever her device thinks that it is.
      const meetsAt = new Date(`${when}:00+08:00`).toISOString();
      const body = { number, meetsAt, where: where.trim(), agenda: agenda.trim(), unitIds: units.map(({ id }) => id) };
      return takeMediationStep({ code, step: 'meetingCall', body, intent });
    },
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['mediations', code] });
      void cache.invalidateQueries({ queryKey: ['committee-desk'] });
    },
  });
  const submit = () => {
    const wrong = {
      ...(when === '' && { 'meeting-when': words.wrong.when }),
      ...(where.trim() === '' && { 'meeting-where': words.wrong.where }),
      ...(agenda.trim() === '' && { 'meeting-agenda': words.wrong.agenda }),
      ...(units.length === 0 && { 'meeting-units': words.wrong.units }),
    } as Record<string, string>;
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) call.mutate();
  };
  return (
    <form
      className="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>{words.callTitle}</h2>
      <ErrorSummary errors={errors} />
      <div className="form-pair">
        <TextField
          id="meeting-when"
          type="datetime-local"
          label={words.when}
          error={errors['meeting-when']}
          value={when}
          onValue={setWhen}
        />
        <TextField
          id="meeting-where"
          label={words.where}
          maxLength={120}
          error={errors['meeting-where']}
          value={where}
          onValue={setWhere}
        />
      </div>
      <TextArea
        id="meeting-agenda"
        label={words.agenda}
        most={1000}
        error={errors['meeting-agenda']}
        value={agenda}
        onValue={setAgenda}
      />
      <UnitsField value={units} onValue={setUnits} error={errors['meeting-units']} />
      {call.error && <Failure of={call.error} />}
      <div>
        <Button type="submit" busy={call.isPending}>
          {words.call}
        </Button>
      </div>
    </form>
  );
}
