import type { Step } from '@linli/domain/cases';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../ui/use-language.ts';
import { type BulkAct, BulkDrawer } from './bulk-drawer.tsx';
import type { LiveLine } from './live-lines.ts';
import { operatorWords } from './operator-words.ts';

type Own = { lines: readonly LiveLine[]; onClear: () => void; onSent: () => void };

const acts: Record<BulkAct, { step: Step; when: readonly LiveLine['status'][] }> = {
  acceptance: { step: 'acceptance', when: ['registered'] },
  dispatch: { step: 'dispatch', when: ['accepted', 'returned'] },
  assignment: { step: 'dispatch', when: ['accepted', 'returned'] },
  acknowledgement: { step: 'acknowledgement', when: ['dispatched'] },
  closure: { step: 'closure', when: ['followedUp'] },
  archive: { step: 'archive', when: ['closed', 'declined', 'withdrawn', 'merged', 'transferred'] },
};

/** What can be done with all the rows that are chosen: each act looks first and asks then. */
export default function BulkBar({ lines, onClear, onSent }: Own) {
  const words = useWords(operatorWords).bulk;
  const [act, setAct] = useState<BulkAct>();
  const open = (Object.keys(acts) as BulkAct[]).filter((one) =>
    lines.some(({ status }) => acts[one].when.includes(status)),
  );
  return (
    <section className="bulk-bar" aria-label={words.title}>
      <strong className="figures">{words.chosen(lines.length)}</strong>
      {open.map((one, index) => (
        <Button key={one} type={index === 0 ? 'primary' : 'default'} onClick={() => setAct(one)}>
          {words.act[one]}
        </Button>
      ))}
      {open.length === 0 && <span className="soft">{words.nothing}</span>}
      <Button type="text" onClick={onClear}>
        {words.clear}
      </Button>
      {act && (
        <BulkDrawer
          act={act}
          step={acts[act].step}
          codes={lines.map(({ code }) => code)}
          onClose={() => setAct(undefined)}
          onBegun={() => {
            setAct(undefined);
            onClear();
          }}
          onSent={onSent}
        />
      )}
    </section>
  );
}
