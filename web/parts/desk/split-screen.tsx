import type { CaseView, SplitInput } from '@linli/domain/cases';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { getCase, splitCase } from '../../client/cases.ts';
import { newIntent } from '../../client/intent.ts';
import { announce } from '../../ui/announcer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { spokenCode } from '../cases/case-code.ts';
import { CategorySelect } from './category-select.tsx';
import { operatorWords } from './operator-words.ts';
import { PlaceInput } from './place-input.tsx';
import { deskWords } from './words.ts';
import './two-columns.css';

type Place = SplitInput['place'];
type Values = { words: string; categoryCode?: string; place?: Place; firstPlace?: Place };

/** A report of two matters beside the case that its second part becomes. */
export default function SplitScreen({ code }: { code: string }) {
  const words = useWords(operatorWords).split;
  const desk = useWords(deskWords);
  const optional = useWords(uiWords).optional;
  const cache = useQueryClient();
  const [, goTo] = useLocation();
  const [form] = Form.useForm<Values>();
  const [intent, setIntent] = useState(newIntent);
  const report = useRef<HTMLParagraphElement>(null);
  const said = Form.useWatch('words', form) ?? '';
  const { data, error } = useQuery({ queryKey: ['cases', 'one', code], queryFn: () => getCase(code) });
  const splitting = useMutation({
    mutationFn: ({ words: part, categoryCode, place, firstPlace }: Values) =>
      splitCase(
        code,
        {
          words: part.trim(),
          ...(categoryCode ? { categoryCode } : {}),
          ...(place ? { place } : {}),
          ...(firstPlace ? { firstPlace } : {}),
        },
        intent,
      ),
    onSuccess: (second) => {
      announce(words.done(spokenCode(second.code)));
      void cache.invalidateQueries({ queryKey: ['cases'] });
      goTo(`/cases/${second.code}`);
    },
    onError: () => setIntent(newIntent()),
  });
  if (error) return <Failure of={error} />;
  if (!data) return <Loading />;
  const { value: found } = data;
  const take = () => {
    const chosen = getSelection();
    const isInside = chosen?.anchorNode && report.current?.contains(chosen.anchorNode);
    const part = isInside ? chosen.toString().trim() : '';
    form.setFieldValue('words', part || found.words);
  };
  return (
    <section className="stack">
      <h1>{words.title}</h1>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="two-columns"
        onFinish={(values) => splitting.mutate(values)}
      >
        <section className="panel" aria-label={words.first}>
          <h2>{words.first}</h2>
          <p className="figures">{spokenCode(found.code)}</p>
          <p className="words" ref={report}>
            {found.words}
          </p>
          <p className="soft small">{words.firstHint}</p>
          <p>
            <Button onClick={take}>{words.take}</Button>
          </p>
          {found.may.includes('categorization') && found.categoryCode && (
            <Form.Item
              name="firstPlace"
              label={`${words.place}${optional}`}
              extra={words.firstPlaceHint(nameOfPlace(found))}
            >
              <PlaceInput near={found.place} />
            </Form.Item>
          )}
        </section>
        <section className="panel" aria-label={words.second}>
          <h2>{words.second}</h2>
          <Form.Item
            name="words"
            label={desk.register.words}
            rules={[
              { required: true, whitespace: true, message: desk.form.required },
              { max: 4000, message: desk.form.tooLong(4000) },
            ]}
          >
            <Input.TextArea rows={4} className="growing" />
          </Form.Item>
          <Form.Item name="categoryCode" label={`${desk.register.category}${optional}`}>
            <CategorySelect words={said} />
          </Form.Item>
          <Form.Item name="place" label={`${words.place}${optional}`} extra={words.placeHint(nameOfPlace(found))}>
            <PlaceInput near={found.place} />
          </Form.Item>
          <ul className="goes-where soft small">
            {words.where.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {splitting.error && <Failure of={splitting.error} />}
          <div className="button-row">
            <Button type="primary" htmlType="submit" loading={splitting.isPending}>
              {words.confirm}
            </Button>
            <Button type="text" onClick={() => goTo(`/cases/${code}`)}>
              {words.back}
            </Button>
          </div>
        </section>
      </Form>
    </section>
  );
}

function nameOfPlace({ placeName, place }: Pick<CaseView, 'placeName' | 'place'>): string {
  return [placeName, place.address].filter(Boolean).join('，');
}
