import { mediationSources, nationalDisputeTypes, type OpenedMediation } from '@linli/domain/mediation';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { newIntent } from '../../client/intent.ts';
import { openMediation } from '../../client/mediations.ts';
import { ApiProblem } from '../../client/problem.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorStepWords } from '../file-words.ts';
import { UnitsField } from '../steps/ask-committee.tsx';
import { DivisionField } from './division-field.tsx';
import { applicationOf, askedOf, faultsOfOpening, type OpeningValues, openingBegun } from './opening-values.ts';
import { PartyCards } from './party-cards.tsx';
import { ReceiptsSheet } from './receipts-sheet.tsx';
import { RequestsField } from './requests-field.tsx';
import { useCaseBehind } from './use-case-behind.ts';
import { openingWords } from './words.ts';

/** A dispute is written down at the committee; at the end each party’s receipt, shown this once. */
export default function OpeningScreen() {
  const { post } = useSession();
  const caseCode = new URLSearchParams(useSearch()).get('case') ?? '';
  const [values, setValues] = useState<OpeningValues>(() => openingBegun(post.unit.divisionCode, caseCode));
  const [opened, setOpened] = useState<OpenedMediation>();
  const change = (part: Partial<OpeningValues>) => setValues((before) => ({ ...before, ...part }));
  useCaseBehind(caseCode, (found) => change(found));
  if (opened) return <ReceiptsSheet opened={opened} nameOf={(party) => values.parties[party - 1]?.name.trim() ?? ''} />;
  return <OpeningForm values={values} onChange={change} onOpened={setOpened} />;
}

type Own = {
  values: OpeningValues;
  onChange: (part: Partial<OpeningValues>) => void;
  onOpened: (opened: OpenedMediation) => void;
};

function OpeningForm({ values, onChange, onOpened }: Own) {
  const words = useWords(openingWords);
  const { form } = useWords(mediatorStepWords);
  const spoken = useWords(mediationWords);
  const typeOf = useDisputeTypeName();
  const { post } = useSession();
  const cache = useQueryClient();
  const [isChecked, setChecked] = useState(false);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const [intent, setIntent] = useState(newIntent);
  const faults = faultsOfOpening(values);
  const missing = Object.fromEntries(faults.map((fault) => [fault, words.fault[fault]]));
  const errors: Record<string, string> = { ...refused, ...(isChecked ? missing : {}) };
  const { isCase, isUnit, isCourt } = askedOf(values.kind);

  const submit = async () => {
    setChecked(true);
    setRefused({});
    if (faults.length > 0) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const opened = await openMediation(applicationOf(values), intent);
      void cache.invalidateQueries({ queryKey: ['mediations'] });
      window.scrollTo({ top: 0 });
      onOpened(opened);
    } catch (problem) {
      const fields = problem instanceof ApiProblem ? problem.fields : {};
      setRefused(fields.intake ? { [isCase ? 'caseCode' : 'kind']: fields.intake } : {});
      if (!fields.intake) setFailure(problem);
      setIntent(newIntent());
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className="stack stack-wide file-narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="stack stack-tight">
        <h1>{words.title}</h1>
        <p className="soft">{words.lead(post.unit.name)}</p>
      </div>
      <ErrorSummary errors={errors} />
      <SelectField
        id="kind"
        label={words.kind}
        error={errors.kind}
        empty={words.choose}
        value={values.kind ?? ''}
        onValue={(kind) => onChange({ kind: mediationSources.find((source) => source === kind) })}
        options={mediationSources.map((source) => ({ value: source, label: spoken.source[source] }))}
      />
      {isCase && (
        <TextField
          id="caseCode"
          label={words.caseCode}
          hint={words.caseCodeHint}
          error={errors.caseCode}
          inputMode="numeric"
          autoComplete="off"
          value={values.caseCode}
          onValue={(caseCode) => onChange({ caseCode })}
        />
      )}
      {isUnit && (
        <UnitsField
          id="unit"
          label={words.unit}
          error={errors.unit}
          found={{ committee: post.unit }}
          isCommittee={false}
          value={values.unit ? [values.unit] : []}
          onValue={([unit]) => onChange({ unit })}
        />
      )}
      {isCourt && (
        <>
          <TextField
            id="courtNumber"
            label={words.courtNumber}
            error={errors.courtNumber}
            maxLength={60}
            value={values.courtNumber}
            onValue={(courtNumber) => onChange({ courtNumber })}
          />
          <SelectField
            id="procedure"
            label={words.procedure}
            optional
            empty=""
            value={values.procedure}
            onValue={(procedure) => onChange({ procedure: procedure as OpeningValues['procedure'] })}
            options={(['ordinary', 'summary'] as const).map((each) => ({ value: each, label: spoken.procedure[each] }))}
          />
        </>
      )}
      <SelectField
        id="disputeType"
        label={words.disputeType}
        error={errors.disputeType}
        empty={words.choose}
        value={values.disputeType}
        onValue={(disputeType) => onChange({ disputeType })}
        options={nationalDisputeTypes.map(({ code }) => ({ value: code, label: typeOf(code) }))}
      />
      <DivisionField
        within={post.unit.divisionCode}
        error={errors.divisionCode}
        value={values.divisionCode}
        onValue={(divisionCode) => onChange({ divisionCode })}
      />
      <PartyCards
        parties={values.parties}
        error={errors.parties}
        isChecked={isChecked}
        onParties={(parties) => onChange({ parties })}
      />
      <TextArea
        id="facts"
        label={words.facts}
        hint={words.factsHint}
        error={errors.facts}
        most={4000}
        rows={5}
        value={values.facts}
        onValue={(facts) => onChange({ facts })}
      />
      <RequestsField value={values.requests} error={errors.requests} onValue={(requests) => onChange({ requests })} />
      <Notice icon="lock">
        <p>{words.privacy}</p>
      </Notice>
      {failure !== undefined && <Failure of={failure} />}
      <Button type="submit" wide busy={isBusy}>
        {isBusy ? form.sending : words.submit}
      </Button>
    </form>
  );
}
