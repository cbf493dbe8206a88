import type { CaseQuery } from '@linli/domain/cases';
import { Button, Checkbox, type TableColumnsType } from 'antd';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { listCases } from '../../client/cases.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { useCaseColumns } from './case-columns.tsx';
import { CaseRows } from './case-rows.tsx';
import { ExportList } from './export-list.tsx';
import { ListCalendars } from './list-clock.tsx';
import type { LiveLine } from './live-lines.ts';
import { findOpened, keepOpened } from './opened-list.ts';
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
  /** What to say of a list without cases that is no queue that somebody emptied. */
  empty?: ReactNode;
};

/** The cases that the desk's own questions find. */
export function CaseTable({ query, ...own }: Own) {
  const turnPage: CaseSource['turnPage'] = (page) => listCases({ ...query, ...page });
  return <SourceTable source={{ query, turnPage, tools: <ExportList query={query} /> }} {...own} />;
}

type OfSource = Omit<Own, 'query'> & { source: CaseSource };

/** A dense list of cases that grows downwards; a row opens its case, with the mouse or with the keyboard. */
export function SourceTable({ source, label, isBulk = false, empty }: OfSource) {
  const words = useWords(deskWords).list;
  const mine = useWords(operatorWords);
  const [address, goTo] = useLocation();
  const columns = useCaseColumns();
  const { list, lines, calendars, fresh, takeIn } = useLiveList(source);
  const [chosen, setChosen] = useState<string[]>([]);
  const table = useRef<HTMLDivElement>(null);
  const asked = JSON.stringify(source.query);
  const [last] = useState(() => {
    const opened = findOpened();
    return opened?.query === asked ? opened.code : undefined;
  });

  const step = (by: number) => () => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>('a.case-words') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  const toggle = useCallback(
    (code: string) =>
      setChosen((before) => (before.includes(code) ? before.filter((one) => one !== code) : [...before, code])),
    [],
  );
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

  // A plain box: antd's costs more to draw than the rest of its row.
  const withChoice = useMemo((): TableColumnsType<LiveLine> => {
    const choice: TableColumnsType<LiveLine>[number] = {
      title: '',
      key: 'choice',
      width: 44,
      onCell: () => ({ onClick: (event) => event.stopPropagation() }),
      render: (_: unknown, line) => (
        <input
          type="checkbox"
          className="case-choice"
          checked={chosen.includes(line.code)}
          onChange={() => toggle(line.code)}
          aria-label={mine.bulk.choose(line.words)}
        />
      ),
    };
    return isBulk ? [choice, ...columns] : columns;
  }, [chosen, columns, isBulk, mine, toggle]);

  if (list.error) return <Failure of={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Loading />;
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
        (empty ?? <Empty title={words.empty}>{words.emptyHint}</Empty>)
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
          <ListCalendars value={calendars}>
            <CaseRows
              label={label}
              columns={withChoice}
              lines={lines}
              last={last}
              onOpen={(code) => {
                const codes = lines.map((line) => line.code);
                keepOpened({ query: asked, address: `${address}${location.search}`, name: label, code, codes });
                goTo(`/cases/${code}`);
              }}
            />
          </ListCalendars>
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
