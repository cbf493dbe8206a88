import { findPersons, type MediationInput, type ModelCaseToCheck } from '@linli/domain/mediation';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { newIntent } from '../../client/intent.ts';
import { takeMediationStep } from '../../client/mediations.ts';
import { getModelCase } from '../../client/model-cases.ts';
import { ModelCaseBadge } from '../../parts/mediation/model-cases/model-case-badge.tsx';
import { ModelCaseText } from '../../parts/mediation/model-cases/model-case-text.tsx';
import { modelCaseWords } from '../../parts/mediation/model-cases/model-case-words.ts';
import { TakeBack } from '../../parts/mediation/model-cases/take-back.tsx';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Failure } from '../../ui/failure.tsx';
import { LinkOut } from '../../ui/link-out.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../ui/use-language.ts';
import { KeptForm, useBegunForm } from '../kept-form.tsx';
import { GiveawaysNotice } from '../model-case/giveaways-notice.tsx';
import { faults } from './faults.ts';
import { CheckedForm } from './form-card.tsx';

/** The second pair of eyes: the text as everybody would read it, and nothing of the file. */
export default function ModelCaseCheckScreen({ code }: { code: string }) {
  const words = useWords(modelCaseWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['model-case', code],
    queryFn: () => getModelCase(code),
    // Each opening is written down, and the parties may read it.
    refetchOnWindowFocus: false,
  });
  return (
    <div className="stack stack-wide file-narrow">
      <Link className="way-back" href="/model-cases">
        {words.desk.back}
      </Link>
      {error && <Failure of={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <ToCheck told={data} onDone={() => void refetch()} />}
    </div>
  );
}

type Own = { told: ModelCaseToCheck; onDone: () => void };

function ToCheck({ told, onDone }: Own) {
  const words = useWords(modelCaseWords);
  const nameOf = useDisputeTypeName();
  const { text, state, committee, disputeType, published, sentBack } = told;
  const warned = text ? findPersons(text, []) : [];
  return (
    <>
      <div className="stack stack-tight">
        <h1 className="row">
          {text?.title ?? words.name} <ModelCaseBadge state={state} />
        </h1>
        <p className="soft">
          {nameOf(disputeType)} · {committee.name} · {words.file.writer(told.writer.name)}
        </p>
        {state === 'agreed' && <p>{words.desk.checkLead}</p>}
      </div>
      {sentBack && (
        <Notice kind="warn" icon="alert" title={words.file.reason}>
          <p className="words">{sentBack.reason}</p>
        </Notice>
      )}
      {text && (
        <article className="card">
          <ModelCaseText text={text} />
        </article>
      )}
      {state === 'agreed' && <GiveawaysNotice giveaways={warned} />}
      {state === 'published' && published && (
        <LinkOut href={`/public/model-cases/${told.code.slice(0, 6)}/${published.publicId}`}>
          {words.file.public}
        </LinkOut>
      )}
      <Decide told={told} onDone={onDone} />
    </>
  );
}

function Decide({ told: { code, version, may }, onDone }: Own) {
  const words = useWords(modelCaseWords);
  const cache = useQueryClient();
  const [isRead, setRead] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState<string>();
  const [intent, setIntent] = useState(newIntent);
  const take = async <Name extends 'modelCaseReturn' | 'modelCasePublication' | 'modelCaseTakedown'>(
    step: Name,
    body: MediationInput<Name>,
    done: string,
  ) => {
    setBusy(step);
    setFailure(undefined);
    try {
      await takeMediationStep({ code, step, body, intent });
      await cache.invalidateQueries({ queryKey: ['model-cases'] });
      announce(done);
      onDone();
      return true;
    } catch (problem) {
      setFailure(problem);
      return false;
    } finally {
      setIntent(newIntent());
      setBusy(undefined);
    }
  };
  const publish = () => {
    setAsked(true);
    if (isRead) void take('modelCasePublication', { version }, words.desk.published);
  };
  return (
    <div className="stack">
      {may.includes('modelCasePublication') && (
        <>
          <CheckboxField id="read-through" label={words.desk.checked} checked={isRead} onChecked={setRead} />
          {isAsked && !isRead && (
            <Notice kind="bad" icon="alert" live>
              {words.desk.mustCheck}
            </Notice>
          )}
          <Button wide busy={busy === 'modelCasePublication'} onClick={publish}>
            {words.desk.publish}
          </Button>
        </>
      )}
      {may.includes('modelCaseReturn') && (
        <SendingBack
          name={`model-cases/${code}/${version}`}
          isBusy={busy === 'modelCaseReturn'}
          send={(reason) => take('modelCaseReturn', { reason }, words.desk.sentBack)}
        />
      )}
      {may.includes('modelCaseTakedown') && (
        <TakeBack
          label={words.file.takeBack}
          lead={words.file.takeBackLead}
          onTakeBack={() => take('modelCaseTakedown', {}, words.file.takenBack)}
        />
      )}
      {failure !== undefined && <Failure of={failure} />}
    </div>
  );
}

type Back = { name: string; isBusy: boolean; send: (reason: string) => Promise<boolean> };
type Reason = { reason: string };

/** What is to be mended, in words; kept on the device until it is sent. */
function SendingBack({ name, isBusy, send }: Back) {
  const words = useWords(modelCaseWords).desk;
  const [isOpen, setOpen] = useBegunForm(name);
  if (!isOpen)
    return (
      <Button kind="secondary" wide onClick={() => setOpen(true)}>
        {words.sendBack}
      </Button>
    );
  return (
    <KeptForm name={name} begun={withoutReason}>
      {({ values: { reason }, put, forget }) => (
        <CheckedForm
          name={words.sendBack}
          wrong={() => faults({ 'return-reason': reason.trim() === '' && words.mustReason })}
          send={{
            mutate: () => void send(reason.trim()).then((isSent) => (isSent ? forget() : undefined)),
            isPending: isBusy,
            error: undefined,
          }}
          label={words.sendBack}
          kind="secondary"
          onCancel={() => void forget().then(() => setOpen(false))}
        >
          <TextArea
            id="return-reason"
            label={words.reason}
            hint={words.reasonHint}
            most={500}
            rows={3}
            value={reason}
            onValue={(text) => put({ reason: text })}
          />
        </CheckedForm>
      )}
    </KeptForm>
  );
}

const withoutReason: Reason = { reason: '' };
