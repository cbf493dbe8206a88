import type { StaffView } from '@linli/domain/identity';
import { useMutation } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { makeFirstCode } from '../client/posts.ts';
import { postsWords } from '../parts/desk/posts-words.ts';
import { Failure } from '../ui/failure.tsx';
import { useWords } from '../ui/use-language.ts';
import { uiWords } from '../ui/words.ts';
import { FirstCodeNotice } from './first-code-notice.tsx';

type Own = { person: StaffView | undefined; onClose: () => void };

/** A way in for somebody who lost her password, handed over in person. */
export function FirstCodeDrawer({ person, onClose }: Own) {
  const words = useWords(postsWords).post;
  const plain = useWords(uiWords);
  return (
    <Drawer
      open={person !== undefined}
      title={person && `${words.newCode} · ${person.personName}`}
      onClose={onClose}
      destroyOnHidden
      closable={{ 'aria-label': plain.close }}
    >
      {person && <NewCode personId={person.personId} />}
    </Drawer>
  );
}

function NewCode({ personId }: { personId: string }) {
  const words = useWords(postsWords).post;
  const making = useMutation({ mutationFn: () => makeFirstCode(personId) });
  return (
    <div className="stack">
      <p>{words.newCodeLead}</p>
      {making.error && <Failure of={making.error} />}
      {making.data ? (
        <FirstCodeNotice of={making.data} />
      ) : (
        <div>
          <Button type="primary" loading={making.isPending} onClick={() => making.mutate()}>
            {words.newCodeMake}
          </Button>
        </div>
      )}
    </div>
  );
}
