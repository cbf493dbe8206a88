import { PrivacyNote } from '../ui/privacy-note.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-language.ts';
import { ReportPreview } from './report-preview.tsx';
import type { StepProps } from './report-step.ts';
import type { ReportValues } from './report-values.ts';
import { SimilarCases } from './similar-cases.tsx';
import { residentWords } from './words.ts';

/** Is it known already, how to be told, and one more look before it goes. */
export function ContactStep({ draft, change, errors, category, toStep }: StepProps) {
  const words = useWords(residentWords).report;
  const { values } = draft;
  return (
    <>
      <SimilarCases draft={draft} />
      <RadioCards
        id="contact"
        label={words.contactHow}
        error={errors.contact}
        value={values.contactHow}
        onValue={(how) => change({ values: { contactHow: how as ReportValues['contactHow'] } })}
        choices={[
          { value: 'phone', label: words.contactPhone, hint: words.contactPhoneHint },
          { value: 'none', label: words.contactNone, hint: words.contactNoneHint },
        ]}
      />
      {values.contactHow === 'phone' && (
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
          <TextField
            id="fullName"
            label={words.fullName}
            optional
            value={values.fullName}
            onValue={(fullName) => change({ values: { fullName } })}
            autoComplete="name"
            maxLength={50}
            short
          />
          <PrivacyNote />
        </>
      )}
      <ReportPreview draft={draft} category={category} toStep={toStep} />
    </>
  );
}
