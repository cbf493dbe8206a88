import type { MediationInvitationView } from '@linli/domain/mediation';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { newIntent } from '../../client/intent.ts';
import { getMediationInvitation, takeMediationStep } from '../../client/mediations.ts';
import { ApiProblem } from '../../client/problem.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { type Kept, KeptForm, useBegunForm } from '../kept-form.tsx';
import { faults } from './faults.ts';
import { CheckedForm } from './form-card.tsx';
import { WayBack } from './way-back.tsx';
import '../../ui/more.css';

/** What another committee asks of ours: its brief, which is all that there is to read, and our answer; later the way out. */
export default function JointScreen({ code }: { code: string }) {
  const words = useWords(committeeWords).joint;
  const { data, error, refetch } = useQuery({
    queryKey: ['mediations', code, 'invitation'],
    queryFn: () => getMediationInvitation(code),
  });
  if (error instanceof ApiProblem && error.problem.status === 404)
    return (
      <Empty title={words.gone}>
        <p>{words.goneLead}</p>
        <LinkButton to="/">{words.back}</LinkButton>
      </Empty>
    );
  if (error)
    return (
      <WayBack to="/" words={words.back}>
        <Failure of={error} onRetry={() => void refetch()} />
      </WayBack>
    );
  if (!data) return <Loading />;
  const isJoined = data.invitation.joinedAt !== undefined;
  return (
    <div className="stack stack-wide">
      <WayBack to="/" words={words.back}>
        <div className="row">
          <h1>{isJoined ? words.joinedTitle : words.title}</h1>
          <Badge kind={isJoined ? 'good' : 'warn'}>{words.state[isJoined ? 'joined' : 'asked']}</Badge>
        </div>
      </WayBack>
      <Told about={data} />
      {data.may.includes('jointAcceptance') && <Joining code={code} />}
      {data.may.includes('jointDeclination') && <Leaving code={code} step="jointDeclination" />}
      {data.may.includes('jointDeparture') && <Leaving code={code} step="jointDeparture" />}
    </div>
  );
}

function Told({ about: { committee, disputeType, placeName, invitation } }: { about: MediationInvitationView }) {
  const words = useWords(committeeWords).joint;
  const nameOf = useDisputeTypeName();
  const language = useLanguage();
  return (
    <section className="card stack">
      <dl className="facts-grid">
        <div>
          <dt>{words.lead}</dt>
          <dd>{committee.name}</dd>
        </div>
        <div>
          <dt>{words.kind}</dt>
          <dd>{nameOf(disputeType)}</dd>
        </div>
        <div>
          <dt>{words.place}</dt>
          <dd>{placeName}</dd>
        </div>
      </dl>
      <h2>{words.brief}</h2>
      <p className="words">{invitation.brief?.text}</p>
      <p className="soft small">{words.asked(nearDateAndTime(invitation.at, Date.now(), language))}</p>
      <p className="soft">{invitation.joinedAt ? words.since : words.only}</p>
    </section>
  );
}

function Joining({ code }: { code: string }) {
  const { step } = useWords(mediationWords);
  const [intent] = useState(newIntent);
  const seen = useSeenTo();
  const joining = useMutation({
    mutationFn: () => takeMediationStep({ code, step: 'jointAcceptance', body: {}, intent }),
    onSuccess: seen,
  });
  return (
    <div>
      {joining.error && <Failure of={joining.error} />}
      <Button busy={joining.isPending} onClick={() => joining.mutate()}>
        {step.jointAcceptance}
      </Button>
    </div>
  );
}

type Leaves = { code: string; step: 'jointDeclination' | 'jointDeparture' };
type Values = { reason: string };

const begun: Values = { reason: '' };

/** Not to come, or to go again, is said with the reason. */
function Leaving({ code, step }: Leaves) {
  const { step: names } = useWords(mediationWords);
  const name = `${step}/${code}`;
  const [isOpen, setOpen] = useBegunForm(name);
  return (
    <details className="card more" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{names[step]}</summary>
      <KeptForm name={name} begun={begun}>
        {(kept) => <SayingWhy code={code} step={step} {...kept} />}
      </KeptForm>
    </details>
  );
}

function SayingWhy({ code, step, values: { reason }, put, intent, forget }: Leaves & Kept<Values>) {
  const words = useWords(committeeWords).joint;
  const { step: names } = useWords(mediationWords);
  const [, goTo] = useLocation();
  const cache = useQueryClient();
  const seen = useSeenTo();
  const leaving = useMutation({
    mutationFn: () => takeMediationStep({ code, step, body: { reason: reason.trim() }, intent }),
    onSuccess: async () => {
      await forget();
      goTo('/', { replace: true });
      // It is there for us no more: nobody reads it anew.
      cache.removeQueries({ queryKey: ['mediations', code, 'invitation'] });
      seen();
    },
  });
  const wrong = () => faults({ [step]: reason.trim() === '' && words.whyMissing[step] });
  return (
    <CheckedForm name={names[step]} wrong={wrong} send={leaving} label={names[step]} kind="secondary">
      <TextArea
        id={step}
        label={words.why[step]}
        hint={words.whyHint}
        most={500}
        rows={3}
        value={reason}
        onValue={(text) => put({ reason: text })}
      />
    </CheckedForm>
  );
}

/** The desk, the list and this page are read anew. */
function useSeenTo() {
  const cache = useQueryClient();
  return () => {
    for (const queryKey of [['committee-desk'], ['mediations']]) void cache.invalidateQueries({ queryKey });
  };
}
