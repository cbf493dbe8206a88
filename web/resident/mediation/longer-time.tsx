import { useState } from 'react';
import { spanWords } from '../../parts/mediation/span-words.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { type PartyProps, PartyStep, StepForm } from './party-step.tsx';
import { partyWords } from './party-words.ts';

/** More time that somebody asked for: it counts when every party has said yes. */
export function LongerTimeConsent({ file, onDone }: PartyProps) {
  const { agreement: words } = useWords(partyWords);
  const spoken = useWords(mediationWords);
  const { found } = file;
  const open = found.longerTimes.find(({ agreedAt }) => agreedAt === undefined);
  if (open === undefined || !found.may.includes('longerTimeConsent')) return null;
  return (
    <section className="card stack">
      <Notice icon="clock" title={words.longer(spanWords(open.extra, spoken))}>
        {open.reason && <p className="words">{open.reason.text}</p>}
      </Notice>
      <StepForm file={file} onDone={onDone} step="longerTimeConsent" label={words.agreeLonger} body={() => ({})} />
    </section>
  );
}

export function AskLongerTime({ file, onDone }: PartyProps) {
  const { agreement: words } = useWords(partyWords);
  const [days, setDays] = useState('15');
  const [reason, setReason] = useState('');
  if (file.found.longerTimes.some(({ agreedAt }) => agreedAt === undefined)) return null;
  const amount = Number(days);
  const isDays = Number.isInteger(amount) && amount >= 1 && amount <= 60;
  return (
    <PartyStep
      file={file}
      onDone={onDone}
      step="longerTime"
      kind="secondary"
      label={words.askLonger}
      lead={words.askLongerLead}
      errors={{ ...(!isDays && { extra: words.extraWrong }), ...(reason.trim() === '' && { why: words.whyMissing }) }}
      body={() => ({ extra: { amount, unit: 'days' as const }, reason: reason.trim() })}
    >
      <TextField id="extra" label={words.extra} short inputMode="numeric" value={days} onValue={setDays} />
      <TextField id="why" label={words.why} value={reason} onValue={setReason} maxLength={500} />
    </PartyStep>
  );
}
