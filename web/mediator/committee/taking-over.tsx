import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { takeMediationStep } from '../../client/mediations.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type Kept, KeptForm } from '../kept-form.tsx';
import { faults } from './faults.ts';
import { CheckedForm } from './form-card.tsx';

/** What was handed on to us is taken over, or given back with the reason. */
export function TakingOver({ code }: { code: string }) {
  const words = useWords(committeeWords).desk;
  const [isAsking, setAsking] = useState(false);
  const [intent] = useState(newIntent);
  const seen = useSeenTo();
  const taking = useMutation({
    mutationFn: () => takeMediationStep({ code, step: 'takingOver', body: {}, intent }),
    onSuccess: seen,
  });
  return (
    <>
      {taking.error && <Failure of={taking.error} />}
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {words.giveBack}
      </Button>
      <Button busy={taking.isPending} onClick={() => taking.mutate()}>
        {words.takeOver}
      </Button>
      <Dialog open={isAsking} title={words.giveBack} onClose={() => setAsking(false)}>
        <div className="stack">
          <KeptForm name={`back/${code}`} begun={begun}>
            {(kept) => <GivingBack code={code} {...kept} />}
          </KeptForm>
        </div>
      </Dialog>
    </>
  );
}

type Values = { reason: string };

const begun: Values = { reason: '' };

function GivingBack({ code, values: { reason }, put, intent, forget }: Kept<Values> & { code: string }) {
  const words = useWords(committeeWords).desk;
  const seen = useSeenTo();
  const giving = useMutation({
    mutationFn: () => takeMediationStep({ code, step: 'handingBack', body: { reason: reason.trim() }, intent }),
    onSuccess: () => forget().then(seen),
  });
  const wrong = () => faults({ 'give-back-reason': reason.trim() === '' && words.giveBackMissing });
  return (
    <CheckedForm name={words.giveBack} wrong={wrong} send={giving} label={words.giveBack}>
      <TextArea
        id="give-back-reason"
        label={words.giveBackWhy}
        hint={words.giveBackHint}
        most={500}
        value={reason}
        onValue={(text) => put({ reason: text })}
      />
    </CheckedForm>
  );
}

/** What stands on the desk is read anew. */
function useSeenTo() {
  const cache = useQueryClient();
  return () => {
    for (const queryKey of [['committee-desk'], ['mediations']]) void cache.invalidateQueries({ queryKey });
  };
}
