import type { StaffView, UnitView } from '@linli/domain/identity';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { dateAndTime } from '../client/beijing-time.ts';
import { changeUnit, getUnit, listStaff, withdrawPost } from '../client/posts.ts';
import { CardTable } from '../parts/desk/card-table.tsx';
import { DelegateDrawer } from '../parts/desk/delegate-drawer.tsx';
import { PlaceName } from '../parts/desk/place-name.tsx';
import { postsWords } from '../parts/desk/posts-words.ts';
import { deskWords } from '../parts/desk/words.ts';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { AppointDrawer } from './appoint-drawer.tsx';
import { FirstCodeDrawer } from './first-code-drawer.tsx';
import { LeaveDrawer } from './leave-drawer.tsx';

type Opened = { act: 'appoint' } | { act: 'cover' | 'leave' | 'code'; post: StaffView };

/** One unit: its name, its posts, and what may be done to them. */
export default function UnitScreen({ id }: { id: string }) {
  const words = useWords(postsWords);
  const [opened, setOpened] = useState<Opened>();
  const unit = useQuery({ queryKey: ['units', 'one', id], queryFn: () => getUnit(id) });
  const staff = useQuery({ queryKey: ['posts', id], queryFn: () => listStaff(id) });
  const error = unit.error ?? staff.error;
  if (error) return <Failure of={error} onRetry={() => void staff.refetch()} />;
  if (!unit.data || !staff.data) return <Loading />;
  const close = () => setOpened(undefined);
  const held = opened?.act === 'appoint' ? undefined : opened?.post;
  return (
    <section className="stack">
      <Link href="/">{words.unit.back}</Link>
      <h1>{unit.data.name}</h1>
      <ChangeUnit key={unit.data.version} unit={unit.data} />
      <div className="row row-apart">
        <h2>{words.post.title}</h2>
        <Button type="primary" onClick={() => setOpened({ act: 'appoint' })}>
          {words.post.appoint}
        </Button>
      </div>
      <PostTable posts={staff.data} onOpen={setOpened} />
      <AppointDrawer unit={unit.data} isOpen={opened?.act === 'appoint'} onClose={close} />
      <DelegateDrawer post={opened?.act === 'cover' ? held : undefined} kind="cover" onClose={close} />
      <FirstCodeDrawer person={opened?.act === 'code' ? held : undefined} onClose={close} />
      <LeaveDrawer person={opened?.act === 'leave' ? held : undefined} onClose={close} />
    </section>
  );
}

function ChangeUnit({ unit }: { unit: UnitView }) {
  const words = useWords(postsWords).unit;
  const cache = useQueryClient();
  const [name, setName] = useState(unit.name);
  const changing = useMutation({
    mutationFn: (change: { name: string } | { closed: true }) => changeUnit(unit, change),
    onSuccess: () => void cache.invalidateQueries({ queryKey: ['units'] }),
  });
  if (unit.validTo !== null) return null;
  return (
    <div className="stack desk-column">
      <div className="admin-rename">
        <Input aria-label={words.name} value={name} onChange={(event) => setName(event.target.value)} />
        <Button onClick={() => changing.mutate({ name })} disabled={name.trim() === '' || name === unit.name}>
          {words.rename}
        </Button>
        <Popconfirm title={words.closeSure} onConfirm={() => changing.mutate({ closed: true })}>
          <Button danger>{words.close}</Button>
        </Popconfirm>
      </div>
      {changing.error && <Failure of={changing.error} />}
    </div>
  );
}

function PostTable({ posts, onOpen }: { posts: StaffView[]; onOpen: (opened: Opened) => void }) {
  const words = useWords(postsWords);
  const roles = useWords(deskWords).role;
  const language = useLanguage();
  const cache = useQueryClient();
  const withdrawing = useMutation({
    mutationFn: withdrawPost,
    onSuccess: () => void cache.invalidateQueries({ queryKey: ['posts'] }),
  });
  if (posts.length === 0) return <Empty title={words.post.none} />;
  return (
    <>
      {withdrawing.error && <Failure of={withdrawing.error} />}
      <CardTable<StaffView>
        label={words.post.title}
        rowKey={({ id }) => id}
        rows={posts}
        columns={[
          { title: words.post.person, render: ({ personName }) => personName },
          {
            title: words.post.role,
            render: (post) => `${roles[post.role]}${post.delegatedFrom ? `（${words.post.delegated}）` : ''}`,
          },
          { title: words.post.place, render: (post) => <PlaceName code={post.divisionCode} /> },
          { title: words.post.since, render: (post) => dateAndTime(post.validFrom, Date.now(), language) },
          {
            title: words.post.acts,
            isActs: true,
            render: (post) =>
              post.delegatedFrom === undefined && (
                <div className="button-row">
                  <Button size="small" onClick={() => onOpen({ act: 'cover', post })}>
                    {words.delegation.plan}
                  </Button>
                  <Button size="small" onClick={() => onOpen({ act: 'leave', post })}>
                    {words.handOver.leave}
                  </Button>
                  <Button size="small" onClick={() => onOpen({ act: 'code', post })}>
                    {words.post.newCode}
                  </Button>
                  <Popconfirm title={words.post.withdrawSure} onConfirm={() => withdrawing.mutate(post.id)}>
                    <Button size="small" danger>
                      {words.post.withdraw}
                    </Button>
                  </Popconfirm>
                </div>
              ),
          },
        ]}
      />
    </>
  );
}
