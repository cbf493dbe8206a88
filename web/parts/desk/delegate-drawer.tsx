import type { DelegationKind, Role } from '@linli/domain/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { delegatePost } from '../../client/posts.ts';
import { announce } from '../../ui/announcer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { ActsSelect } from './acts-select.tsx';
import { DelegateSelect } from './delegate-select.tsx';
import { postsWords } from './posts-words.ts';

type Post = { id: string; role: Role };
type Own = { post: Post | undefined; kind: DelegationKind; onClose: () => void };
type Values = { personId: string; from?: string; until: string; acts?: string[] };

/** Lets somebody act in another's place: from now on, or as a cover that is planned ahead. */
export function DelegateDrawer({ post, kind, onClose }: Own) {
  const words = useWords(postsWords).delegation;
  const plain = useWords(uiWords);
  return (
    <Drawer
      open={post !== undefined}
      title={kind === 'cover' ? words.plan : words.mine}
      onClose={onClose}
      destroyOnHidden
      closable={{ 'aria-label': plain.close }}
    >
      {post && <DelegateForm post={post} kind={kind} onDone={onClose} />}
    </Drawer>
  );
}

type FormOwn = { post: Post; kind: DelegationKind; onDone: () => void };

export function DelegateForm({ post, kind, onDone }: FormOwn) {
  const words = useWords(postsWords).delegation;
  const cache = useQueryClient();
  const [isSome, setSome] = useState(false);
  const delegating = useMutation({
    mutationFn: ({ personId, from, until, acts }: Values) => {
      const begin = kind === 'cover' && from !== undefined ? { from: momentOf(from) } : {};
      const named = isSome && acts !== undefined ? { acts } : {};
      return delegatePost(post.id, { kind, personId, ...begin, until: momentOf(until), ...named });
    },
    onSuccess: () => {
      announce(words.done);
      void cache.invalidateQueries({ queryKey: ['delegations'] });
      void cache.invalidateQueries({ queryKey: ['posts'] });
      onDone();
    },
  });
  const required = (message: string) => [{ required: true, message }];
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values) => delegating.mutate(values)}>
      <p className="soft form-lead">{words.hint}</p>
      <Form.Item name="personId" label={words.delegate} rules={required(words.delegate)}>
        <DelegateSelect postId={post.id} />
      </Form.Item>
      {kind === 'cover' && (
        <Form.Item name="from" label={words.from} rules={required(words.from)}>
          <Input type="datetime-local" />
        </Form.Item>
      )}
      <Form.Item name="until" label={words.until} rules={required(words.until)}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item label={words.acts}>
        <Radio.Group
          aria-label={words.acts}
          value={isSome}
          onChange={(event) => setSome(event.target.value)}
          options={[
            { value: false, label: words.allActs },
            { value: true, label: words.someActs },
          ]}
        />
      </Form.Item>
      {isSome && (
        <Form.Item name="acts" label={words.someActs} extra={words.actsHint} rules={required(words.actsPick)}>
          <ActsSelect role={post.role} />
        </Form.Item>
      )}
      {delegating.error && <Failure of={delegating.error} />}
      <Button type="primary" htmlType="submit" loading={delegating.isPending}>
        {kind === 'cover' ? words.plan : words.start}
      </Button>
    </Form>
  );
}

/** What a form calls 2026-03-02T09:00 is Beijing time, wherever the screen stands. */
function momentOf(local: string): string {
  return new Date(`${local}:00+08:00`).toISOString();
}
