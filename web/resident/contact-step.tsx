import { useQuery } from '@tanstack/react-query';
import { isResidentHere } from '../client/session.ts';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { Notice } from '../ui/notice.tsx';
import { PrivacyNote } from '../ui/privacy-note.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-language.ts';
import { pageWords } from './page-words.ts';
import type { StepProps } from './report-step.ts';
import type { ReportValues } from './report-values.ts';

/** How she wants to be told, and by whom she may be known. */
export function ContactStep({ draft, change, errors }: StepProps) {
  const words = useWords(pageWords).report;
  const { values } = draft;
  const isResident = useQuery({ queryKey: ['is-resident-here'], queryFn: isResidentHere, staleTime: 60_000 });
  return (
    <>
      <RadioCards
        id="contact"
        label={words.contactHow}
        error={errors.contact}
        value={values.contactHow}
        onValue={(how) => change({ values: { contactHow: how as ReportValues['contactHow'] } })}
        choices={[
          { value: 'named', label: words.contactNamed, hint: words.contactNamedHint },
          { value: 'phone', label: words.contactPhone, hint: words.contactPhoneHint },
          { value: 'none', label: words.contactNone, hint: words.contactNoneHint },
        ]}
      />
      {values.contactHow === 'none' && (
        <Notice icon="alert" title={words.saferTitle}>
          {words.safer}
        </Notice>
      )}
      {(values.contactHow === 'named' || values.contactHow === 'phone') && (
        <>
          <TextField
            id="phone"
            label={words.phone}
            error={errors.phone ?? errors['reporter.phone']}
            value={values.phone}
            onValue={(phone) => change({ values: { phone } })}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            short
          />
          {values.contactHow === 'named' && (
            <TextField
              id="fullName"
              label={words.fullName}
              error={errors.fullName ?? errors['reporter.name']}
              value={values.fullName}
              onValue={(fullName) => change({ values: { fullName } })}
              autoComplete="name"
              maxLength={50}
              short
            />
          )}
          <CheckboxField
            id="shielded"
            label={words.shielded}
            hint={words.shieldedHint}
            checked={values.isShielded}
            onChecked={(isShielded) => change({ values: { isShielded } })}
          />
          {isResident.data && (
            <CheckboxField
              id="keptInAccount"
              label={words.keptInAccount}
              hint={words.keptInAccountHint}
              checked={values.isKeptInAccount === true}
              onChecked={(isKeptInAccount) => change({ values: { isKeptInAccount } })}
            />
          )}
          <PrivacyNote />
        </>
      )}
    </>
  );
}
