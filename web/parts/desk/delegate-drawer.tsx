import type { DelegationKind } from '@linli/domain/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input } from 'antd';
import { delegatePost } from '../../client/posts.ts';
import { announce } from '../../ui/announcer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { DelegateSelect } from './delegate-select.tsx';
import { postsWords } from './posts-words.ts';

type Own = { postId: string | undefined; kind: DelegationKind; onClose: () => void };
type Values = { personId: string; from?: string; until: string };

/** Lets somebody act in another's place: from now on, or as a cover that is planned ahead. */
export function DelegateDrawer({ postId, kind, onClose }: Own) {
  const words = useWords(postsWords).delegation;
  const plain = useWords(uiWords);
  return (
    <Drawer
      open={postId !== undefined}
      title={kind === 'cover' ? words.plan : words.mine}
      onClose={onClose}
      destroyOnHidden
      closable={{ 'aria-label': plain.close }}
    >
      {postId !== undefined && <DelegateForm postId={postId} kind={kind} onDone={onClose} />}
    </Drawer>
  );
}

export function DelegateForm({ postId, kind, onDone }: { postId: string; kind: DelegationKind; onDone: () => void }) {
  const words = useWords(postsWords).delegation;
  const cache = useQueryClient();
  const delegating = useMutation({
    mutationFn: ({ personId, from, until }: Values) => {
      const begin = kind === 'cover' && from !== undefined ? { from: momentOf(from) } : {};
      return delegatePost(postId, { kind, personId, ...begin, until: momentOf(until) });
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
      <p className="soft">{words.hint}</p>
      <Form.Item name="personId" label={words.delegate} rules={required(words.delegate)}>
        <DelegateSelect postId={postId} />
      </Form.Item>
      {kind === 'cover' && (
        <Form.Item name="from" label={words.from} rules={required(words.from)}>
          <Input type="datetime-local" />
        </Form.Item>
      )}
      <Form.Item name="until" label={words.until} rules={required(words.until)}>
        <Input type="datetime-local" />
      </Form.Item>
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
