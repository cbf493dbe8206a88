import type { CaseLine, CaseQuery } from '@linli/domain/cases';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { Link, useLocation } from 'wouter';
import { dateAndTime } from '../../client/beijing-time.ts';
import { listCases } from '../../client/cases.ts';
import { Badge } from '../../ui/badge.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { StatusBadge } from '../cases/status-badge.tsx';
import { caseWords } from '../cases/words.ts';
import { ExportList } from './export-list.tsx';
import { deskWords } from './words.ts';
import './case-table.css';

const pageSize = 50;

/** A dense list of cases that grows downwards; a row opens its case, with the mouse or with the keyboard. */
export function CaseTable({ query, label }: { query: CaseQuery; label: string }) {
  const words = useWords(deskWords).list;
  const [, goTo] = useLocation();
  const columns = useColumns();
  const list = useInfiniteQuery({
    queryKey: ['cases', 'list', query],
    queryFn: ({ pageParam }) => listCases({ ...query, limit: pageSize, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  if (list.error) return <Failure of={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Loading />;
  const lines = list.data.pages.flatMap((page) => page.cases);
  if (lines.length === 0) return <Empty title={words.empty}>{words.emptyHint}</Empty>;
  return (
    <div className="case-table">
      <Table<CaseLine>
        aria-label={label}
        rowKey="code"
        size="small"
        columns={columns}
        dataSource={lines}
        pagination={false}
        scroll={{ x: 1150 }}
        rowClassName={(line) => `case-row case-row-${line.alarm}`}
        onRow={(line) => ({ onClick: () => goTo(`/cases/${line.code}`) })}
      />
      <p className="case-table-foot soft">
        {words.shown(lines.length)}
        <ExportList query={query} />
        {list.hasNextPage && (
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        )}
      </p>
    </div>
  );
}

function useColumns(): TableColumnsType<CaseLine> {
  const { list: words, page } = useWords(deskWords);
  const plain = useWords(caseWords);
  const language = useLanguage();
  const when = (instant: string) => dateAndTime(instant, Date.now(), language);
  return [
    {
      title: words.what,
      dataIndex: 'words',
      render: (text: string, line) => (
        <Link href={`/cases/${line.code}`} className="case-words" onClick={(event) => event.stopPropagation()}>
          {text}
        </Link>
      ),
    },
    {
      title: words.where,
      dataIndex: 'placeName',
      width: 200,
      render: (place: string, line) => (
        <span className="case-place">{[place, line.address].filter(Boolean).join(' ')}</span>
      ),
    },
    {
      title: words.category,
      dataIndex: 'categoryName',
      width: 120,
      render: (name?: string) => name ?? <span className="soft">{plain.unnamedCategory}</span>,
    },
    {
      title: words.status,
      dataIndex: 'status',
      width: 118,
      render: (status: CaseLine['status'], line) => (
        <span className="case-marks">
          <StatusBadge status={status} />
          {line.hasNewAnswer && <Badge kind="accent">{page.waitsFor.unit}</Badge>}
          {line.extensionPending && <Badge kind="warn">{words.extensionPending}</Badge>}
        </span>
      ),
    },
    { title: words.unit, dataIndex: 'leadUnit', width: 160, render: (unit?: string) => unit ?? '—' },
    {
      title: words.due,
      dataIndex: 'dueAt',
      width: 150,
      render: (_: unknown, line) => <DueCell line={line} when={when} />,
    },
    {
      title: words.registered,
      dataIndex: 'registeredAt',
      width: 118,
      render: (instant: string) => <span className="figures soft">{when(instant)}</span>,
    },
  ];
}

function DueCell({ line, when }: { line: CaseLine; when: (instant: string) => string }) {
  const words = useWords(deskWords);
  if (!line.dueAt) return '—';
  const stage = words.stage[line.stage as keyof typeof words.stage];
  const kind = line.alarm === 'reminded' ? 'warn' : 'bad';
  return (
    <span className="case-due">
      <span className="figures">{when(line.dueAt)}</span>
      <span className="row case-due-marks">
        <span className="soft small">{stage}</span>
        {line.alarm !== 'none' && <Badge kind={kind}>{words.alarm[line.alarm]}</Badge>}
      </span>
    </span>
  );
}
