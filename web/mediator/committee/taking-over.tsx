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

/** What was handed on to us is taken over, or given back with the reason. */
export function TakingOver({ code }: { code: string }) {
  const words = useWords(committeeWords).desk;
  const cache = useQueryClient();
  const [intent] = useState(newIntent);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const step = useMutation({
    mutationFn: (why: string | undefined) =>
      why === undefined
        ? takeMediationStep({ code, step: 'takingOver', body: {}, intent })
        : takeMediationStep({ code, step: 'handingBack', body: { reason: why }, intent: `${intent}-back` }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['committee-desk'] });
      void cache.invalidateQueries({ queryKey: ['mediations'] });
    },
  });
  return (
    <>
      {step.error && <Failure of={step.error} />}
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {words.giveBack}
      </Button>
      <Button busy={step.isPending} onClick={() => step.mutate(undefined)}>
        {words.takeOver}
      </Button>
      <Dialog open={isAsking} title={words.giveBack} onClose={() => setAsking(false)}>
        <div className="stack">
          <TextArea
            id="give-back-reason"
            label={words.giveBackWhy}
            hint={words.giveBackHint}
            most={500}
            value={reason}
            onValue={setReason}
          />
          <Button busy={step.isPending} disabled={reason.trim() === ''} onClick={() => step.mutate(reason.trim())}>
            {words.giveBack}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
