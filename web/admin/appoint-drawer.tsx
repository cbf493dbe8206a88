import { type CreatePost, roles, type UnitView } from '@linli/domain/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { createPost } from '../client/posts.ts';
import { PlaceSelect } from '../parts/desk/place-select.tsx';
import { postsWords } from '../parts/desk/posts-words.ts';
import { deskWords } from '../parts/desk/words.ts';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/use-language.ts';
import { uiWords } from '../ui/words.ts';
import { FirstCodeNotice } from './first-code-notice.tsx';
import { PersonSelect } from './person-select.tsx';

type Own = { unit: UnitView; isOpen: boolean; onClose: () => void };

/** A post for somebody who has an account already, or for somebody new with the account that she signs in with. */
export function AppointDrawer({ unit, isOpen, onClose }: Own) {
  const words = useWords(postsWords).post;
  const plain = useWords(uiWords);
  return (
    <Drawer
      open={isOpen}
      title={words.appoint}
      onClose={onClose}
      destroyOnHidden
      size={480}
      closable={{ 'aria-label': plain.close }}
    >
      <AppointForm unit={unit} />
    </Drawer>
  );
}

type Values = Pick<CreatePost, 'role' | 'divisionCode' | 'personId'> & { name: string; username: string };

function AppointForm({ unit }: { unit: UnitView }) {
  const words = useWords(postsWords).post;
  const role = useWords(deskWords).role;
  const cache = useQueryClient();
  const [isNew, setNew] = useState(false);
  const appointing = useMutation({
    mutationFn: ({ role, divisionCode, personId, name, username }: Values) =>
      createPost({ unitId: unit.id, role, divisionCode, ...(isNew ? { person: { name, username } } : { personId }) }),
    onSuccess: () => void cache.invalidateQueries({ queryKey: ['posts'] }),
  });
  const appointed = appointing.data;
  if (appointed)
    return (
      <div className="stack">
        <Notice kind="good" icon="check" title={words.appointed(appointed.personName, role[appointed.role])} live />
        {appointed.firstCode && <FirstCodeNotice of={appointed.firstCode} />}
      </div>
    );
  const required = (message: string) => [{ required: true, message }];
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ role: 'handler', divisionCode: unit.divisionCode }}
      onFinish={(values) => appointing.mutate(values)}
    >
      <Form.Item label={words.whom}>
        <Radio.Group
          aria-label={words.whom}
          value={isNew}
          onChange={(event) => setNew(event.target.value)}
          options={[
            { value: false, label: words.known },
            { value: true, label: words.fresh },
          ]}
        />
      </Form.Item>
      {isNew ? (
        <>
          <Form.Item name="name" label={words.name} rules={required(words.nameMissing)}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="username" label={words.username} rules={required(words.usernameMissing)}>
            <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
        </>
      ) : (
        <Form.Item name="personId" label={words.someone} rules={required(words.someoneMissing)}>
          <PersonSelect />
        </Form.Item>
      )}
      <Form.Item name="role" label={words.role}>
        <Select options={roles.map((name) => ({ value: name, label: role[name] }))} />
      </Form.Item>
      <Form.Item name="divisionCode" label={words.place}>
        <PlaceSelect label={words.place} withCounty inside={unit.divisionCode} />
      </Form.Item>
      {appointing.error && <Failure of={appointing.error} />}
      <Button type="primary" htmlType="submit" loading={appointing.isPending}>
        {words.appoint}
      </Button>
    </Form>
  );
}
