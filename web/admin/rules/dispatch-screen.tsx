import type { CatalogueView, DispatchTrial } from '@linli/domain/cases';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Radio } from 'antd';
import { useSearchParams } from 'wouter';
import { tryDispatch } from '../../client/rules.ts';
import { CategoryFields } from '../../parts/desk/category-fields.tsx';
import { CategorySelect } from '../../parts/desk/category-select.tsx';
import { PlaceSelect } from '../../parts/desk/place-select.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { DispatchRules } from './dispatch-rules.tsx';
import { DispatchWalk } from './dispatch-walk.tsx';
import './rules.css';
import { useCatalogue } from './use-catalogue.ts';
import { rulesWords } from './words.ts';

/** A matter that is only thought of, the unit that would take it, and every rule there is. */
export default function DispatchScreen() {
  const words = useWords(rulesWords).dispatch;
  const { data, error, refetch } = useCatalogue();
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <section className="stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Trial catalogue={data} />
      <details className="stack">
        <summary>{words.all(data.dispatch.length)}</summary>
        <DispatchRules catalogue={data} rules={data.dispatch} />
      </details>
    </section>
  );
}

function Trial({ catalogue }: { catalogue: CatalogueView }) {
  const words = useWords(rulesWords).dispatch;
  const [search] = useSearchParams();
  const trying = useMutation({ mutationFn: tryDispatch });
  const required = [{ required: true, message: words.missing }];
  const levels = (['county', 'township', 'community'] as const).map((level) => ({
    value: level,
    label: words.levels[level],
  }));
  return (
    <div className="rules-columns">
      <Form<DispatchTrial>
        className="rules-form"
        layout="vertical"
        requiredMark={false}
        initialValues={{ level: 'county', categoryCode: search.get('category') ?? undefined }}
        onFinish={(question) => trying.mutate(question)}
        onValuesChange={() => trying.reset()}
      >
        <Form.Item name="categoryCode" label={words.category} rules={required}>
          <CategorySelect />
        </Form.Item>
        <CategoryFields isTrial />
        <Form.Item name="divisionCode" label={words.place} rules={required}>
          <PlaceSelect label={words.place} withCounty />
        </Form.Item>
        <Form.Item name="level" label={words.level}>
          <Radio.Group aria-label={words.level} options={levels} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={trying.isPending}>
          {words.ask}
        </Button>
      </Form>
      <div aria-live="polite" className="rules-answer">
        {trying.error && <Failure of={trying.error} />}
        {trying.data && <DispatchWalk answer={trying.data} catalogue={catalogue} />}
      </div>
    </div>
  );
}
