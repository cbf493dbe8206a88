import { roles, type UnitView } from '@linli/domain/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Select } from 'antd';
import { createPost } from '../client/posts.ts';
import { postsWords } from '../parts/desk/posts-words.ts';
import { deskWords } from '../parts/desk/words.ts';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { uiWords } from '../ui/words.ts';

type Own = { unit: UnitView; isOpen: boolean; onClose: () => void };

/** A post for somebody new, with the account that she signs in with. */
export function AppointDrawer({ unit, isOpen, onClose }: Own) {
  const words = useWords(postsWords).post;
  const role = useWords(deskWords).role;
  const plain = useWords(uiWords);
  const cache = useQueryClient();
  const appointing = useMutation({
    mutationFn: ({ role, divisionCode, ...person }: Record<string, string>) =>
      createPost({ unitId: unit.id, role, divisionCode, person } as Parameters<typeof createPost>[0]),
    onSuccess: () => void cache.invalidateQueries({ queryKey: ['posts'] }),
  });
  const close = () => {
    appointing.reset();
    onClose();
  };
  const firstCode = appointing.data?.firstCode;
  const required = (label: string) => [{ required: true, message: label }];
  return (
    <Drawer
      open={isOpen}
      title={words.appoint}
      onClose={close}
      destroyOnHidden
      closable={{ 'aria-label': plain.close }}
    >
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: 'handler', divisionCode: unit.divisionCode }}
        onFinish={(values) => appointing.mutate(values)}
      >
        <Form.Item name="name" label={words.name} rules={required(words.name)}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="username" label={words.username} rules={required(words.username)}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={words.role}>
          <Select options={roles.map((name) => ({ value: name, label: role[name] }))} />
        </Form.Item>
        <Form.Item name="divisionCode" label={words.place}>
          <Input inputMode="numeric" />
        </Form.Item>
        {appointing.error && <Failure of={appointing.error} />}
        {firstCode && (
          <Notice kind="plain" title={words.firstCode}>
            <p className="figures">{firstCode.code}</p>
          </Notice>
        )}
        {!firstCode && (
          <Button type="primary" htmlType="submit" loading={appointing.isPending}>
            {words.appoint}
          </Button>
        )}
      </Form>
    </Drawer>
  );
}
