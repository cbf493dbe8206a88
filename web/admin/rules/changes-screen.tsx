import { type ChangeKind, changeKinds } from '@linli/domain/oversight';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { dateAndTime } from '../../client/beijing-time.ts';
import { listChanges, readRulesInForce } from '../../client/rules.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import '../admin.css';
import { ChangeEntry } from './change-entry.tsx';
import { changesWords } from './words.ts';

/** Which version counts, and who changed what. */
export default function ChangesScreen() {
  const words = useWords(changesWords);
  return (
    <section className="stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <InForce />
      <Changes />
    </section>
  );
}

function InForce() {
  const words = useWords(changesWords);
  const language = useLanguage();
  const { data, error } = useQuery({ queryKey: ['rules', 'inForce'], queryFn: readRulesInForce });
  if (error) return <Failure of={error} />;
  if (!data) return <Loading />;
  const { catalogue, calendar, retention, mediationRules } = data;
  const facts = [
    [
      words.catalogue,
      catalogue && words.catalogueSince(catalogue.version, dateAndTime(catalogue.since, Date.now(), language)),
    ],
    [words.calendar, calendar.version],
    [words.retention, words.retentionVersion(retention.version, retention.rules, retention.ownRules)],
    [
      words.mediationRules,
      mediationRules.version === 0 ? words.houseRules : words.version(String(mediationRules.version)),
    ],
  ];
  return (
    <section className="panel">
      <h2>{words.inForce}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value ?? '—'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Changes() {
  const words = useWords(changesWords);
  const [kind, setKind] = useState<ChangeKind>();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const found = useInfiniteQuery({
    queryKey: ['rules', 'changes', kind, from, to],
    queryFn: ({ pageParam }) => listChanges({ kind, from: dayBegins(from, 0), to: dayBegins(to, 1), after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.hasMore ? page.changes.at(-1)?.id : undefined),
    placeholderData: (before) => before,
  });
  if (found.error) return <Failure of={found.error} onRetry={() => void found.refetch()} />;
  const lines = found.data?.pages.flatMap((page) => page.changes) ?? [];
  return (
    <>
      <div className="admin-filters changes-filters">
        <div className="field">
          <p className="field-label">{words.kind}</p>
          <Select
            allowClear
            aria-label={words.kind}
            placeholder={words.anyKind}
            value={kind}
            onChange={setKind}
            options={changeKinds.map((one) => ({ value: one, label: words.kinds[one] }))}
          />
        </div>
        <TextField id="changes-from" type="date" short label={words.from} value={from} onValue={setFrom} />
        <TextField id="changes-to" type="date" short label={words.to} value={to} onValue={setTo} />
      </div>
      {found.isPending && <Loading />}
      {found.data && lines.length === 0 && <Empty title={words.none} />}
      {lines.length > 0 && (
        <ul className="history" aria-label={words.title}>
          {lines.map((line) => (
            <ChangeEntry key={line.id} line={line} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <div>
          <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </>
  );
}

/** The beginning of a day in Beijing, `later` days on; nothing where no day is chosen. */
function dayBegins(date: string, later: number): string | undefined {
  const milliseconds = Date.parse(`${date}T00:00:00+08:00`);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds + later * 86_400_000).toISOString();
}
