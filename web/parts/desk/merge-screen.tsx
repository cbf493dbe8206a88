import type { CaseView } from '@linli/domain/cases';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { dateAndTime } from '../../client/beijing-time.ts';
import { getCase, takeStep } from '../../client/cases.ts';
import { newIntent } from '../../client/intent.ts';
import { announce } from '../../ui/announcer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { spokenCode } from '../cases/case-code.ts';
import { StatusBadge } from '../cases/status-badge.tsx';
import { caseWords } from '../cases/words.ts';
import { operatorWords } from './operator-words.ts';
import { TemplateLines } from './template-lines.tsx';
import { useCategoryName } from './use-category-name.ts';
import { deskWords } from './words.ts';
import './two-columns.css';

/** Two cases side by side, before one of them goes on in the other. */
export default function MergeScreen({ code, into }: { code: string; into: string }) {
  const words = useWords(operatorWords).merge;
  const desk = useWords(deskWords);
  const cache = useQueryClient();
  const [, goTo] = useLocation();
  const [intent, setIntent] = useState(newIntent);
  const ending = useQuery({ queryKey: ['cases', 'one', code], queryFn: () => getCase(code) });
  const living = useQuery({ queryKey: ['cases', 'one', into], queryFn: () => getCase(into) });
  const merging = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      takeStep({ code, step: 'merger', body: { into, reason: reason.trim() }, intent, tag: ending.data?.tag }),
    onSuccess: () => {
      announce(desk.form.done(desk.step.merger));
      void cache.invalidateQueries({ queryKey: ['cases'] });
      goTo(`/cases/${into}`);
    },
    onError: () => setIntent(newIntent()),
  });
  const failure = ending.error ?? living.error;
  if (failure) return <Failure of={failure} />;
  if (!ending.data || !living.data) return <Loading />;
  const mayMerge = ending.data.value.may.includes('merger');
  return (
    <section className="stack">
      <h1>{words.title}</h1>
      <div className="two-columns">
        <Side found={ending.data.value} title={words.ends} />
        <Side found={living.data.value} title={words.livesOn} />
      </div>
      <section className="panel" aria-label={words.goesWhere}>
        <h2>{words.goesWhere}</h2>
        <ul className="goes-where">
          {words.where.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Form layout="vertical" requiredMark={false} onFinish={(values) => merging.mutate(values)}>
          <Form.Item
            name="reason"
            label={desk.field.reason}
            rules={[{ required: true, whitespace: true, message: desk.form.required }]}
          >
            <TemplateLines found={ending.data.value} step="merger" rows={2} />
          </Form.Item>
          {merging.error && <Failure of={merging.error} />}
          <div className="button-row">
            <Button type="primary" htmlType="submit" disabled={!mayMerge} loading={merging.isPending}>
              {words.confirm}
            </Button>
            <Button onClick={() => goTo(`/cases/${into}/merge/${code}`)}>{words.swap}</Button>
            <Button type="text" onClick={() => goTo(`/cases/${code}`)}>
              {words.back}
            </Button>
          </div>
          {!mayMerge && <p className="soft">{words.notNow}</p>}
        </Form>
      </section>
    </section>
  );
}

function Side({ found, title }: { found: CaseView; title: string }) {
  const words = useWords(deskWords);
  const plain = useWords(caseWords);
  const language = useLanguage();
  const nameOf = useCategoryName();
  const when = (instant: string) => dateAndTime(instant, Date.now(), language);
  const facts: Array<[string, string]> = [
    [words.list.category, nameOf(found) ?? plain.unnamedCategory],
    [words.list.where, [found.placeName, found.place.address].filter(Boolean).join('，')],
    [words.page.registered, when(found.registeredAt)],
    [words.page.reporter, words.page.reporterKind[found.reporterKind]],
    [words.list.unit, found.orders.findLast(({ part }) => part === 'lead')?.unit.name ?? '—'],
    [words.page.photos, String(found.attachments.length)],
  ];
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <p className="row">
        <Link href={`/cases/${found.code}`} className="figures">
          {spokenCode(found.code)}
        </Link>
        <StatusBadge status={found.status} />
      </p>
      <p className="words">{found.words}</p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
