import type { EmergencyLine } from '@linli/domain/oversight';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { dateAndTime } from '../client/beijing-time.ts';
import { askEmergency, listEmergencies, readEmergencyCase } from '../client/emergencies.ts';
import { spokenCode } from '../parts/cases/case-code.ts';
import { caseWords } from '../parts/cases/words.ts';
import { historyLine } from '../parts/desk/history-line.ts';
import { postsWords } from '../parts/desk/posts-words.ts';
import { deskWords } from '../parts/desk/words.ts';
import { announce } from '../ui/announcer.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';

/** Asking to read one case, and reading what a second person opened. */
export default function EmergencyScreen() {
  const words = useWords(postsWords).emergency;
  const list = useQuery({ queryKey: ['emergencies'], queryFn: listEmergencies, refetchInterval: 15_000 });
  return (
    <section className="stack desk-column">
      <h1>{words.title}</h1>
      <p>{words.hint}</p>
      <AskForm />
      {list.error && <Failure of={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <Empty title={words.none} />}
      <ul className="stack">
        {list.data?.map((line) => (
          <li key={line.id} className="panel">
            <Asked line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AskForm() {
  const words = useWords(postsWords).emergency;
  const cache = useQueryClient();
  const [form] = Form.useForm();
  const asking = useMutation({
    mutationFn: ({ code, reason }: { code: string; reason: string }) =>
      askEmergency({ code: code.replaceAll(/[\s-]/g, ''), reason: reason.trim() }),
    onSuccess: () => {
      announce(words.asked);
      form.resetFields();
      void cache.invalidateQueries({ queryKey: ['emergencies'] });
    },
  });
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => asking.mutate(values)}>
      <Form.Item name="code" label={words.code} rules={[{ required: true, message: words.code }]}>
        <Input inputMode="numeric" className="figures" />
      </Form.Item>
      <Form.Item name="reason" label={words.reason} rules={[{ required: true, min: 10, message: words.reason }]}>
        <Input.TextArea rows={2} />
      </Form.Item>
      {asking.error && <Failure of={asking.error} />}
      <Button danger type="primary" htmlType="submit" loading={asking.isPending}>
        {words.ask}
      </Button>
    </Form>
  );
}

function Asked({ line }: { line: EmergencyLine }) {
  const words = useWords(postsWords).emergency;
  const language = useLanguage();
  const [isShown, setShown] = useState(false);
  const mayRead = line.may.includes('read');
  return (
    <>
      <strong className="figures">{spokenCode(line.code)}</strong>
      <p>{line.reason}</p>
      <p className="soft">
        {words.state[line.state]}
        {mayRead && line.openUntil && ` · ${words.until(dateAndTime(line.openUntil, Date.now(), language))}`}
      </p>
      {mayRead && !isShown && (
        <div>
          <Button onClick={() => setShown(true)}>{words.open}</Button>
        </div>
      )}
      {mayRead && isShown && <OpenedCase id={line.id} />}
    </>
  );
}

function OpenedCase({ id }: { id: string }) {
  const words = useWords(postsWords).emergency;
  const desk = useWords(deskWords);
  const cases = useWords(caseWords);
  const language = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['emergencyCase', id],
    queryFn: () => readEmergencyCase(id),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  if (error) return <Failure of={error} />;
  if (!data) return <Loading />;
  const { case: found, entries } = data;
  const when = (instant: string) => dateAndTime(instant, Date.now(), language);
  return (
    <article className="stack">
      <p>
        {cases.status[found.status]} · {found.placeName} · {found.categoryName}
      </p>
      <p>{found.words}</p>
      <h2>{words.history}</h2>
      <ol className="stack">
        {entries.map((entry) => {
          const { title, who, said } = historyLine(entry, { desk, cases, when });
          return (
            <li key={entry.seq}>
              {when(entry.at)} · {title} · {who} {said.join(' · ')}
            </li>
          );
        })}
      </ol>
    </article>
  );
}
