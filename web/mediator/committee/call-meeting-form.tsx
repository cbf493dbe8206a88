import { useMutation, useQueryClient } from '@tanstack/react-query';
import { takeMediationStep } from '../../client/mediations.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type Kept, KeptForm } from '../kept-form.tsx';
import { type NamedUnit, UnitsField } from '../steps/ask-committee.tsx';
import { faults } from './faults.ts';
import { FormCard } from './form-card.tsx';

type Own = { code: string; number: number };
type Values = { when: string; where: string; agenda: string; units: NamedUnit[] };

const begun: Values = { when: '', where: '', agenda: '', units: [] };

/** The call of a joint meeting: when, where, about what, who comes. */
export function CallMeetingForm(own: Own) {
  return (
    <KeptForm name={`meetings/${own.code}/${own.number}/call`} begun={begun}>
      {(kept) => <Call {...own} {...kept} />}
    </KeptForm>
  );
}

function Call({ code, number, values, put, intent, forget }: Own & Kept<Values>) {
  const words = useWords(committeeWords).meeting;
  const cache = useQueryClient();
  const { when, where, agenda, units } = values;
  const call = useMutation({
    mutationFn: () => {
      // What she types is Beijing time, wherever her device thinks that it is.
      const meetsAt = new Date(`${when}:00+08:00`).toISOString();
      const body = { number, meetsAt, where: where.trim(), agenda: agenda.trim(), unitIds: units.map(({ id }) => id) };
      return takeMediationStep({ code, step: 'meetingCall', body, intent });
    },
    onSuccess: async () => {
      await forget();
      for (const queryKey of [['mediations', code], ['committee-desk']]) void cache.invalidateQueries({ queryKey });
    },
  });
  const wrong = () =>
    faults({
      'meeting-when': when === '' && words.wrong.when,
      'meeting-where': where.trim() === '' && words.wrong.where,
      'meeting-agenda': agenda.trim() === '' && words.wrong.agenda,
      'meeting-units': units.length === 0 && words.wrong.units,
    });
  return (
    <FormCard title={words.callTitle} wrong={wrong} send={call} label={words.call}>
      <div className="form-pair">
        <TextField
          id="meeting-when"
          type="datetime-local"
          label={words.when}
          value={when}
          onValue={(moment) => put({ when: moment })}
        />
        <TextField
          id="meeting-where"
          label={words.where}
          maxLength={120}
          value={where}
          onValue={(place) => put({ where: place })}
        />
      </div>
      <TextArea
        id="meeting-agenda"
        label={words.agenda}
        most={1000}
        value={agenda}
        onValue={(text) => put({ agenda: text })}
      />
      <UnitsField
        id="meeting-units"
        label={words.units}
        hint={words.unitsHint}
        isCommittee={false}
        many
        value={units}
        onValue={(chosen) => put({ units: chosen })}
      />
    </FormCard>
  );
}
