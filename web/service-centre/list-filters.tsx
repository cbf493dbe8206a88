import type { CaseFilter, SavedView } from '@linli/domain/cases';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { createView, removeView } from '../client/case-views.ts';
import { newIntent } from '../client/intent.ts';
import { operatorWords } from '../parts/desk/operator-words.ts';
import { announce } from '../ui/announcer.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { useIsNarrow } from '../ui/use-is-narrow.ts';
import { useWords } from '../ui/use-language.ts';
import { FilterFields } from './filter-fields.tsx';
import { addressOf, countNarrowing, filterIn, type ListFilter } from './list-filter.ts';
import './list-filters.css';

const FilterSheet = lazy(() => import('./filter-sheet.tsx'));

type Own = { base: CaseFilter; query: CaseFilter; view?: SavedView };

/** Narrows and orders the list below, and keeps it under a name. */
export function ListFilters({ base, query, view }: Own) {
  const words = useWords(operatorWords).views;
  const [search, setSearch] = useSearchParams();
  const [isNaming, setNaming] = useState(false);
  const isNarrow = useIsNarrow();
  const change = (more: ListFilter) =>
    setSearch((before) => new URLSearchParams(addressOf({ ...filterIn(before), ...more })));
  const fields = <FilterFields query={query} onChange={change} />;
  return (
    <div className="list-filters">
      {isNarrow ? (
        <Suspense>
          <FilterSheet count={countNarrowing(filterIn(search))}>{fields}</FilterSheet>
        </Suspense>
      ) : (
        fields
      )}
      <Button onClick={() => setNaming(true)}>{words.keep}</Button>
      {view?.isMine && <RemoveView view={view} />}
      <Dialog open={isNaming} title={words.keep} onClose={() => setNaming(false)}>
        <NameView query={{ ...base, ...query }} onDone={() => setNaming(false)} />
      </Dialog>
    </div>
  );
}

function NameView({ query, onDone }: { query: CaseFilter; onDone: () => void }) {
  const words = useWords(operatorWords).views;
  const cache = useQueryClient();
  const [, goTo] = useLocation();
  const [intent, setIntent] = useState(newIntent);
  const keeping = useMutation({
    mutationFn: ({ name, isShared = false }: { name: string; isShared?: boolean }) =>
      createView({ name: name.trim(), isShared, query }, intent),
    onSuccess: async ({ id, name }) => {
      announce(words.kept(name));
      await cache.invalidateQueries({ queryKey: ['views'] });
      onDone();
      goTo(`/views/${id}`);
    },
    onError: () => setIntent(newIntent()),
  });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values) => keeping.mutate(values)}>
      <Form.Item
        name="name"
        label={words.name}
        rules={[{ required: true, whitespace: true, message: words.nameMissing }]}
      >
        <Input maxLength={30} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item name="isShared" valuePropName="checked">
        <Checkbox>{words.share}</Checkbox>
      </Form.Item>
      {keeping.error && <Failure of={keeping.error} />}
      <Button type="primary" htmlType="submit" loading={keeping.isPending}>
        {words.keep}
      </Button>
    </Form>
  );
}

function RemoveView({ view }: { view: SavedView }) {
  const words = useWords(operatorWords).views;
  const cache = useQueryClient();
  const [, goTo] = useLocation();
  const removing = useMutation({
    mutationFn: () => removeView(view.id, newIntent()),
    onSuccess: async () => {
      announce(words.removed(view.name));
      await cache.invalidateQueries({ queryKey: ['views'] });
      goTo('/');
    },
  });
  return (
    <Button danger loading={removing.isPending} onClick={() => removing.mutate()}>
      {words.remove}
    </Button>
  );
}
