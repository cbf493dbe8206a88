import type { HandOverLine } from '@linli/domain/identity';
import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { dateAndTime } from '../../client/beijing-time.ts';
import { getHandOver, listHandOvers } from '../../client/posts.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { spokenCode } from '../cases/case-code.ts';
import { caseWords } from '../cases/words.ts';
import { useSession } from '../identity/session-gate.tsx';
import { postsWords } from './posts-words.ts';

/** What was handed over, each with its list for those who go on with it. */
export default function HandOversScreen() {
  const words = useWords(postsWords).handOver;
  const { data, error, refetch } = useQuery({ queryKey: ['handOvers'], queryFn: listHandOvers });
  const [shown, setShown] = useState<string>();
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <section className="stack">
      <h1>{words.title}</h1>
      {data.length === 0 && <Empty title={words.none} />}
      <ul className="stack">
        {data.map((line) => (
          <li key={line.id} className="panel">
            <Line line={line} onShow={() => setShown(line.id)} />
            {shown === line.id && <Certificate id={line.id} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line, onShow }: { line: HandOverLine; onShow: () => void }) {
  const words = useWords(postsWords).handOver;
  const language = useLanguage();
  return (
    <>
      <strong>{words.line(line.personName, line.successorName ?? words.unit)}</strong>
      <p className="soft">
        {dateAndTime(line.handedOverAt, Date.now(), language)} · {line.posts.map(({ unitName }) => unitName).join('、')}{' '}
        · {line.reason}
      </p>
      <div>
        <Button onClick={onShow}>{words.count(line.caseCount)}</Button>
      </div>
    </>
  );
}

function Certificate({ id }: { id: string }) {
  const words = useWords(postsWords).handOver;
  const plain = useWords(caseWords);
  const language = useLanguage();
  const { post } = useSession();
  const { data, error } = useQuery({ queryKey: ['handOvers', id], queryFn: () => getHandOver(id) });
  if (error) return <Failure of={error} />;
  if (!data) return <Loading />;
  if (post.role === 'administrator') return <p>{words.onlyCount}</p>;
  return (
    <>
      <Table
        aria-label={words.title}
        rowKey="code"
        size="small"
        pagination={false}
        scroll={{ x: 720 }}
        dataSource={data.cases}
        columns={[
          { title: words.code, className: 'figures', render: (_, one) => spokenCode(one.code) },
          { title: words.what, dataIndex: 'categoryName' },
          { title: words.where, dataIndex: 'placeName' },
          { title: words.status, render: (_, one) => plain.status[one.status as keyof typeof plain.status] },
          { title: words.due, render: (_, one) => one.dueAt && dateAndTime(one.dueAt, Date.now(), language) },
        ]}
      />
      <div>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </div>
    </>
  );
}
