import type { PostView } from '@linli/domain/identity';
import { Drawer } from 'antd';
import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { DelegateForm } from './delegate-drawer.tsx';
import { DelegationList } from './delegation-list.tsx';
import { postsWords } from './posts-words.ts';

/** My post in somebody else's hands for a time, and what is so already. */
export default function DelegateMine({ post, onClose }: { post: PostView; onClose: () => void }) {
  const words = useWords(postsWords).delegation;
  const plain = useWords(uiWords);
  return (
    <Drawer open title={words.mine} onClose={onClose} size={480} closable={{ 'aria-label': plain.close }}>
      <DelegateForm post={post} kind="delegation" onDone={() => {}} />
      <h2>{words.title}</h2>
      <DelegationList />
    </Drawer>
  );
}
