import type { CaseView, Step } from '@linli/domain/cases';
import { Button, Dropdown } from 'antd';
import { useLocation } from 'wouter';
import { announce } from '../../ui/announcer.tsx';
import { Badge } from '../../ui/badge.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { uiWords } from '../../ui/words.ts';
import { spokenCode } from '../cases/case-code.ts';
import { StatusBadge } from '../cases/status-badge.tsx';
import { caseWords } from '../cases/words.ts';
import { useSession } from '../identity/session-gate.tsx';
import { CaseTimer } from './case-timer.tsx';
import { CaseWays } from './case-ways.tsx';
import { KeyMark } from './key-mark.tsx';
import { operatorWords } from './operator-words.ts';
import { arrangeSteps } from './step-forms.ts';
import { useCategoryName } from './use-category-name.ts';
import { deskWords } from './words.ts';

/** What it is, how long there is, and the steps that will work: the record's own list. */
export function CaseHead({ found, onStep }: { found: CaseView; onStep: (step: Step) => void }) {
  const words = useWords(deskWords);
  const plain = useWords(caseWords);
  const common = useWords(uiWords);
  const mine = useWords(operatorWords).split;
  const { post } = useSession();
  const [, goTo] = useLocation();
  const nameOf = useCategoryName();
  const { main, beside, more } = arrangeSteps(found);
  const maySplit = found.may.includes('merger') && found.may.includes('supplement');
  const mayMediate = post.unit.kind === 'mediationCommittee' && found.may.includes('resolution');
  const keyed = [main, ...beside].filter((step) => step !== undefined).slice(0, 9);
  const keyOf = (step: Step) => (keyed.includes(step) ? String(keyed.indexOf(step) + 1) : undefined);
  useShortcuts(
    keyed.map((step, index) => ({ keys: String(index + 1), name: words.step[step], act: () => onStep(step) })),
  );
  const copy = async () => {
    await navigator.clipboard.writeText(found.code);
    announce(common.copied);
  };
  return (
    <header className="case-head">
      <CaseWays code={found.code} />
      <div className="case-title">
        <h1>{nameOf(found) ?? plain.unnamedCategory}</h1>
        <StatusBadge status={found.status} />
        {found.alarm.level !== 'none' && <Badge kind="bad">{words.alarm[found.alarm.level]}</Badge>}
        {found.sensitivity !== 'ordinary' && <Badge kind="warn">{words.page.sensitivity[found.sensitivity]}</Badge>}
        {found.extensions.some(({ decision }) => decision === undefined) && (
          <Badge kind="warn">{words.list.extensionPending}</Badge>
        )}
        {found.conversation?.waitsFor && (
          <Badge kind={found.conversation.waitsFor === 'unit' ? 'accent' : 'plain'}>
            {words.page.waitsFor[found.conversation.waitsFor]}
          </Badge>
        )}
        <button type="button" className="case-code figures" title={words.page.copyCode} onClick={() => void copy()}>
          {spokenCode(found.code)}
        </button>
        <CaseTimer found={found} />
      </div>
      <div className="row">
        {main && (
          <Button type="primary" onClick={() => onStep(main)} aria-keyshortcuts="1">
            {words.step[main]} <KeyMark keys="1" />
          </Button>
        )}
        {beside.map((step) => (
          <Button key={step} onClick={() => onStep(step)} aria-keyshortcuts={keyOf(step)}>
            {words.step[step]} <KeyMark keys={keyOf(step)} />
          </Button>
        ))}
        {(more.length > 0 || maySplit) && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                ...more.map((step) => ({ key: step, label: words.step[step], onClick: () => onStep(step) })),
                ...(maySplit
                  ? [{ key: 'split', label: mine.open, onClick: () => goTo(`/cases/${found.code}/split`) }]
                  : []),
              ],
            }}
          >
            <Button>{words.page.more}</Button>
          </Dropdown>
        )}
        {mayMediate && <Button href={`/mediator/open?case=${found.code}`}>{words.page.toMediation}</Button>}
        {found.may.length === 0 && <p className="soft">{words.page.nothingToDo}</p>}
      </div>
    </header>
  );
}
