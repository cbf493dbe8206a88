import { instantOf, localDateOf } from '@linli/domain/kernel';
import { activeParties, type MediationFileView, tradeOfDispute } from '@linli/domain/mediation';
import { MoneyField } from '../../parts/mediation/money-field.tsx';
import { PaperField } from '../../parts/mediation/paper-field.tsx';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { SignedPaperField } from '../../parts/mediation/signed-paper-field.tsx';
import { useDisputeTypes } from '../../parts/mediation/use-dispute-type-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorStepWords } from '../file-words.ts';
import { AgentField } from './ask-agent.tsx';
import { AttendanceField } from './ask-attendance.tsx';
import { type NamedUnit, UnitsField } from './ask-committee.tsx';
import { DecisionsField } from './ask-decisions.tsx';
import { ParticularsField } from './ask-particulars.tsx';
import { PartiesField, PartyField } from './ask-party.tsx';
import { PeriodField } from './ask-period.tsx';
import { PickField } from './ask-pick.tsx';
import { RoomField } from './ask-room.tsx';
import { LeadAbsence } from './lead-absence.tsx';
import type { StepField } from './step-forms.ts';
import type { Values } from './values.ts';

function isYesOrNo(words: readonly string[]): boolean {
  return words.every((word) => word === 'true' || word === 'false');
}

type Own = {
  field: StepField;
  found: MediationFileView;
  values: Values;
  error: string | undefined;
  onValue: (value: unknown) => void;
  /** Parties whose word is not there yet, for fields that ask for one. */
  without: readonly number[];
};

/** One question of a step, asked in the way that fits what it is about. */
export function StepFieldInput({ field, found, values, error, onValue, without }: Own) {
  const words = useWords(mediatorStepWords);
  const spoken = useWords(mediationWords);
  const nameOf = usePartyName(found);
  const disputeTypes = useDisputeTypes();
  const value = values[field.name];
  const about = {
    id: field.name,
    label: words.label[field.label],
    hint: field.hint && words.hint[field.hint],
    error,
    optional: field.optional ?? false,
  };
  const text = (value as string | undefined) ?? '';
  const everybody = activeParties(found as never).map(({ number }) => number);
  switch (field.kind) {
    case 'line':
      return <TextField {...about} maxLength={field.most} value={text} onValue={onValue} />;
    case 'phone':
      return <TextField {...about} type="tel" inputMode="tel" short value={text} onValue={onValue} />;
    case 'lines':
      return <TextArea {...about} most={field.most} rows={4} value={text} onValue={onValue} />;
    case 'choice': {
      const labels = spoken[field.of] as Record<string, string>;
      return (
        <RadioCards
          {...about}
          value={value === undefined ? undefined : String(value)}
          onValue={(chosen) => onValue(isYesOrNo(field.words) ? chosen === 'true' : chosen)}
          choices={(field.offered?.(found, new Date().toISOString()) ?? field.words).map((word) => ({
            value: word,
            label: labels[word] ?? word,
          }))}
        />
      );
    }
    case 'pick':
      return <PickField {...about} found={found} from={field.from} value={value} onValue={onValue} />;
    case 'party':
      return (
        <PartyField
          {...about}
          found={found}
          numbers={field.of === 'all' ? everybody : without}
          value={value as number | undefined}
          onValue={onValue}
        />
      );
    case 'parties':
      return (
        <PartiesField
          {...about}
          found={found}
          numbers={everybody}
          value={(value as number[] | undefined) ?? []}
          onValue={onValue}
        />
      );
    case 'paper':
    case 'papers': {
      if (field.use === 'consent')
        return (
          <SignedPaperField
            {...about}
            code={found.code}
            use="consent"
            value={value as string | undefined}
            onValue={onValue}
          />
        );
      const isOne = field.kind === 'paper';
      const ids = (isOne ? (value === undefined ? [] : [value]) : (value ?? [])) as string[];
      return (
        <PaperField
          {...about}
          code={found.code}
          use={typeof field.use === 'function' ? field.use(values) : field.use}
          most={isOne ? 1 : 8}
          value={ids}
          onValue={(next) => onValue(isOne ? next[0] : next)}
        />
      );
    }
    case 'committee':
    case 'units':
      return (
        <UnitsField
          {...about}
          committee={found.committee}
          isCommittee={field.kind === 'committee'}
          // Of a dispute without a trade none is offered: no committee has this duty.
          trade={values.kind === 'trade' ? (tradeOfDispute(found.disputeType, disputeTypes) ?? 'none') : undefined}
          many={field.kind === 'units' || (field.kind === 'committee' && field.many)}
          value={(value as NamedUnit[] | undefined) ?? []}
          onValue={onValue}
        />
      );
    case 'decisions':
      return <DecisionsField {...about} found={found} meeting={values.number} value={value} onValue={onValue} />;
    case 'attendance': {
      const session = found.sessions.find(({ number }) => number === values.number);
      return (
        <AttendanceField
          id={about.id}
          error={error}
          parties={found.parties.map(({ number, agent }) => ({
            number,
            name: nameOf(number),
            hasAgent: agent !== undefined,
          }))}
          invited={session?.invited ?? everybody}
          value={(value as never) ?? []}
          onValue={onValue}
        />
      );
    }
    case 'day': {
      const today = localDateOf(instantOf(Date.now()));
      return (
        <TextField
          {...about}
          type="date"
          short
          max={field.upTo === 'today' ? today : undefined}
          value={text}
          onValue={onValue}
        />
      );
    }
    case 'moment':
      return (
        <TextField {...about} hint={words.form.momentHint} type="datetime-local" short value={text} onValue={onValue} />
      );
    case 'money': {
      const term = found.obligations.find(({ term }) => term.number === values.term);
      if (term?.term.amountFen === undefined) return null;
      return <MoneyField {...about} key={term.term.number} value={value as number | undefined} onValue={onValue} />;
    }
    case 'pages':
      return (
        <TextField
          {...about}
          type="number"
          inputMode="numeric"
          min={1}
          max={999}
          short
          value={value === undefined ? '' : String(value)}
          onValue={(typed) => onValue(typed === '' ? undefined : Number(typed))}
        />
      );
    case 'minutes':
      return (
        <>
          <SelectField
            {...about}
            value={String(value)}
            onValue={(chosen) => onValue(Number(chosen))}
            options={[30, 60, 90, 120, 180, 240].map((each) => ({
              value: String(each),
              label: words.form.minutes(each),
            }))}
          />
          <LeadAbsence code={found.code} moment={values.meetsAt as string | undefined} minutes={Number(value)} />
        </>
      );
    case 'room':
      return (
        <RoomField
          {...about}
          optional={false}
          moment={values.meetsAt as string | undefined}
          value={value as string | undefined}
          onValue={onValue}
        />
      );
    case 'period':
      return <PeriodField {...about} value={value} onValue={onValue} />;
    case 'check':
      return (
        <CheckboxField
          id={about.id}
          label={about.label}
          hint={about.hint}
          checked={value === true}
          onChecked={onValue}
        />
      );
    case 'agent':
      return <AgentField {...about} code={found.code} value={value} onValue={onValue} />;
    case 'particulars':
      return <ParticularsField {...about} value={value} onValue={onValue} />;
  }
}
