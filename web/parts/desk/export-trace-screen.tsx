import type { ExportRecord } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'wouter';
import { dateAndTime } from '../../client/beijing-time.ts';
import { findExport } from '../../client/exports.ts';
import { count } from '../../client/number.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { CompareFile } from './compare-file.tsx';
import { exportsWords } from './exports-words.ts';
import { useFilterFacts } from './use-filter-facts.ts';

const number = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** From a sheet of paper, or a file that turned up somewhere, to who took it out, when and what for. */
export default function ExportTraceScreen() {
  const words = useWords(exportsWords).trace;
  const [search, setSearch] = useSearchParams();
  const asked = search.get('number') ?? '';
  const [isMissing, setMissing] = useState(false);
  const find = ({ typed }: { typed?: string }) => {
    const [id] = number.exec(typed ?? '') ?? [];
    setMissing(id === undefined);
    if (id !== undefined) setSearch({ number: id.toLowerCase() });
  };
  return (
    <section className="stack desk-column">
      <h1>{words.title}</h1>
      <p className="soft">{words.lead}</p>
      <Form layout="vertical" requiredMark={false} initialValues={{ typed: asked }} onFinish={find}>
        <Form.Item
          name="typed"
          label={words.number}
          {...(isMissing ? { validateStatus: 'error', help: words.numberMissing } : {})}
        >
          <Input className="figures" autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {words.find}
        </Button>
      </Form>
      {asked !== '' && <Found key={asked} id={asked} />}
    </section>
  );
}

function Found({ id }: { id: string }) {
  const { data, error } = useQuery({ queryKey: ['export', id], queryFn: () => findExport(id) });
  if (error) return <Failure of={error} />;
  if (!data) return <Loading />;
  return <Traced found={data} />;
}

function Traced({ found }: { found: ExportRecord }) {
  const words = useWords(exportsWords);
  const language = useLanguage();
  const facts = useFilterFacts(found.filter);
  return (
    <section className="panel" aria-label={found.id}>
      <dl className="facts">
        <Fact title={words.trace.who}>
          {[found.madeBy.name, found.madeBy.unitName].filter(Boolean).join(' · ') || words.trace.unknown}
        </Fact>
        <Fact title={words.trace.when}>{dateAndTime(found.madeAt, Date.now(), language)}</Fact>
        <Fact title={words.reason}>{found.reason}</Fact>
        <Fact title={words.trace.what}>
          {words.trace.kinds[found.kind]} · {words.formats[found.format]} ·{' '}
          {words.trace.rows(count(found.rowCount, language))}
        </Fact>
        <Fact title={words.trace.filter}>
          {facts.length === 0 && words.trace.whole}
          {facts.map(({ title, value }) => (
            <div key={title}>
              {title}：{value}
            </div>
          ))}
        </Fact>
        <Fact title={words.trace.hash}>
          <span className="figures">{found.sha256}</span>
        </Fact>
      </dl>
      <CompareFile sha256={found.sha256} />
    </section>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
