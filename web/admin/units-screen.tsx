import { type UnitView, unitKinds } from '@linli/domain/identity';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { createUnit } from '../client/posts.ts';
import { listUnits, unitsOnPage } from '../client/units.ts';
import { CardTable } from '../parts/desk/card-table.tsx';
import { PlaceName } from '../parts/desk/place-name.tsx';
import { PlaceSelect } from '../parts/desk/place-select.tsx';
import { postsWords } from '../parts/desk/posts-words.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { uiWords } from '../ui/words.ts';
import './admin.css';

/** Units of the county, found by name. */
export function UnitsScreen() {
  const words = useWords(postsWords).unit;
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<UnitView['kind']>();
  const [isNew, setNew] = useState(false);
  const units = useInfiniteQuery({
    queryKey: ['units', 'admin', typed, kind],
    queryFn: ({ pageParam }) => listUnits({ words: typed, kind, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.length < unitsOnPage ? undefined : page.at(-1)?.id),
    placeholderData: (before) => before,
  });
  if (units.error) return <Failure of={units.error} onRetry={() => void units.refetch()} />;
  const found = units.data?.pages.flat() ?? [];
  return (
    <section className="stack">
      <div className="row row-apart">
        <h1>{words.title}</h1>
        <Button type="primary" onClick={() => setNew(true)}>
          {words.create}
        </Button>
      </div>
      <div className="admin-filters">
        <Input.Search allowClear aria-label={words.search} placeholder={words.search} onSearch={setTyped} />
        <Select
          allowClear
          aria-label={words.kind}
          placeholder={words.anyKind}
          value={kind}
          onChange={setKind}
          options={unitKinds.map((name) => ({ value: name, label: words.kinds[name] }))}
        />
      </div>
      {units.isPending ? <Loading /> : <UnitTable units={found} />}
      {found.length > 0 && (
        <p className="row soft">
          {words.shown(found.length)}
          {units.hasNextPage && (
            <Button loading={units.isFetchingNextPage} onClick={() => void units.fetchNextPage()}>
              {words.more(unitsOnPage)}
            </Button>
          )}
        </p>
      )}
      <NewUnit isOpen={isNew} onClose={() => setNew(false)} />
    </section>
  );
}

function UnitTable({ units }: { units: UnitView[] }) {
  const words = useWords(postsWords).unit;
  if (units.length === 0) return <Empty title={words.empty} />;
  return (
    <CardTable<UnitView>
      label={words.title}
      rowKey={({ id }) => id}
      rows={units}
      columns={[
        { title: words.name, render: (unit) => <Link href={`/units/${unit.id}`}>{unit.name}</Link> },
        { title: words.kind, render: (unit) => words.kinds[unit.kind] },
        { title: words.place, render: (unit) => <PlaceName code={unit.divisionCode} /> },
      ]}
    />
  );
}

function NewUnit({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const words = useWords(postsWords).unit;
  const plain = useWords(uiWords);
  const { post } = useSession();
  const cache = useQueryClient();
  const creating = useMutation({
    mutationFn: createUnit,
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['units'] });
      onClose();
    },
  });
  return (
    <Drawer
      open={isOpen}
      title={words.create}
      onClose={onClose}
      destroyOnHidden
      closable={{ 'aria-label': plain.close }}
    >
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'department', divisionCode: post.divisionCode }}
        onFinish={(values) => creating.mutate({ ...values, duties: [] })}
      >
        <Form.Item name="name" label={words.name} rules={[{ required: true, message: words.name }]}>
          <Input />
        </Form.Item>
        <Form.Item name="kind" label={words.kind}>
          <Select options={unitKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))} />
        </Form.Item>
        <Form.Item name="divisionCode" label={words.place}>
          <PlaceSelect label={words.place} withCounty />
        </Form.Item>
        {creating.error && <Failure of={creating.error} />}
        <Button type="primary" htmlType="submit" loading={creating.isPending}>
          {words.create}
        </Button>
      </Form>
    </Drawer>
  );
}
