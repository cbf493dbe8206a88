import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { takeMediationStep } from '../../client/mediations.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type Kept, KeptForm, useBegunForm } from '../kept-form.tsx';
import { type NamedUnit, UnitsField } from '../steps/ask-committee.tsx';
import { faults } from './faults.ts';
import { CheckedForm } from './form-card.tsx';
import '../../ui/more.css';

type Own = {
  code: string;
  committee: { divisionCode: string; id: string; name: string };
  onHanded: (to: string) => void;
};

type Values = { to?: NamedUnit | undefined; reason: string };

const begun: Values = { reason: '' };

/** 跨区域: whoever stands above two places gives a file of the one to the committee of the other. */
export function HandAcross(own: Own) {
  const words = useWords(committeeWords).candidates.handAcross;
  const name = `across/${own.code}`;
  const [isOpen, setOpen] = useBegunForm(name);
  return (
    <details className="card more" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.title}</summary>
      <div className="stack candidate-excluded">
        <p className="soft">{words.lead}</p>
        <KeptForm name={name} begun={begun}>
          {(kept) => <Handing {...own} {...kept} />}
        </KeptForm>
      </div>
    </details>
  );
}

function Handing({ code, committee, onHanded, values: { to, reason }, put, forget }: Own & Kept<Values>) {
  const words = useWords(committeeWords).candidates.handAcross;
  const cache = useQueryClient();
  const [intent, setIntent] = useState(newIntent);
  const handing = useMutation({
    mutationFn: (unitId: string) =>
      takeMediationStep({ code, step: 'handingOn', body: { unitId, kind: 'across', reason: reason.trim() }, intent }),
    onSuccess: async () => {
      await forget();
      for (const queryKey of [['mediations'], ['committee-desk']]) void cache.invalidateQueries({ queryKey });
      onHanded(to?.name ?? '');
    },
    // Said otherwise, it is another thing that she means.
    onError: () => setIntent(newIntent()),
  });
  const wrong = () =>
    faults({
      across: to === undefined && words.wrong.committee,
      'across-reason': reason.trim() === '' && words.wrong.reason,
    });
  const hand = () => to && handing.mutate(to.id);
  return (
    <CheckedForm
      name={words.title}
      wrong={wrong}
      send={{ ...handing, mutate: hand }}
      label={words.submit}
      kind="secondary"
    >
      <UnitsField
        id="across"
        label={words.committee}
        committee={committee}
        isCommittee
        value={to ? [to] : []}
        onValue={([unit]) => put({ to: unit })}
      />
      <TextArea
        id="across-reason"
        label={words.reason}
        most={500}
        rows={2}
        value={reason}
        onValue={(text) => put({ reason: text })}
      />
    </CheckedForm>
  );
}
