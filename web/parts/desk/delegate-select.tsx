import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { listDelegates } from '../../client/posts.ts';
import { useWords } from '../../ui/use-language.ts';
import { postsWords } from './posts-words.ts';

type Own = {
  id?: string;
  postId: string;
  value?: string | undefined;
  onChange?: (personId: string | undefined) => void;
};

/** Somebody who may act through a post or take it over, found by name or unit. */
export function DelegateSelect({ id, postId, value, onChange }: Own) {
  const words = useWords(postsWords).delegation;
  const [typed, setTyped] = useState('');
  const { data } = useQuery({
    queryKey: ['delegates', postId, typed],
    queryFn: () => listDelegates(postId, typed),
    placeholderData: (before) => before,
  });
  return (
    <Select
      {...(id ? { id } : {})}
      aria-label={words.delegate}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={words.delegatePick}
      value={value}
      onChange={onChange}
      options={(data?.delegates ?? []).map(({ personId, personName, unitName }) => ({
        value: personId,
        label: `${personName} · ${unitName}`,
      }))}
    />
  );
}
