import { mediationSources, type OpenedMediation } from '@linli/domain/mediation';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { forgetDraft } from '../../client/drafts.ts';
import { newIntent } from '../../client/intent.ts';
import { openMediation } from '../../client/mediations.ts';
import { ApiProblem } from '../../client/problem.ts';
import { useKeptDraft } from '../../client/use-kept-draft.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { useDisputeTypeName, useDisputeTypes } from '../../parts/mediation/use-dispute-type-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageForm } from '../../ui/page-form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorStepWords } from '../file-words.ts';
import { mediatorDrafts } from '../kept-drafts.ts';
import { UnitsField } from '../steps/ask-committee.tsx';
import { useSending } from '../use-sending.ts';
import { DivisionField } from './division-field.tsx';
import {
  applicationOf,
  askedOf,
  faultsOfOpening,
  type OpeningValues,
  openingBegun,
  wordsOfOpening,
} from './opening-values.ts';
import { PartyCards } from './party-cards.tsx';
import { ReceiptsSheet } from './receipts-sheet.tsx';
import { RequestsField } from './requests-field.tsx';
import { useCaseBehind } from './use-case-behind.ts';
import { openingWords } from './words.ts';

/** A dispute is written down at the committee; at the end each party’s receipt, shown this once. */
export default function OpeningScreen() {
  const { post } = useSession();
  const caseCode = new URLSearchParams(useSearch()).get('case') ?? '';
  const [begun] = useState(() => openingBegun(post.unit.divisionCode, caseCode));
  const [intent] = useState(newIntent);
  const [opened, setOpened] = useState<OpenedMediation>();
  const id = `${post.id}/opening/${caseCode}`;
  const { draft, change } = useKeptDraft(id, mediatorDrafts.opening, begun, intent, wordsOfOpening);
  const put = (values: Partial<OpeningValues>) => change({ values });
  // What she has written herself stands; what was reported does not come again over it.
  useCaseBehind(draft && wordsOfOpening(draft.values) === '' ? caseCode : '', put);
  if (!draft) return <Loading />;
  const nameOf = (party: number) => draft.values.parties[party - 1]?.name.trim() ?? '';
  if (opened) return <ReceiptsSheet opened={opened} nameOf={nameOf} />;
  return (
    <OpeningForm
      values={draft.values}
      onChange={put}
      intent={draft.intent}
      onOpened={(given) => {
        setOpened(given);
        return forgetDraft(id, draft.intent);
      }}
      onAnew={() => put(openingBegun(post.unit.divisionCode, caseCode))}
    />
  );
}

type Own = {
  values: OpeningValues;
  onChange: (part: Partial<OpeningValues>) => void;
  intent: string;
  onOpened: (opened: OpenedMediation) => Promise<void>;
  onAnew: () => void;
};

function OpeningForm({ values, onChange, intent, onOpened, onAnew }: Own) {
  const words = useWords(openingWords);
  const { form } = useWords(mediatorStepWords);
  const spoken = useWords(mediationWords);
  const typeOf = useDisputeTypeName();
  const types = useDisputeTypes();
  const { post } = useSession();
  const cache = useQueryClient();
  const [isChecked, setChecked] = useState(false);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const { send, failure, isBusy } = useSending(() => intent);
  const [isBegunBefore, setBegunBefore] = useState(() => wordsOfOpening(values) !== '');
  const faults = faultsOfOpening(values);
  const missing = Object.fromEntries(faults.map((fault) => [fault, words.fault[fault]]));
  const errors: Record<string, string> = { ...refused, ...(isChecked ? missing : {}) };
  const { isCase, isUnit, isCourt } = askedOf(values.kind);

  const submit = async () => {
    setChecked(true);
    setRefused({});
    if (faults.length > 0) return;
    const explain = (problem: unknown) => {
      const { intake } = problem instanceof ApiProblem ? problem.fields : {};
      if (intake) setRefused({ [isCase ? 'caseCode' : 'kind']: intake });
      return intake !== undefined;
    };
    await send(async (key) => {
      const opened = await openMediation(applicationOf(values), key);
      void cache.invalidateQueries({ queryKey: ['mediations'] });
      window.scrollTo({ top: 0 });
      await onOpened(opened);
    }, explain);
  };

  return (
    <PageForm
      className="stack stack-wide file-narrow"
      head={
        <>
          <div className="stack stack-tight">
            <h1>{words.title}</h1>
            <p className="soft">{words.lead(post.unit.name)}</p>
            <p className="soft small">{form.kept}</p>
          </div>
          {isBegunBefore && (
            <Notice>
              <p>{words.goingOn}</p>
              <Button
                kind="secondary"
                onClick={() => {
                  onAnew();
                  setBegunBefore(false);
                }}
              >
                {words.anew}
              </Button>
            </Notice>
          )}
        </>
      }
      errors={errors}
      onSubmit={submit}
    >
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
          committee={post.unit}
          isCommittee={false}
          value={values.unit ? [values.unit] : []}
          onValue={([unit]) => onChange({ unit })}
        />
      )}
      {isCourt && (
        <>
          <TextField
            id="courtName"
            label={words.courtName}
            hint={words.courtNameHint}
            optional
            maxLength={60}
            value={values.courtName ?? ''}
            onValue={(courtName) => onChange({ courtName })}
          />
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
        options={types.map(({ code }) => ({ value: code, label: typeOf(code) }))}
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
    </PageForm>
  );
}
