import { instantOf } from '@linli/domain/kernel';
import type { WishList } from '@linli/domain/mediation';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { dateAndTime } from '../client/beijing-time.ts';
import { newIntent } from '../client/intent.ts';
import { takeMediationStep } from '../client/mediations.ts';
import { ApiProblem } from '../client/problem.ts';
import { listWishes } from '../client/wishes.ts';
import { spokenCode } from '../parts/cases/case-code.ts';
import { CardTable } from '../parts/desk/card-table.tsx';
import { useDisputeTypeName } from '../parts/mediation/use-dispute-type-name.ts';
import { wishWords } from '../parts/mediation/wish-words.ts';
import { announce } from '../ui/announcer.tsx';
import { Badge } from '../ui/badge.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { useMinute } from '../ui/use-minute.ts';
import '../ui/field.css';

type Wish = WishList['wishes'][number];

/** What reporters wish for: the centre gives a case to the committee, or keeps it and says why. */
export default function WishesScreen() {
  const { desk: words } = useWords(wishWords);
  const typeName = useDisputeTypeName();
  const language = useLanguage();
  const { data, error, refetch } = useQuery({ queryKey: ['wishes'], queryFn: listWishes, refetchInterval: 60_000 });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const when = (instant: string | undefined) =>
    instant === undefined ? '' : dateAndTime(instant, Date.now(), language);
  return (
    <section className="stack">
      <h1>{words.title}</h1>
      <p className="soft">{words.lead}</p>
      {data.length === 0 && <Empty title={words.none} />}
      {data.length > 0 && (
        <CardTable
          label={words.wishes}
          rows={data}
          rowKey={({ code }) => code}
          columns={[
            {
              title: words.case,
              render: ({ caseCode }) => <Link href={`/cases/${caseCode}`}>{spokenCode(caseCode)}</Link>,
            },
            { title: words.type, render: ({ disputeType }) => typeName(disputeType) },
            { title: words.committee, render: ({ committee }) => committee.name },
            { title: words.since, render: ({ openedAt }) => when(openedAt) },
            { title: words.due, render: ({ dueAt }) => <Due at={dueAt} spoken={when(dueAt)} /> },
            { title: words.answer, isActs: true, render: (wish) => <Answer wish={wish} /> },
          ]}
        />
      )}
    </section>
  );
}

/** Colour never stands alone: what is late says so. */
function Due({ at, spoken }: { at: string | undefined; spoken: string }) {
  const { desk: words } = useWords(wishWords);
  const now = useMinute();
  return (
    <span className="row">
      {spoken}
      {at !== undefined && at < instantOf(now) && <Badge kind="bad">{words.late}</Badge>}
    </span>
  );
}

function Answer({ wish }: { wish: Wish }) {
  const { desk: words } = useWords(wishWords);
  const cache = useQueryClient();
  const [isKeeping, setKeeping] = useState(false);
  const [why, setWhy] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [intent, setIntent] = useState(newIntent);
  const answer = async (body: { isGiven: boolean; words?: string }) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await takeMediationStep({ code: wish.code, step: 'referral', body, intent });
      announce(body.isGiven ? words.given : words.kept);
      setKeeping(false);
      await cache.invalidateQueries({ queryKey: ['wishes'] });
    } catch (problem) {
      setFailure(problem);
      // What got no answer may have been done: then the next try is the same try.
      if (problem instanceof ApiProblem && problem.problem.status !== 0) setIntent(newIntent());
    } finally {
      setBusy(false);
    }
  };
  const isMissing = isChecked && why.trim() === '';
  const keep = () => {
    setChecked(true);
    if (why.trim() !== '') void answer({ isGiven: false, words: why.trim() });
  };
  return (
    <div className="stack stack-tight">
      <div className="row">
        <Button type="primary" loading={isBusy} onClick={() => void answer({ isGiven: true })}>
          {words.give}
        </Button>
        <Button onClick={() => setKeeping(true)}>{words.keep}</Button>
      </div>
      {failure !== undefined && !isKeeping && <Failure of={failure} />}
      <Modal
        open={isKeeping}
        title={`${words.keep} ${spokenCode(wish.caseCode)}`}
        okText={words.send}
        cancelText={words.cancel}
        okButtonProps={{ loading: isBusy }}
        onOk={keep}
        onCancel={() => setKeeping(false)}
      >
        <label htmlFor="why-kept">{words.why}</label>
        <Input.TextArea
          id="why-kept"
          rows={3}
          maxLength={500}
          value={why}
          status={isMissing ? 'error' : ''}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? 'why-missing' : undefined}
          onChange={({ target }) => setWhy(target.value)}
        />
        {isMissing && (
          <p id="why-missing" className="field-error" role="alert">
            {words.whyMissing}
          </p>
        )}
        {failure !== undefined && <Failure of={failure} />}
      </Modal>
    </div>
  );
}
