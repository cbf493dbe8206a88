import type { MediationFileView } from '@linli/domain/mediation';
import { chosenByAll } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { listCandidates } from '../../client/mediations.ts';
import { ApiProblem } from '../../client/problem.ts';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { FieldSet } from '../../ui/field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../ui/use-language.ts';
import { FileTitle } from '../file/file-title.tsx';
import { mediatorFileWords, mediatorStepWords } from '../file-words.ts';
import { OpenFile } from '../open-file.tsx';
import { useStep } from '../use-file.ts';
import { addressesOf } from './addresses.ts';

/** Who mediates: the parties’ own choice first, then whoever fits best, with what speaks for her. */
export default function AssignmentScreen({ code }: { code: string }) {
  return (
    <OpenFile code={code} step="assignment">
      {(found) => <AssignmentForm found={found} />}
    </OpenFile>
  );
}

const shown = 8;

function AssignmentForm({ found }: { found: MediationFileView }) {
  const { assignment: words } = useWords(mediatorFileWords);
  const { form, label, lead: leads } = useWords(mediatorStepWords);
  const { step: names } = useWords(mediationWords);
  const typeOf = useDisputeTypeName();
  const take = useStep(found.code);
  const asked = useQuery({ queryKey: ['candidates', found.code], queryFn: () => listCandidates(found.code) });
  const wanted = chosenByAll(found as never);
  const [lead, setLead] = useState<string | undefined>(wanted);
  const [others, setOthers] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  if (asked.error) return <Failure of={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <Loading />;
  const ranked = asked.data.ranked.slice(0, shown);
  const chosen = ranked.find(({ personId }) => personId === wanted);
  const needsReason = wanted !== undefined && lead !== undefined && lead !== wanted;

  const submit = async () => {
    const wrong = {
      ...(lead === undefined && { lead: form.missing(words.lead) }),
      ...(needsReason && reason.trim() === '' && { reason: form.missing(label.reason) }),
    };
    setErrors(wrong);
    if (lead === undefined || Object.keys(wrong).length > 0) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const beside = others.filter((id) => id !== lead);
      const body = {
        lead,
        ...(beside.length > 0 && { others: beside }),
        ...(reason.trim() && { reason: reason.trim() }),
      };
      await take('assignment', body, newIntent());
    } catch (problem) {
      const fields = problem instanceof ApiProblem ? problem.fields : {};
      if (fields.lead || fields.reason) setErrors(fields);
      else setFailure(problem);
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
        <FileTitle found={found} />
        <h1>{names.assignment}</h1>
        <p className="soft">{leads.assignment}</p>
      </div>
      <ErrorSummary errors={errors} />
      {chosen && (
        <Notice kind="good" icon="people">
          <p>{words.chosenByAll(chosen.name)}</p>
        </Notice>
      )}
      {ranked.length === 0 && <Notice kind="warn" icon="alert" title={words.nobody} />}
      <RadioCards
        id="lead"
        label={words.lead}
        hint={words.leadHint}
        error={errors.lead}
        value={lead}
        onValue={setLead}
        choices={ranked.map(({ personId, name, committee, openFiles, capacity, fields }) => ({
          value: personId,
          label: name,
          hint: [committee.name, words.load(openFiles, capacity), fields.length > 0 && words.fields(fields.map(typeOf))]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      {lead !== undefined && ranked.length > 1 && (
        <FieldSet id="others" label={words.others} optional>
          <div className="choices">
            {ranked
              .filter(({ personId }) => personId !== lead)
              .map(({ personId, name, committee }) => (
                <CheckboxField
                  key={personId}
                  id={`other-${personId}`}
                  label={name}
                  hint={committee.name}
                  checked={others.includes(personId)}
                  onChecked={(isIn) => setOthers(isIn ? [...others, personId] : others.filter((id) => id !== personId))}
                />
              ))}
          </div>
        </FieldSet>
      )}
      {(needsReason || found.mediators.length > 0) && (
        <TextArea
          id="reason"
          label={label.reason}
          optional={!needsReason}
          error={errors.reason}
          most={500}
          rows={2}
          value={reason}
          onValue={setReason}
        />
      )}
      {failure !== undefined && <Failure of={failure} />}
      <div className="stack stack-tight">
        <Button type="submit" wide busy={isBusy}>
          {isBusy ? form.sending : form.submit(names.assignment)}
        </Button>
        <LinkButton to={addressesOf(found.code).file} kind="quiet" wide>
          {form.back}
        </LinkButton>
      </div>
    </form>
  );
}
