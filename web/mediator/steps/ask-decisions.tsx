import type { MediationFileView } from '@linli/domain/mediation';
import { Button } from '../../ui/button.tsx';
import { type FieldAbout, FieldSet } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorStepWords } from '../file-words.ts';

type Decision = { unitId: string; what: string; byOn: string };
type Own = FieldAbout & {
  found: MediationFileView;
  meeting: unknown;
  value: unknown;
  onValue: (decisions: Decision[]) => void;
};

const none: Decision = { unitId: '', what: '', byOn: '' };

/** What a joint meeting decided: which of its units does what by when. */
export function DecisionsField({ found, meeting, value, onValue, ...about }: Own) {
  const { form, label } = useWords(mediatorStepWords);
  const decisions = (value as Decision[] | undefined) ?? [];
  const units = found.meetings.find(({ number }) => number === meeting)?.called?.units ?? [];
  const change = (at: number, part: Partial<Decision>) =>
    onValue(decisions.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <FieldSet {...about}>
      <div className="stack">
        {decisions.map((decision, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a decision has no other name than its place in the list
          <FieldSet key={at} id={`${about.id}-${at}`} label={form.decisionNumber(at + 1)}>
            <div className="stack">
              <SelectField
                id={`${about.id}-${at}-unit`}
                label={form.unit}
                empty=""
                value={decision.unitId}
                onValue={(unitId) => change(at, { unitId })}
                options={units.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <TextArea
                id={`${about.id}-${at}-what`}
                label={label.decisionWhat}
                most={500}
                rows={2}
                value={decision.what}
                onValue={(what) => change(at, { what })}
              />
              <TextField
                id={`${about.id}-${at}-by`}
                label={label.byOn}
                type="date"
                short
                value={decision.byOn}
                onValue={(byOn) => change(at, { byOn })}
              />
              <Button kind="quiet" icon="close" onClick={() => onValue(decisions.filter((_, index) => index !== at))}>
                {form.remove(form.decisionNumber(at + 1))}
              </Button>
            </div>
          </FieldSet>
        ))}
        <Button kind="secondary" icon="plus" wide onClick={() => onValue([...decisions, none])}>
          {form.addDecision}
        </Button>
      </div>
    </FieldSet>
  );
}
