import type { CaseQuery } from '@linli/domain/cases';
import { Button, Checkbox, Table, type TableColumnsType } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { listCases } from '../../client/cases.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { useCaseColumns } from './case-columns.tsx';
import { ExportList } from './export-list.tsx';
import type { LiveLine } from './live-lines.ts';
import { operatorWords } from './operator-words.ts';
import { type CaseSource, useLiveList } from './use-live-list.ts';
import { deskWords } from './words.ts';
import './case-table.css';

const BulkBar = lazy(() => import('./bulk-bar.tsx'));

type Own = {
  query: CaseQuery;
  label: string;
  /** Rows may be chosen, and a step taken with all of them. */
  isBulk?: boolean;
};

/** The cases that the desk's own questions find. */
export function CaseTable({ query, ...own }: Own) {
  const turnPage: CaseSource['turnPage'] = (page) => listCases({ ...query, ...page });
  return <SourceTable source={{ query, turnPage, tools: <ExportList query={query} /> }} {...own} />;
}

type OfSource = Omit<Own, 'query'> & { source: CaseSource };

/** A dense list of cases that grows downwards; a row opens its case, with the mouse or with the keyboard. */
export function SourceTable({ source, label, isBulk = false }: OfSource) {
  const words = useWords(deskWords).list;
  const mine = useWords(operatorWords);
  const [, goTo] = useLocation();
  const columns = useCaseColumns();
  const { list, lines, fresh, takeIn } = useLiveList(source);
  const [chosen, setChosen] = useState<string[]>([]);
  const table = useRef<HTMLDivElement>(null);
  const opened = useOpened(table, source.query, lines.length > 0);

  const step = (by: number) => () => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>('a.case-words') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  const toggle = (code: string) =>
    setChosen((before) => (before.includes(code) ? before.filter((one) => one !== code) : [...before, code]));
  const toggleHere = () => {
    const code = document.activeElement?.closest('tr')?.getAttribute('data-row-key');
    if (code) toggle(code);
  };
  useShortcuts([
    { keys: 'j', name: mine.live.next, act: step(1) },
    { keys: 'k', name: mine.live.before, act: step(-1) },
    ...(isBulk ? [{ keys: 'x', name: mine.live.choose, act: toggleHere }] : []),
    { keys: 'u', name: mine.live.takeIn, act: () => void takeIn() },
  ]);

  if (list.error) return <Failure of={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Loading />;
  // Not antd's own: it copies the box of the head into a hidden row, where the keyboard would find it.
  const choice: TableColumnsType<LiveLine>[number] = {
    title: '',
    key: 'choice',
    width: 44,
    onCell: () => ({ onClick: (event) => event.stopPropagation() }),
    render: (_: unknown, line) => (
      <Checkbox
        checked={chosen.includes(line.code)}
        onChange={() => toggle(line.code)}
        aria-label={mine.bulk.choose(line.words)}
      />
    ),
  };
  const selected = lines.filter(({ code }) => chosen.includes(code));
  return (
    <div className="stack-tight" ref={table}>
      <div role="status">
        {fresh > 0 && (
          <Button className="fresh-lines" block onClick={() => void takeIn()}>
            {mine.live.fresh(fresh)}
          </Button>
        )}
      </div>
      {lines.length === 0 ? (
        <Empty title={words.empty}>{words.emptyHint}</Empty>
      ) : (
        <div className="case-table">
          {isBulk && (
            <p className="case-table-head">
              <Checkbox
                checked={selected.length === lines.length}
                indeterminate={selected.length > 0 && selected.length < lines.length}
                onChange={(event) => setChosen(event.target.checked ? lines.map(({ code }) => code) : [])}
              >
                {mine.bulk.chooseAll}
              </Checkbox>
            </p>
          )}
          <Table<LiveLine>
            aria-label={label}
            rowKey="code"
            size="small"
            columns={isBulk ? [choice, ...columns] : columns}
            dataSource={lines}
            pagination={false}
            scroll={{ x: 1150 }}
            rowClassName={(line) =>
              `case-row case-row-${line.alarm}${line.hasLeft ? ' case-row-left' : ''}${line.code === opened.last ? ' case-row-last' : ''}`
            }
            onRow={(line) => ({
              onClick: () => {
                opened.keep(line.code);
                goTo(`/cases/${line.code}`);
              },
            })}
          />
          <p className="case-table-foot soft">
            {words.shown(lines.length)}
            {source.tools}
            {list.hasNextPage && (
              <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {words.more}
              </Button>
            )}
          </p>
        </div>
      )}
      <Suspense>
        {selected.length > 0 && <BulkBar lines={selected} onClear={() => setChosen([])} onSent={() => void takeIn()} />}
      </Suspense>
    </div>
  );
}

const place = 'linli.openedCase';

/** Which case of this list was opened last: whoever comes back finds her row, and the keyboard goes on from there. */
function useOpened(table: React.RefObject<HTMLDivElement | null>, query: object, isThere: boolean) {
  const list = JSON.stringify(query);
  const [last] = useState(() => {
    const [of, code] = (sessionStorage.getItem(place) ?? '').split('\n');
    return of === list ? code : undefined;
  });
  const isFound = useRef(false);
  useEffect(() => {
    if (!last || !isThere || isFound.current) return;
    isFound.current = true;
    const row = table.current?.querySelector(`tr[data-row-key="${last}"]`);
    row?.scrollIntoView({ block: 'center' });
    if (document.activeElement === document.body) row?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  }, [last, isThere, table]);
  return { last, keep: (code: string) => sessionStorage.setItem(place, `${list}\n${code}`) };
}
