import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type Kept, KeptForm } from '../kept-form.tsx';
import { type NamedUnit, UnitsField } from '../steps/ask-committee.tsx';
import { faults } from './faults.ts';
import { FormCard } from './form-card.tsx';
import { useMeetingStep } from './use-meeting-step.ts';

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

function Call({ code, number, values, put, ...kept }: Own & Kept<Values>) {
  const words = useWords(committeeWords).meeting;
  const { when, where, agenda, units } = values;
  const call = useMeetingStep(code, 'meetingCall', kept, () => ({
    number,
    // What she types is Beijing time, wherever her device thinks that it is.
    meetsAt: new Date(`${when}:00+08:00`).toISOString(),
    ...{ where: where.trim(), agenda: agenda.trim(), unitIds: units.map(({ id }) => id) },
  }));
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
