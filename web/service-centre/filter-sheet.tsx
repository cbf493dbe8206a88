import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { operatorWords } from '../parts/desk/operator-words.ts';
import { useWords } from '../ui/use-language.ts';
import { uiWords } from '../ui/words.ts';

/** On a telephone the filters stand behind one button, which says how many narrow the list. */
export default function FilterSheet({ count, children }: { count: number; children: ReactNode }) {
  const words = useWords(operatorWords).views;
  const { close } = useWords(uiWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button aria-expanded={isOpen} onClick={() => setOpen(true)}>
        {words.filters(count)}
      </Button>
      <Drawer
        open={isOpen}
        placement="bottom"
        size="auto"
        title={words.filters(count)}
        closable={{ 'aria-label': close }}
        onClose={() => setOpen(false)}
      >
        <div className="filter-sheet">
          {children}
          <Button type="primary" block onClick={() => setOpen(false)}>
            {words.showList}
          </Button>
        </div>
      </Drawer>
    </>
  );
}
