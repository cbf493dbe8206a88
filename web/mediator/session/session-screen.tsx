import { instantOf, localDateOf } from '@linli/domain/kernel';
import type { MediationFileView } from '@linli/domain/mediation';
import { useState } from 'react';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { forgetDraft } from '../../client/drafts.ts';
import { newIntent } from '../../client/intent.ts';
import { useKeptDraft } from '../../client/use-kept-draft.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { mediatorDrafts } from '../kept-drafts.ts';
import { OpenFile } from '../open-file.tsx';
import { addressesOf } from '../steps/addresses.ts';
import { useStep } from '../use-file.ts';
import { useSending } from '../use-sending.ts';
import { forTheTable, type Table } from './for-the-table.ts';
import { AgendaPage, AttendancePage, MinutesPage, ResultPage, RightsPage } from './session-pages.tsx';
import { type SessionValues, sessionPages, whatIsMissing } from './session-values.ts';
import './session.css';

/** A sitting, in large type for the whole table: agenda, rights, who is here, minutes as they are said, result. */
export default function SessionScreen({ code, number }: { code: string; number: number }) {
  return <OpenFile code={code}>{(found) => <Planned found={found} number={number} />}</OpenFile>;
}

const nothing: SessionValues = { attendance: [], minutes: '', result: undefined, page: 0 };

function Planned({ found, number }: { found: MediationFileView; number: number }) {
  const words = useWords(mediatorFileWords).session;
  const { post } = useSession();
  const [intent] = useState(newIntent);
  const id = `${post.id}/${found.code}/session/${number}`;
  const kept = useKeptDraft<SessionValues>(
    id,
    mediatorDrafts.session,
    nothing,
    intent,
    ({ page: _, ...worth }) => worth,
  );
  const table = forTheTable(found, number);
  if (!table)
    return (
      <Empty title={words.notPlanned}>
        <LinkButton to={addressesOf(found.code).file}>{words.leave}</LinkButton>
      </Empty>
    );
  if (!kept.draft) return <Loading />;
  return (
    <Sitting
      table={table}
      mayRecord={found.may.includes('sessionRecord')}
      values={kept.draft.values}
      onValues={(values) => kept.change({ values })}
      intent={kept.draft.intent}
      forget={() => forgetDraft(id, kept.draft?.intent)}
    />
  );
}

type Own = {
  table: Table;
  mayRecord: boolean;
  values: SessionValues;
  onValues: (values: Partial<SessionValues>) => void;
  intent: string;
  forget: () => Promise<void>;
};

function Sitting({ table, mayRecord, values, onValues, intent, forget }: Own) {
  const words = useWords(mediatorFileWords).session;
  const spoken = useWords(mediationWords);
  const language = useLanguage();
  const take = useStep(table.code);
  const [isChecked, setChecked] = useState(false);
  const { send, failure, isBusy } = useSending(() => intent);
  const { page, attendance, minutes, result } = values;
  const missing = whatIsMissing(values, table, words);
  const errors: Record<string, string> = isChecked ? missing : {};
  const name = sessionPages[page] ?? 'agenda';
  const isLast = page === sessionPages.length - 1;
  const turn = (to: number) => {
    onValues({ page: to });
    window.scrollTo({ top: 0 });
  };
  const to = addressesOf(table.code);

  const record = async () => {
    setChecked(true);
    if (Object.keys(missing).length > 0 || result === undefined) return;
    await send(async (intent) => {
      const { number } = table.session;
      const body = { number, attendance: [...attendance], minutes: minutes.trim(), result };
      await take('sessionRecord', body, intent, { next: to.signing('minutes', number) });
      await forget();
    });
  };

  return (
    <div className="session stack stack-wide">
      <div className="stack stack-tight">
        <ol className="session-pages" aria-hidden="true">
          {sessionPages.map((each, at) => (
            <li key={each} className={at <= page ? 'session-page-done' : undefined} />
          ))}
        </ol>
        <p className="soft small">
          {words.title(table.session.number)} · {spoken.sessionKind[table.session.kind]} ·{' '}
          {nearDateAndTime(table.session.at, Date.now(), language)} · {table.session.where}
        </p>
        <h1>{words.page(page + 1, sessionPages.length, words.pages[name])}</h1>
      </div>
      {isLast && (
        <ErrorSummary
          errors={errors}
          elsewhere={(field) => {
            const at = sessionPages.indexOf(field as (typeof sessionPages)[number]);
            return at < 0 || at === page
              ? undefined
              : { page: words.pages[sessionPages[at] ?? 'agenda'], go: () => turn(at) };
          }}
        />
      )}
      {localDateOf(instantOf(Date.now())) < localDateOf(table.session.at) && (
        <Notice kind="warn" icon="clock">
          <p>{words.notYet}</p>
        </Notice>
      )}
      {name === 'agenda' && <AgendaPage table={table} />}
      {name === 'rights' && <RightsPage table={table} />}
      {name === 'attendance' && (
        <AttendancePage
          table={table}
          value={attendance}
          error={errors.attendance}
          onValue={(next) => onValues({ attendance: next })}
        />
      )}
      {name === 'minutes' && (
        <MinutesPage value={minutes} error={errors.minutes} onValue={(text) => onValues({ minutes: text })} />
      )}
      {name === 'result' && (
        <ResultPage
          value={result}
          error={errors.result}
          onValue={(chosen) => onValues({ result: chosen })}
          isAllowed={mayRecord}
        />
      )}
      {failure !== undefined && <Failure of={failure} />}
      <div className="session-turns">
        {page > 0 ? (
          <Button kind="secondary" onClick={() => turn(page - 1)}>
            {words.back}
          </Button>
        ) : (
          <LinkButton to={to.file} kind="secondary">
            {words.leave}
          </LinkButton>
        )}
        {isLast ? (
          <Button busy={isBusy} aria-disabled={!mayRecord} onClick={() => mayRecord && void record()}>
            {words.save}
          </Button>
        ) : (
          <Button onClick={() => turn(page + 1)}>{words.next}</Button>
        )}
      </div>
      {page > 0 && (
        <div className="row">
          <LinkButton to={to.file} kind="quiet">
            {words.leave}
          </LinkButton>
          {isLast && (
            <LinkButton to={to.step('sessionFall')} kind="quiet">
              {words.fall}
            </LinkButton>
          )}
        </div>
      )}
    </div>
  );
}
