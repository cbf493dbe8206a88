import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { searchPeople } from '../client/posts.ts';
import { postsWords } from '../parts/desk/posts-words.ts';
import { deskWords } from '../parts/desk/words.ts';
import { useWords } from '../ui/use-language.ts';

type Own = { id?: string; value?: string | undefined; onChange?: (personId: string | undefined) => void };

/** Somebody who has an account already; username and posts tell her from her namesakes. */
export function PersonSelect({ id, value, onChange }: Own) {
  const words = useWords(postsWords).post;
  const role = useWords(deskWords).role;
  const [typed, setTyped] = useState('');
  const { data } = useQuery({
    queryKey: ['people', typed],
    queryFn: () => searchPeople(typed),
    enabled: typed.trim() !== '',
    placeholderData: (before) => before,
  });
  return (
    <Select
      {...(id ? { id } : {})}
      aria-label={words.someone}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={words.someonePick}
      notFoundContent={typed.trim() === '' ? words.someonePick : words.someoneNone}
      value={value}
      onChange={onChange}
      options={(data ?? []).map(({ personId, personName, username, posts }) => ({
        value: personId,
        label: [
          personName,
          username,
          posts.length === 0
            ? words.someoneFree
            : posts.map((post) => `${post.unitName} ${role[post.role]}`).join('、'),
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}
