import { type ChangeKind, type ChangeLine, changeKinds } from '@linli/domain/oversight';
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
import { useChangeWords } from './use-change-words.ts';
import { WideTable } from './wide-table.tsx';
import { rulesWords } from './words.ts';

/** Which version counts, and who changed what. */
export default function ChangesScreen() {
  const words = useWords(rulesWords).changes;
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
  const words = useWords(rulesWords).changes;
  const language = useLanguage();
  const { data, error } = useQuery({ queryKey: ['rules', 'inForce'], queryFn: readRulesInForce });
  if (error) return <Failure of={error} />;
  if (!data) return <Loading />;
  const { catalogue, calendar, retention } = data;
  const facts = [
    [
      words.catalogue,
      catalogue && words.catalogueSince(catalogue.version, dateAndTime(catalogue.since, Date.now(), language)),
    ],
    [words.calendar, calendar.version],
    [words.retention, words.retentionVersion(retention.version, retention.rules, retention.ownRules)],
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
      <p className="soft">
        {words.byCommand} <code>linli import divisions</code> · <code>linli import boundaries</code> ·{' '}
        <code>linli import retention</code>
      </p>
    </section>
  );
}

function Changes() {
  const words = useWords(rulesWords).changes;
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
      {found.isPending ? <Loading /> : <ChangeTable lines={lines} />}
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

function ChangeTable({ lines }: { lines: ChangeLine[] }) {
  const words = useWords(rulesWords).changes;
  const language = useLanguage();
  const said = useChangeWords();
  if (lines.length === 0) return <Empty title={words.none} />;
  return (
    <WideTable<ChangeLine>
      label={words.title}
      rowKey="id"
      rows={lines}
      columns={[
        { title: words.at, width: 170, render: (_, line) => dateAndTime(line.at, Date.now(), language) },
        { title: words.who, width: 180, render: (_, { who }) => (who.kind === 'staff' ? who.name : words.platform) },
        { title: words.kind, width: 110, render: (_, line) => words.kinds[line.kind] },
        { title: words.what, render: (_, line) => said(line) },
      ]}
    />
  );
}

/** The beginning of a day in Beijing, `later` days on; nothing where no day is chosen. */
function dayBegins(date: string, later: number): string | undefined {
  const milliseconds = Date.parse(`${date}T00:00:00+08:00`);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds + later * 86_400_000).toISOString();
}
