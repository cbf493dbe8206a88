import { instantOf } from '@linli/domain/kernel';
import { type ModelCaseLine, type ModelCaseState, modelCaseStates } from '@linli/domain/mediation';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { listModelCases } from '../../client/model-cases.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { ModelCaseBadge } from '../../parts/mediation/model-cases/model-case-badge.tsx';
import { modelCaseWords } from '../../parts/mediation/model-cases/model-case-words.ts';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';

/** What the county’s desk comes to know of: nothing before every party has agreed. */
const ofCounty: readonly ModelCaseState[] = ['agreed', 'sentBack', 'published', 'takenBack'];

/** Model cases of a committee or of the county, by how they stand. */
export default function ModelCasesScreen() {
  const words = useWords(modelCaseWords);
  const { home } = useWords(committeeWords).desk;
  const { post } = useSession();
  const isCounty = post.role === 'supervisor';
  const [state, setState] = useState<string>(isCounty ? 'agreed' : '');
  const found = useInfiniteQuery({
    queryKey: ['model-cases', post.id, state],
    queryFn: ({ pageParam }) => listModelCases(state === '' ? undefined : (state as ModelCaseState), pageParam),
    initialPageParam: 1,
    getNextPageParam: (page, pages) => (page.hasMore ? pages.length + 1 : undefined),
  });
  const lines = found.data?.pages.flatMap((page) => page.modelCases) ?? [];
  const states = isCounty ? ofCounty : modelCaseStates;
  return (
    <div className="stack stack-wide">
      <div className="stack stack-tight">
        <Link className="way-back" href="/">
          {home}
        </Link>
        <h1>{words.name}</h1>
        <p className="soft">{words.desk.lead}</p>
      </div>
      <SelectField
        id="model-case-state"
        label={words.desk.filter}
        empty={words.desk.all}
        value={state}
        onValue={setState}
        options={states.map((each) => ({ value: each, label: words.states[each] }))}
      />
      {found.error && <Failure of={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data && lines.length === 0 && (
        <Empty title={words.desk.none}>{!isCounty && state === '' && <p>{words.desk.noneLead}</p>}</Empty>
      )}
      {lines.length > 0 && (
        <ul className="desk-lines" aria-label={words.name}>
          {lines.map((line) => (
            <li key={line.code}>
              <Line line={line} isCounty={isCounty} />
            </li>
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button kind="secondary" wide busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {words.desk.more}
        </Button>
      )}
    </div>
  );
}

function Line({ line, isCounty }: { line: ModelCaseLine; isCounty: boolean }) {
  const words = useWords(modelCaseWords);
  const language = useLanguage();
  const nameOf = useDisputeTypeName();
  const { code, disputeType, committee, state, writer, writtenAt, version } = line;
  const yes = line.words.filter(({ says }) => says === 'yes').length;
  const to = isCounty ? `/model-cases/${code}` : `~/mediator/files/${code}/model-case`;
  return (
    <article className="desk-line">
      <h3 className="row">
        {nameOf(disputeType)} <ModelCaseBadge state={state} />
      </h3>
      <p className="row small">
        <span>{committee.name}</span>
        <span>{words.file.writer(writer.name)}</span>
        <span className="soft figures">{nearDateAndTime(instantOf(Date.parse(writtenAt)), Date.now(), language)}</span>
      </p>
      <div className="row row-apart">
        <span className="small">
          {words.write.versionOf(version)} · {words.desk.said(yes, line.words.length)}
        </span>
        {state !== 'takenBack' && (
          <LinkButton to={to} kind="secondary">
            {state === 'agreed' && isCounty ? words.desk.check : words.desk.look}
          </LinkButton>
        )}
      </div>
    </article>
  );
}
