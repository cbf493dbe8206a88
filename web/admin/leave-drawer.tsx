import type { HandOverPlan, StaffView } from '@linli/domain/identity';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { handOver, planHandOver } from '../client/posts.ts';
import { DelegateSelect } from '../parts/desk/delegate-select.tsx';
import { postsWords } from '../parts/desk/posts-words.ts';
import { deskWords } from '../parts/desk/words.ts';
import { announce } from '../ui/announcer.tsx';
import { Failure } from '../ui/failure.tsx';
import { useWords } from '../ui/use-language.ts';
import { uiWords } from '../ui/words.ts';

type Own = { person: StaffView | undefined; onClose: () => void };

/** Lets somebody leave: shows what will move before it does. */
export function LeaveDrawer({ person, onClose }: Own) {
  const words = useWords(postsWords).handOver;
  const plain = useWords(uiWords);
  return (
    <Drawer
      open={person !== undefined}
      title={person && `${words.leave} · ${person.personName}`}
      onClose={onClose}
      destroyOnHidden
      size={480}
      closable={{ 'aria-label': plain.close }}
    >
      {person && <LeaveForm person={person} onClose={onClose} />}
    </Drawer>
  );
}

function LeaveForm({ person, onClose }: { person: StaffView; onClose: () => void }) {
  const words = useWords(postsWords).handOver;
  const cache = useQueryClient();
  const [successorId, setSuccessor] = useState<string>();
  const plan = useQuery({
    queryKey: ['handOverPlan', person.personId, successorId],
    queryFn: () => planHandOver(person.personId, successorId),
    gcTime: 0,
  });
  const leaving = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      handOver(person.personId, { reason, ...(successorId ? { successorId } : {}) }),
    onSuccess: () => {
      announce(words.done);
      void cache.invalidateQueries();
      onClose();
    },
  });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values) => leaving.mutate(values)}>
      <Form.Item label={words.successor} htmlFor="successor">
        <DelegateSelect id="successor" postId={person.id} value={successorId} onChange={setSuccessor} />
      </Form.Item>
      <Form.Item name="reason" label={words.reason} rules={[{ required: true, min: 2, message: words.reason }]}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <h2>{words.plan}</h2>
      {plan.error && <Failure of={plan.error} />}
      {plan.data && <Plan plan={plan.data} />}
      {leaving.error && <Failure of={leaving.error} />}
      <Button
        danger
        type="primary"
        htmlType="submit"
        loading={leaving.isPending}
        disabled={!plan.data || !!plan.data.refusal}
      >
        {words.confirm}
      </Button>
    </Form>
  );
}

function Plan({ plan }: { plan: HandOverPlan }) {
  const words = useWords(postsWords).handOver;
  const roles = useWords(deskWords).role;
  const heirOf = ({ colleagues, openCases }: HandOverPlan['posts'][number]) => {
    if (plan.successorName !== undefined) return words.toSuccessor(plan.successorName);
    if (colleagues.length > 0) return words.toUnit(colleagues.join('、'));
    return openCases > 0 && plan.refusal !== undefined ? words.needed : words.toNobody;
  };
  return (
    <ul className="stack">
      {plan.posts.map((post) => (
        <li key={post.id} className="panel">
          <strong>
            {post.unitName} · {roles[post.role]}
          </strong>
          <p>{words.openCases(post.openCases)}</p>
          <p>{heirOf(post)}</p>
        </li>
      ))}
    </ul>
  );
}
